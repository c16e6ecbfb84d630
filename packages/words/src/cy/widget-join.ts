import type { join as english } from "../en/widget-join.ts";
import type { Shape } from "../shape.ts";

export const join: Shape<typeof english> = {
  back: "Pob cymuned",
  seeAll: "Gweld pob cymuned",
  about: "Am y gymuned hon",
  formTitle: (name) => `Ymuno â ${name}`,
  formIntroduction: "Hanner munud, dim cyfrif. Byddwn yn anfon e-bost i gadarnhau mai chi sydd yno.",
  noPatients: "Peidiwch â chynnwys gwybodaeth am gleifion.",
  name: "Enw llawn",
  email: "Cyfeiriad e-bost",
  emailHint: "Defnyddiwch gyfeiriad y gallwch ei ddarllen nawr, yn y gwaith neu gartref",
  trust: "Eich ymddiriedolaeth neu’ch bwrdd iechyd",
  change: "Newid ymddiriedolaeth",
  discipline: "Pa fath o waith rydych yn ei wneud",
  choose: "Dewiswch un",
  submit: "Ymuno",
  sending: "Wrthi’n anfon",
  newTab: "(yn agor mewn tab newydd)",
  sentTitle: "Edrychwch ar eich e-bost",
  sent: (email) => `Rydym wedi anfon e-bost at ${email}.`,
  steps: "Beth sy’n digwydd nesaf",
  stepOpen: "Agorwch yr e-bost. Dylai gyrraedd o fewn ychydig funudau.",
  stepConfirm: "Pwyswch y ddolen ynddo, neu rhowch ei god yma. Mae’r ddau’n gweithio am 7 diwrnod.",
  stepDone: "Byddwch yn aelod ar ôl i chi gadarnhau.",
  more: "Rhoi’r cod, neu ei anfon eto",
};
