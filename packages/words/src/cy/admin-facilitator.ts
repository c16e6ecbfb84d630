import type { facilitator as english } from "../en/admin-facilitator.ts";
import type { Shape } from "../shape.ts";

export const facilitator: Shape<typeof english> = {
  code: {
    title: "Dim cyfrif? Mynnwch god drwy e-bost",
    intro:
      "Os ydych yn gofalu am gymuned ac nad oes gan eich sefydliad fodd i fewngofnodi yma, fe anfonwn god atoch.",
    email: "Cyfeiriad e-bost",
    emailHint: "Y cyfeiriad yr ydych yn aelod ag ef",
    ask: "Cael cod drwy e-bost",
    asking: "Wrthi’n anfon",
    sentTitle: "Edrychwch yn eich mewnflwch",
    sent: (email) =>
      `Os yw ${email} yn gofalu am gymuned, mae cod ar ei ffordd. Mae’n gweithio yma am 10 munud.`,
    code: "Y cod",
    codeHint: "Chwe llythyren a digid",
    enter: "Mewngofnodi â’r cod",
    entering: "Wrthi’n gwirio",
    again: "Defnyddio cyfeiriad arall, neu gael cod newydd",
    nothing:
      "Dim e-bost? Edrychwch yn y ffolder sbam, a gwiriwch mai dyna’r cyfeiriad y gwnaethoch ymuno ag ef.",
  },
  yours: "Eich cymunedau",
  yoursIntro: "Chi sy’n gofalu am y rhain. Diolch i chi.",
  since: (day) => `ers ${day}`,
  until: (day) => `tan ${day}`,
  you: "chi",
  handOver: "Trosglwyddo",
  handOverTitle: (name) => `Trosglwyddo i ${name}?`,
  handOverMeaning: [
    "Byddant yn dod yn hwylusydd a chithau’n aelod, y ddau ar unwaith.",
    "Cânt wybod drwy e-bost.",
    "Ni allwch olygu’r gymuned mwyach. Byddwch yn aros yn aelod.",
  ],
  handOverConfirm: "Trosglwyddo",
  handedOver: (name) => `Mae ${name} yn gofalu am y gymuned nawr. Diolch am yr hyn a wnaethoch.`,
  stepDown: "Rhoi’r gorau iddi",
  stepDownTitle: "Rhoi’r gorau i fod yn hwylusydd?",
  stepDownMeaning: [
    "Byddwch yn aros yn aelod, ond ni allwch olygu’r gymuned mwyach.",
    "Bydd yr hwyluswyr eraill yn aros.",
  ],
  stepDownConfirm: "Rhoi’r gorau iddi",
  steppedDown: "Rydych yn aelod nawr. Diolch am yr hyn a wnaethoch.",
  renew: "Parhau am flwyddyn arall",
  renewTitle: "Parhau am flwyddyn arall?",
  renewMeaning: [
    "Mae’ch tymor yn dechrau o’r newydd heddiw.",
    "Gallwch roi’r gorau iddi neu ei throsglwyddo pryd bynnag y mynnwch.",
  ],
  renewed: "Diolch. Mae’ch tymor yn dechrau o’r newydd heddiw.",
  orphaned: "Yn chwilio am hwylusydd: nid oes neb wedi gofalu am y gymuned hon ers 60 diwrnod.",
  audit: {
    "facilitator-handed-over": "Trosglwyddwyd i hwylusydd arall",
    "facilitator-stepped-down": "Rhoddodd hwylusydd y gorau iddi",
    "facilitator-renewed": "Mae hwylusydd yn parhau am flwyddyn arall",
    "facilitator-took-over": "Dechreuodd aelod ofalu amdani",
  },
};
