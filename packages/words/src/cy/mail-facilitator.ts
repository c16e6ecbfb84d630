import type { facilitatorMail as english } from "../en/mail-facilitator.ts";
import type { Shape } from "../shape.ts";

export const facilitatorMail: Shape<typeof english> = {
  "sign-in-code": {
    subject: "Eich cod i fewngofnodi",
    title: "Eich cod i fewngofnodi",
    lead: "Rydych yn gofalu am gymuned ac fe ofynasoch am god i fewngofnodi i’r dangosfwrdd.",
    label: "Rhowch y cod hwn yn y porwr y gofynasoch amdano ynddo:",
    page: "Mae’n gweithio unwaith, am 10 munud. Mae’r dudalen yn dal ar agor yno, neu yma:",
    never:
      "Ni fyddwn byth yn gofyn am y cod hwn dros y ffôn na thrwy e-bost. Os na ofynasoch amdano, peidiwch â gwneud dim.",
    button: "Agor y dangosfwrdd",
    why: "Rydych yn cael yr e-bost hwn am fod rhywun, chi yn ôl pob tebyg, wedi gofyn am god gyda’r cyfeiriad hwn.",
  },
  "handed-over": {
    subject: (community) => `Chi sy’n gofalu am “${community}” nawr`,
    title: "Trosglwyddwyd cymuned i chi",
    lead: (community) => `Mae hwylusydd “${community}” wedi ei throsglwyddo i chi. Rydych yn hwylusydd nawr.`,
    text: [
      "Mae gofalu am gymuned yn golygu cadw ei nod yn wir, croesawu pobl a galw cyfarfodydd. Yn y dangosfwrdd gallwch ei golygu, a gwneud eraill yn hwyluswyr hefyd.",
      "Os byddai’n well gennych beidio, trosglwyddwch hi neu rhowch y gorau iddi yn y dangosfwrdd. Nid oes rhaid i neb wneud hyn.",
    ],
    button: "Gofalu amdani",
    why: (community) => `Rydych yn cael yr e-bost hwn am eich bod yn aelod o’r gymuned “${community}”.`,
  },
  "term-ending": {
    subject: (community) => `Blwyddyn o ofalu am “${community}”`,
    title: "Rydych wedi gofalu amdani ers blwyddyn",
    lead: (community) => `Buoch yn hwylusydd “${community}” ers blwyddyn. Diolch i chi.`,
    text: [
      "A hoffech barhau am flwyddyn arall? Neu ai tro rhywun arall yw hi? Mae’r cyfan yn wirfoddol, ac nid oes dim yn newid oni bai eich bod yn dewis hynny.",
    ],
    renew: "Parhau am flwyddyn arall",
    handOver: "I’w throsglwyddo i aelod arall, yn y dangosfwrdd:",
    stepDown: "I roi’r gorau iddi ac aros yn aelod:",
    why: (community) => `Rydych yn cael yr e-bost hwn am eich bod yn hwylusydd “${community}”.`,
  },
  "still-here": {
    subject: (community) => `Ydych chi’n dal i ofalu am “${community}”?`,
    title: "Ydych chi yma o hyd?",
    lead: (community) => `Nid oes neb wedi taro golwg ar “${community}” ers tro.`,
    text: [
      "Os ydych yno o hyd, dywedwch hynny ag un clic. Fel arall byddwn yn gofyn i’w haelodau ymhen wythnos a hoffai rhywun ofalu amdani. Byddwch yn aros yn hwylusydd y naill ffordd neu’r llall.",
    ],
    button: "Rydw i yma",
    stepDown: "I roi’r gorau iddi ac aros yn aelod:",
    why: (community) => `Rydych yn cael yr e-bost hwn am eich bod yn hwylusydd “${community}”.`,
  },
  "looking-for-facilitator": {
    subject: (community) => `Mae “${community}” yn chwilio am hwylusydd`,
    title: "A fyddech chi’n gofalu amdani?",
    lead: (community) => `Nid oes neb wedi gofalu am “${community}” ers 60 diwrnod.`,
    text: [
      "A fyddech chi? Nid oes angen gofyn i neb yn gyntaf: pwyswch y botwm ac rydych yn hwylusydd. Gallwch rannu’r dasg ag eraill, a rhoi’r gorau iddi pryd bynnag y mynnwch.",
    ],
    button: "Fe ofalaf amdani",
    why: (community) => `Rydych yn cael yr e-bost hwn am eich bod yn aelod o’r gymuned “${community}”.`,
  },
};
