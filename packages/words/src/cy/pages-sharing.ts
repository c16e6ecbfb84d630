import type * as english from "../en/pages-sharing.ts";
import type { Shape } from "../shape.ts";

export const sharing: Shape<typeof english.sharing> = {
  title: "Ei hanfon at gydweithiwr",
  share: "Rhannu",
  mail: "Anfon drwy e-bost",
  mailSubject: (community) => `Ymunwch â’r gymuned “${community}”`,
  mailBody: (goal, address) =>
    `Rwy’n meddwl y byddech yn poeni am y gymuned hon:\n\n${goal}\n\nGall pobl o bob ymddiriedolaeth a bwrdd iechyd ymuno, a hanner munud mae’n ei gymryd:\n${address}\n`,
  poster: "Argraffu poster",
  report: "Rhoi gwybod am y gymuned hon",
  snippetTitle: "Ei rhoi ar eich mewnrwyd",
  snippet: "Gludwch y ddwy linell hyn i dudalen ar eich mewnrwyd. Nid oes angen cofrestru dim.",
  snippetLabel: "Cod i’w ludo",
  snippetCopy: "Copïo’r cod",
  snippetLink: "Lle na chaiff sgriptiau redeg, mae dolen i’r dudalen hon yn gwneud yr un peth:",
};

export const poster: Shape<typeof english.poster> = {
  title: (community) => `Poster i’r gymuned “${community}”`,
  how: "Un dudalen A4, mewn du a gwyn. Argraffwch hi gyda’ch porwr, a’i rhoi lle mae pobl yn cwrdd.",
  print: "Argraffu",
  back: "Yn ôl i’r gymuned",
  kicker: "Pwy arall sy’n gweithio ar hyn?",
  problem: "Y broblem",
  difference: "Beth fyddai’n wahanol",
  scan: "Sganiwch y cod ac ymunwch.",
  promise:
    "Gall pobl o bob ymddiriedolaeth a bwrdd iechyd ymuno. Mae’n cymryd hanner munud, nid oes angen cyfrif, a gallwch adael gydag un clic.",
  typed: "Neu ewch i",
  code: (address) => `Cod sy’n arwain at ${address}`,
  closed: "Nid oes poster tra na all neb ymuno.",
  wholeTitle: "Poster i’r holl gymunedau",
  whatTitle: "Beth ydyw",
  what: "Grwpiau bach o bobl o bob ymddiriedolaeth a bwrdd iechyd sy’n gweithio ar yr un broblem ac yn dysgu gan ei gilydd. Ymunwch ag un, neu dechreuwch un eich hun.",
  where: "Lle rydych chi",
};

export const near: Shape<typeof english.near> = {
  title: "Mae eraill yn gweithio ar hyn eisoes",
  lede: "Gall ymuno ag un o’r rhain fynd â chi ymhellach na dechrau ar eich pen eich hun. Chi sydd i benderfynu.",
  found: (count) =>
    count === 1 ? "Mae 1 gymuned yn agos at hyn" : `Mae ${count} o gymunedau yn agos at hyn`,
  because: (topics) => `Hefyd am ${topics}`,
  join: "Ymuno â hon",
  anyway: "Dechrau beth bynnag",
  anywayText: "Mae popeth a deipioch wedi’i gadw.",
  none: "Ni chanfuwyd dim sy’n agos. Chi yw’r cyntaf.",
  change: "Newid yr hyn a deipiais",
};

export const started: Shape<typeof english.started> = {
  send: "Anfonwch ei chyfeiriad at yr ychydig bobl gyntaf sy’n poeni am hyn gymaint â chi:",
  poster: "Argraffu poster gyda’i chod, i’r ystafell staff neu’r ward",
  snippet: "Ei rhoi ar eich mewnrwyd",
};
