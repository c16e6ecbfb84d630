import type { erasures as english } from "../en/admin-erasures.ts";
import type { Shape } from "../shape.ts";

export const erasures: Shape<typeof english> = {
  title: "Pobl a anghofiwyd",
  intro:
    "Gall unrhyw un gael ei anghofio ar y dudalen “Cael eich anghofio”. Gwnewch hynny yma dros rywun sydd wedi ysgrifennu atoch yn lle hynny, ac yr ydych wedi gwirio pwy ydyw. Nid oes dim yn y rhestr hon yn dweud pwy oeddent.",
  order: "Anghofio rhywun",
  orderIntro:
    "Caiff popeth a gedwir am bwy bynnag biau’r cyfeiriad hwn ei ddileu ym mhob cymuned, o fewn munudau, ac ni ellir ei adfer. Byddant yn cael un e-bost olaf.",
  email: "Ei gyfeiriad e-bost",
  emailHint: "Teipiwch ef yn union. Ni ddywedwn a oes gan rywun y cyfeiriad.",
  words: "Ei sylwadau, gwersi a chyfarfodydd",
  choices: { stay: "Yn aros, heb yr enw", go: "Yn mynd hefyd" },
  language: "Iaith yr e-bost olaf",
  reason: "Pam rydych yn ei wneud",
  reasonHint:
    "Mae’n aros yn yr hanes am byth, felly peidiwch ag enwi’r person. Er enghraifft: gofynnwyd drwy lythyr, cyfeirnod 4711.",
  submit: "Anghofio’r person am byth",
  ordered: "Mae’r person yn cael ei anghofio.",
  caption: "Pobl a anghofiwyd, y diweddaraf yn gyntaf",
  requested: "Gofynnwyd",
  askedBy: { person: "gan y person ei hun", administrator: "gan weinyddwr" },
  who: "Gan bwy",
  state: "Cyflwr",
  underWay: "Ar y gweill",
  erased: (when) => `Gwnaed ${when}`,
  none: "Nid oes neb wedi gofyn am gael ei anghofio eto.",
  history: "Yr hyn a wnaeth gweinyddwyr",
  noHistory: "Nid oes unrhyw weinyddwr wedi anghofio neb eto.",
  audit: { "person-erased": "Anghofiwyd rhywun" },
};
