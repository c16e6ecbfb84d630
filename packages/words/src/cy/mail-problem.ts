import type { problemMail as english } from "../en/mail-problem.ts";
import type { Shape } from "../shape.ts";

export const problemMail: Shape<typeof english> = {
  problemLabel: "Yr hyn sy’n eich rhwystro:",
  withdrawProblem: "I dynnu’ch problem yn ôl gydag un clic, a pheidio â chael rhagor o e-byst amdani:",
  withdrawProblemLink: "Ei thynnu’n ôl",
  "confirm-problem": {
    subject: "Cadarnhewch yr hyn sy’n eich rhwystro",
    title: "Un cam arall",
    lead: "Gadawsoch broblem i bobl mewn ymddiriedolaethau a byrddau iechyd eraill sy’n methu symud ymlaen â’r un peth.",
    text: [
      "Agorwch y dudalen a phwyswch ei botwm i gadarnhau mai chi biau’r cyfeiriad hwn. Does neb yn gweld pwy ydych chi cyn i chi gytuno.",
    ],
    button: "Ei chadw",
    why: "Rydych yn cael yr e-bost hwn am fod rhywun, chi yn ôl pob tebyg, wedi gadael problem gyda’r cyfeiriad hwn.",
  },
  "problem-kept": {
    subject: "Rydym yn cadw’r hyn sy’n eich rhwystro",
    title: "Mae’ch problem wedi’i chadw",
    lead: "Rydym yn cadw’ch problem am 90 diwrnod. Pan fydd pobl mewn ymddiriedolaethau neu fyrddau iechyd eraill yn methu symud ymlaen â’r un peth, byddwn yn gofyn i bob un ohonoch a ydych am gael eich cyflwyno.",
    text: [
      "Tan hynny does neb yn gweld pwy ydych chi. Byddwn yn eich atgoffa cyn i’r 90 diwrnod ddod i ben.",
    ],
    button: "Gweld yr holl gymunedau",
    why: "Rydych yn cael yr e-bost hwn am eich bod wedi gadael problem gyda’r cyfeiriad hwn.",
    near: (community) =>
      `Mae’r gymuned “${community}” yn gweithio ar rywbeth tebyg. Cymerwch olwg: efallai mai yno mae’ch lle.`,
    nearButton: "Gweld y gymuned",
  },
  "problem-near": {
    subject: "Nid chi yw’r unig un sy’n methu symud ymlaen â hyn",
    title: "Mae eraill yn methu symud ymlaen â hyn hefyd",
    lead: (people, trusts) =>
      `Nifer y bobl sy’n methu symud ymlaen â’r un peth: ${people}, mewn ${trusts} o ymddiriedolaethau, byrddau iechyd neu sefydliadau eraill. Rydych chi’n un ohonynt.`,
    shared: (words) => `Geiriau sydd gennych yn gyffredin: ${words}.`,
    text: [
      "Ydych chi am gael eich cyflwyno? Os cytunwch, bydd y rhai eraill sy’n cytuno hefyd yn gweld eich enw, eich cyfeiriad e-bost, ble rydych yn gweithio, eich math o waith a’r hyn a ysgrifennoch; a byddwch chi’n gweld eu manylion hwythau.",
      "Os gwrthodwch, neu os na wnewch ddim, ni ddywedir wrth neb ac ni fydd neb yn gweld pwy ydych chi.",
    ],
    button: "Cytuno neu wrthod",
    why: "Rydych yn cael yr e-bost hwn am eich bod wedi gadael problem gyda’r cyfeiriad hwn, a bod eraill wedi gadael un debyg.",
  },
  introduction: {
    subject: "Mae eraill sy’n methu symud ymlaen â’r un peth am siarad â chi",
    title: "Rydych wedi cael eich cyflwyno",
    lead: "Cytunoch i gael eich cyflwyno. Felly hefyd y bobl hyn, sy’n gweld eich enw a’ch cyfeiriad fel y gwelwch chi eu rhai nhw.",
    text: [
      "Ysgrifennwch atynt: mae un llinell yn ddigon i ddechrau.",
      "Gallech ddechrau cymuned gyda’ch gilydd, er mwyn i eraill allu ymuno. Bydd pwy bynnag sy’n ei dechrau yn anfon ei chyfeiriad at y lleill.",
    ],
    button: "Dechrau cymuned gyda’ch gilydd",
    why: "Rydych yn cael yr e-bost hwn am eich bod wedi cytuno i gael eich cyflwyno.",
  },
  "problem-expiring": {
    subject: "Ydych chi’n dal i fethu symud ymlaen â hyn?",
    title: "Ydych chi’n dal i fethu symud ymlaen â hyn?",
    lead: (date) =>
      `Rydym yn cadw’ch problem tan ${date}. Wedyn caiff ei dileu, oni bai eich bod yn ei chadw gydag un clic.`,
    button: "Ei chadw am 90 diwrnod arall",
    why: "Rydych yn cael yr e-bost hwn am eich bod wedi gadael problem gyda’r cyfeiriad hwn.",
  },
};
