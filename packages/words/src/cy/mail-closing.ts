import type * as english from "../en/mail-closing.ts";
import type { Shape } from "../shape.ts";

export const closed: Shape<typeof english.closed> = {
  subject: (community) => `Mae’r gymuned “${community}” wedi dod i’w therfyn`,
  title: "Mae’ch cymuned wedi dod i’w therfyn",
  lead: (community) =>
    `Mae’r gymuned “${community}” ar gau: ni all neb ymuno â hi mwyach. Y rhai a ofalai amdani a benderfynodd hynny.`,
  text: ["Mae’r hyn a rannodd ei haelodau’n aros yn ddarllenadwy ar ei thudalen."],
  reason: "Yr hyn y maent yn ei ddweud amdani:",
  successor: (community) =>
    `Maent yn awgrymu eich bod yn mynd ymlaen yn “${community}”. Cymerwch gip; chi sydd i benderfynu a ydych am ymuno.`,
  button: "Gweld ei thudalen",
  buttonSuccessor: "Gweld lle mae’n mynd ymlaen",
  why: (community) => `Rydych yn cael yr un e-bost hwn am eich bod yn aelod o’r gymuned “${community}”.`,
};

export const oneTrust: Shape<typeof english.oneTrust> = {
  subject: (community) => `Byddai pobl o ymddiriedolaethau eraill yn gaffaeliad i “${community}”`,
  title: "Un ymddiriedolaeth sy’n gwneud y rhan fwyaf",
  lead: (community) => `Mae llawer yn digwydd yn “${community}”, a diolch am ofalu amdani.`,
  share: (trust, percent) =>
    `Daw ${percent}% o’r hyn a gyfrannwyd yn y 12 mis diwethaf o ${trust}. Mae hynny’n iawn ar y dechrau, ond mae cymuned yn byw drwy weld pethau’n wahanol.`,
  text: [
    "Gofynnwch i un neu ddau o aelodau o ymddiriedolaethau eraill beth y maent wedi rhoi cynnig arno, a gadewch iddynt alw’r cyfarfod nesaf.",
    "Anfonwch gyfeiriad ei thudalen at gydweithiwr mewn man arall: gellir ei hargraffu a’i rhoi ar wal hefyd.",
  ],
  button: "Mynd i’w thudalen",
  why: (community) =>
    `Rydych yn cael yr e-bost hwn am eich bod yn gofalu am “${community}”. Daw unwaith bob tri mis ar y mwyaf.`,
};
