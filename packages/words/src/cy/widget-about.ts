import type { about as english } from "../en/widget-about.ts";
import type { Shape } from "../shape.ts";

export const about: Shape<typeof english> = {
  alone: "Cymuned",
  loading: "Wrthi’n llwytho’r gymuned",
  problem: "Y broblem",
  difference: "Beth fyddai’n wahanol",
  who: "Pwy sydd ynddi",
  stage: "Cam",
  stages: {
    potential: "Mae pobl wedi dod o hyd i’w gilydd ac yn gweld beth sydd ganddynt yn gyffredin.",
    coalescing: "Mae pobl yn cwrdd, yn dod i adnabod ei gilydd ac yn cytuno beth sy’n werth ei wneud.",
    maturing: "Mae’r gymuned yn gwybod beth yw ei diben ac yn rhannu’r hyn y mae’n ei ddysgu.",
    stewardship: "Mae’r gymuned yn cadw ei gwybodaeth yn fyw ac yn croesawu pobl newydd.",
    transformation: "Mae’r gymuned yn troi’n rhywbeth newydd.",
  },
  gathering: "Y cyfarfod nesaf",
  lesson: "Y wers ddiweddaraf",
  topics: "Pynciau",
  page: "Darllen mwy ar dudalen y gymuned ei hun",
  report: "Adrodd am y gymuned hon",
  start: "Ymuno â’r gymuned hon",
  again: "Gofyn eto",
  askedTitle: (date) => `Gofynasoch am ymuno ar ${date}`,
  asked:
    "Chwiliwch am ein he-bost, yn y ffolder sothach hefyd. Mae’r ddolen a’r cod sydd ynddo yn gweithio am 7 diwrnod. Os ydych wedi cadarnhau’n barod, rydych yn aelod.",
  haveCode: "Rhoi’r cod o’r e-bost",
  forget: "Anghofio hyn",
  pausedTitle: "Mae’r gymuned hon wedi’i hoedi",
  paused: "Ni all neb ymuno â hi ar hyn o bryd.",
  archivedTitle: "Mae’r gymuned hon wedi’i harchifo",
  archived: "Gellir ei darllen o hyd, ond ni all neb ymuno â hi mwyach.",
  gone: "Nid yw’r gymuned hon yma mwyach.",
  detailFailed: "Ni ellid llwytho popeth am y gymuned hon.",
  retry: "Ceisio eto",
};
