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
  },
};
