import type { mail as english } from "../en/mail.ts";
import type { Shape } from "../shape.ts";
import { blocked, confirmReport, moderated, reportOutcome, unblocked } from "./mail-moderation.ts";
import { closed, oneTrust } from "./mail-closing.ts";
import { digest } from "./mail-digest.ts";
import { merged } from "./mail-merging.ts";
import { erasureMail } from "./mail-erasure.ts";
import { facilitatorMail } from "./mail-facilitator.ts";
import { contributionMail } from "./mail-contribution.ts";
import { gatheringMail } from "./mail-gathering.ts";
import { problemMail } from "./mail-problem.ts";
import { webhookMail } from "./mail-webhook.ts";

export const mail: Shape<typeof english> = {
  hello: (name) => (name === "" ? "Helo," : `Helo ${name},`),
  signature: "Boundaryless: cymunedau ymarfer ar draws sefydliadau",
  goal: "Y nod:",
  codeLabel: "Neu rhowch y cod hwn, er enghraifft ar ddyfais arall:",
  codePage: "Ble i roi’r cod:",
  linkHelp: "Os nad oes dim yn agor, copïwch y cyfeiriad hwn i’ch porwr:",
  keeps:
    "Mae gennych 7 diwrnod. Os na ofynnoch am hyn, peidiwch â gwneud dim: ni fydd dim yn digwydd hebddoch.",
  leave: "I adael y gymuned hon gydag un clic, heb gyfrinair:",
  leaveLink: "Gadael y gymuned hon",
  change: "Dewiswch pa mor aml rydych am glywed gan eich cymunedau:",
  changeLink: "Dewis pa mor aml",
  withdraw: "I dynnu’ch cais yn ôl nawr, a pheidio â chael rhagor o e-byst amdano:",
  withdrawLink: "Ei dynnu’n ôl",
  "confirm-join": {
    subject: (community) => `Cadarnhewch eich bod am ymuno â’r gymuned “${community}”`,
    title: "Un cam arall",
    lead: (community) => `Gofynnoch am ymuno â’r gymuned “${community}”.`,
    text: [
      "Agorwch y dudalen a phwyswch ei botwm i gadarnhau mai chi biau’r cyfeiriad hwn. Wedyn byddwch yn aelod.",
    ],
    button: "Ymuno",
    why: (community) =>
      `Rydych yn cael yr e-bost hwn am fod rhywun, chi yn ôl pob tebyg, wedi gofyn am ymuno â’r gymuned “${community}” gyda’r cyfeiriad hwn.`,
  },
  "confirm-start": {
    subject: (community) => `Cadarnhewch eich bod am ddechrau’r gymuned “${community}”`,
    title: "Un cam arall",
    lead: (community) => `Gofynnoch am ddechrau’r gymuned “${community}”.`,
    text: [
      "Agorwch y dudalen a phwyswch ei botwm i gadarnhau mai chi biau’r cyfeiriad hwn. Wedyn bydd yn fyw, a gall pawb ym mhob ymddiriedolaeth a bwrdd iechyd ymuno â hi.",
    ],
    button: "Ei dechrau",
    why: (community) =>
      `Rydych yn cael yr e-bost hwn am fod rhywun, chi yn ôl pob tebyg, wedi gofyn am ddechrau’r gymuned “${community}” gyda’r cyfeiriad hwn.`,
  },
  merged,
  welcome: {
    subject: (community) => `Croeso i’r gymuned “${community}”`,
    title: "Rydych yn aelod",
    lead: (community) => `Rydych wedi ymuno â’r gymuned “${community}”.`,
    text: [
      "Mae’n perthyn i chi gymaint ag i neb arall: gall unrhyw aelod alw cyfarfod a rhannu gwers.",
      "Dywedwch wrth un cydweithiwr sy’n poeni am hyn hefyd. Y bobl sydd ynddi sy’n gwneud cymuned.",
    ],
    button: "Mynd i’r gymuned",
    why: (community) => `Rydych yn cael yr e-bost hwn am eich bod wedi ymuno â’r gymuned “${community}”.`,
  },
  started: {
    subject: (community) => `Mae’r gymuned “${community}” yn fyw`,
    title: "Mae’ch cymuned yn fyw",
    lead: (community) =>
      `Mae’r gymuned “${community}” yn agored i bawb ym mhob ymddiriedolaeth a bwrdd iechyd. Chi yw’r hwylusydd.`,
    text: [
      "Rhannwch ei chyfeiriad â’r ychydig bobl gyntaf sy’n poeni am hyn gymaint â chi.",
      "Dywedwch mewn un frawddeg beth fyddech yn rhoi cynnig arno gyntaf. Mae pobl yn ymuno â rhywbeth penodol.",
    ],
    button: "Mynd i’ch cymuned",
    why: (community) => `Rydych yn cael yr e-bost hwn am eich bod wedi dechrau’r gymuned “${community}”.`,
  },
  removed: {
    subject: (community) => `Nid ydych yn aelod o’r gymuned “${community}” mwyach`,
    title: "Nid ydych yn aelod mwyach",
    lead: (community) => `Mae hwylusydd neu weinyddwr wedi’ch tynnu o’r gymuned “${community}”.`,
    text: [
      "Ni chewch ragor o e-byst amdani. Os ydych yn meddwl bod hyn yn gamgymeriad, gofynnwch i’r sefydliad sy’n rhedeg y gwasanaeth hwn.",
    ],
    reason: "Y rheswm a roddwyd:",
    button: "Gweld yr holl gymunedau",
    why: (community) => `Rydych yn cael yr e-bost hwn am eich bod yn aelod o’r gymuned “${community}”.`,
  },
  "role-changed": {
    subject: (community) => `Mae’ch rôl yn y gymuned “${community}” wedi newid`,
    title: "Mae’ch rôl wedi newid",
    lead: (community) => `Mae gennych rôl newydd yn y gymuned “${community}”.`,
    text: [],
    roles: {
      facilitator:
        "Rydych yn hwylusydd nawr: rydych yn gofalu am y gymuned gyda’r lleill a gallwch ei golygu.",
      member: "Rydych yn aelod nawr, fel pawb arall. Gallwch alw cyfarfod a rhannu gwers o hyd.",
    },
    button: "Mynd i’r gymuned",
    why: (community) => `Rydych yn cael yr e-bost hwn am eich bod yn aelod o’r gymuned “${community}”.`,
  },
  "confirm-report": confirmReport,
  "report-outcome": reportOutcome,
  moderated,
  blocked,
  unblocked,
  closed,
  digest,
  "one-trust": oneTrust,
  ...facilitatorMail,
  ...problemMail,
  ...erasureMail,
  ...contributionMail,
  ...webhookMail,
  ...gatheringMail,
};
