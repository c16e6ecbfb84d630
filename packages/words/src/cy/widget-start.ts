import type { start as english } from "../en/widget-start.ts";
import type { Shape } from "../shape.ts";

export const start: Shape<typeof english> = {
  title: "Dechrau cymuned",
  lead: "Nid oes angen caniatâd neb arnoch. Dau gwestiwn, enw, ac mae’n fyw ar ôl i chi gadarnhau’ch cyfeiriad e-bost.",
  problem: "Pa broblem ydych chi am weithio arni?",
  problemHint:
    "Byddwch yn benodol. Er enghraifft: mae cleifion yn cwympo yn y nos ar ein ward am nad oes neb yn eu gweld yn codi",
  difference: "Beth fyddai’n wahanol?",
  differenceHint: "Er enghraifft: hanner cymaint o gwympiadau rhwng 10pm a 6am erbyn yr haf nesaf",
  go: "Ymlaen",
  anyway: "Dechrau beth bynnag",
  nearTitle: "Mae eraill yn gweithio ar rywbeth tebyg",
  near: (count) =>
    `${count === 1 ? "1 gymuned" : `${count} o gymunedau`} yn agos at hyn. Gallwch ymuno, neu ddechrau beth bynnag.`,
  because: (topics, people, trusts) => `Hefyd am ${topics}; ${people}, ${trusts}`,
  size: (people, trusts) => `${people}; ${trusts}`,
  joinThis: "Ymuno â hon",
  joinThisNamed: (name) => `Ymuno â hon: ${name}`,
  backToStart: "Yn ôl at yr hyn roeddech yn ei ysgrifennu",
  stuckInstead: "Ddim am ddechrau un? Dywedwch beth sy’n eich rhwystro",
  startInstead: "Dechrau cymuned amdano yn lle hynny",

  whoTitle: "Enw, a phwy ydych chi",
  whoLead: "Bron yno. Mae’r aelodau eraill yn gweld eich enw, eich ymddiriedolaeth a’ch math o waith.",
  communityName: "Beth yw enw’r gymuned?",
  communityNameHint: "Byr a chlir, er enghraifft: Llai o gwympiadau yn y nos",
  topics: "Pynciau (dewisol)",
  topicsHint: "Hyd at bump, gyda choma rhyngddynt. Er enghraifft: cwympiadau, shifft nos",
  yourself: "Amdanoch chi",
  submit: "Dechrau’r gymuned",
  change: "Newid y ddau ateb",
  done: "Bydd y gymuned yn fyw ar ôl i chi gadarnhau, a chi fydd ei hwylusydd.",

  startedTitle: "Mae’ch cymuned yn fyw",
  started: (name) => `Mae “${name}” yn nheclyn pob ymddiriedolaeth o hyn ymlaen.`,
  startedBefore: "Roeddech wedi cadarnhau hyn yn barod. Mae ei chyfeiriad yn ein he-bost.",
  startedNext: "Anfonwch ei chyfeiriad at rywun sydd â’r un broblem. Mae dau’n ddigon i ddechrau.",
  address: "Cyfeiriad i’w rannu",
  copy: "Copïo’r cyfeiriad",
  copied: "Wedi’i gopïo",
  notCopied: "Dewiswch y cyfeiriad a’i gopïo.",

  stuckTitle: "Rwy’n sownd ar …",
  stuckLead: "Dim cymuned eto, a dim awydd dechrau un? Gadewch y broblem yma.",
  stuckProblem: "Ar beth ydych chi’n sownd?",
  stuckNextTitle: "Beth fydd yn digwydd",
  stuckNext: [
    "Pan fydd pobl mewn ymddiriedolaethau eraill yn gadael problem debyg i’ch un chi, byddwn yn dweud wrth bob un ohonoch faint sydd, ac mewn sawl ymddiriedolaeth.",
    "Caiff y rhai sy’n cytuno eu cyflwyno i’w gilydd. Nid oes neb yn gweld pwy ydych chi cyn i chi eich hun gytuno.",
    "Ar ôl 90 diwrnod caiff y broblem ei dileu, oni bai eich bod yn ei chadw gydag un clic yn ein he-bost.",
  ],
  stuckSubmit: "Gadael y broblem",
  stuckDone: "Caiff eich problem ei chadw ar ôl i chi gadarnhau.",
  notedTitle: "Mae’ch problem wedi’i chadw",
  noted: "Byddwn yn ysgrifennu atoch pan fydd rhywun mewn ymddiriedolaeth arall yn sownd ar rywbeth tebyg.",
  notedBefore: "Roeddech wedi cadarnhau hyn yn barod. Nid oes dim mwy i’w wneud.",

  wrong: {
    problem: "Rhowch y broblem rydych am weithio arni",
    difference: "Rhowch beth fyddai’n wahanol",
    communityName: "Rhowch enw i’r gymuned",
    topics: "Rhowch 5 pwnc neu lai",
    stuck: "Rhowch beth rydych yn sownd arno",
    tooLong: (most) => `Defnyddiwch ${most} nod neu lai`,
    agreed: "Cytunwch i’r testun isod i fynd ymlaen",
  },
};
