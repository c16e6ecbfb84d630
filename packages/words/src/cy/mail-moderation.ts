import type * as english from "../en/mail-moderation.ts";
import type { Shape } from "../shape.ts";

export const confirmReport: Shape<typeof english.confirmReport> = {
  subject: (community) => `Cadarnhewch eich adroddiad am “${community}”`,
  title: "Un cam arall",
  leads: {
    community: (name) => `Rydych am roi gwybod i’r cymedrolwyr am y gymuned “${name}”.`,
    lesson: (name) => `Rydych am roi gwybod i’r cymedrolwyr am y wers “${name}”.`,
  },
  text: [
    "Agorwch y dudalen a phwyswch ei botwm i gadarnhau mai chi biau’r cyfeiriad hwn. Wedyn bydd cymedrolwyr yn edrych arno.",
    "Nid ydynt yn gweld eich cyfeiriad. Rydym yn ei gadw nes iddynt benderfynu yn unig, i ddweud wrthych beth a ddaeth ohono.",
  ],
  button: "Anfon yr adroddiad",
  why: (community) =>
    `Rydych yn cael yr e-bost hwn am fod rhywun, chi yn ôl pob tebyg, wedi rhoi gwybod am “${community}” gyda’r cyfeiriad hwn.`,
};

export const reportOutcome: Shape<typeof english.reportOutcome> = {
  subject: (community) => `Beth ddaeth o’ch adroddiad am “${community}”`,
  title: "Edrychwyd ar eich adroddiad",
  leads: {
    community: (name) => `Rhoesoch wybod am y gymuned “${name}”. Mae cymedrolwr wedi penderfynu.`,
    lesson: (name) => `Rhoesoch wybod am y wers “${name}”. Mae cymedrolwr wedi penderfynu.`,
  },
  text: ["Rydym wedi dileu eich cyfeiriad o’r adroddiad. Diolch am ofalu am y lle hwn."],
  outcomes: {
    dismiss: "Mae’n aros fel y mae.",
    redact: "Tynnwyd y darn allan.",
    hide: "Mae wedi’i chuddio am y tro.",
    pause: "Mae’r gymuned wedi’i hoedi: ni all neb ymuno â hi am y tro.",
  },
  reason: "Yr hyn a ddywedodd y cymedrolwr:",
  button: "Gweld pob cymuned",
  why: (community) => `Rydych yn cael yr e-bost hwn am eich bod wedi rhoi gwybod am “${community}”.`,
};

export const moderated: Shape<typeof english.moderated> = {
  subjects: {
    community: (name) => `Ynghylch eich cymuned “${name}”`,
    lesson: (name) => `Ynghylch eich gwers “${name}”`,
  },
  titles: {
    community: "Mae cymedrolwr wedi edrych ar eich cymuned",
    lesson: "Mae cymedrolwr wedi edrych ar eich gwers",
  },
  leads: {
    community: (name) =>
      `Mae hyn am y gymuned “${name}”, yr ydych yn gofalu amdani neu a ddechreuwyd gennych.`,
    lesson: (name) => `Mae hyn am y wers “${name}”, a rannwyd gennych.`,
  },
  text: [
    "Os credwch mai camgymeriad yw hyn, gofynnwch i’r sefydliad sy’n rhedeg y gwasanaeth hwn. Gellir ei ddadwneud.",
  ],
  final:
    "Ni ellir dadwneud hyn. Os oes gennych gwestiynau, gofynnwch i’r sefydliad sy’n rhedeg y gwasanaeth hwn.",
  what: {
    redact: "Tynnwyd darn o’i thestun. Mae’n dangos […] yno bellach.",
    hide: "Mae wedi’i chuddio am y tro: nid yw mewn unrhyw restr, ac mae ei thudalen yn dweud hynny. Mae’r aelodau’n dal yn aelodau.",
    pause: "Mae wedi’i hoedi: ni all neb ymuno â hi am y tro. Cyhoeddir y rheswm isod ar ei thudalen.",
    hideContribution:
      "Mae wedi’i chuddio am y tro: nid yw mewn unrhyw restr, ac ni all neb ei darllen. Nid oes dim wedi’i ddileu.",
    "redact-undone": "Mae’r darn a dynnwyd allan yn ôl.",
    "hide-undone": "Nid yw wedi’i chuddio mwyach.",
    "pause-undone": "Nid yw wedi’i hoedi mwyach.",
    erased: "Mae’r darn a dynnwyd allan bellach wedi’i ddileu am byth.",
  },
  reason: "Y rheswm a roddwyd:",
  button: "Mynd i’r gymuned",
  whys: {
    community: (name) =>
      `Rydych yn cael yr e-bost hwn am eich bod yn gofalu am “${name}” neu wedi’i dechrau.`,
    lesson: (name) => `Rydych yn cael yr e-bost hwn am eich bod wedi rhannu “${name}”.`,
  },
};

export const blocked: Shape<typeof english.blocked> = {
  subject: "Mae’ch cyfeiriad e-bost wedi’i rwystro",
  title: "Mae’ch cyfeiriad e-bost wedi’i rwystro",
  lead: "Mae cymedrolwr wedi rhwystro’r cyfeiriad hwn. Ni all ddechrau, ymuno na rhoi gwybod am ddim yma mwyach.",
  text: [
    "Mae’r cymunedau yr ydych ynddynt yn dal yn eiddo i chi, a gallwch eu gadael unrhyw bryd.",
    "Os credwch mai camgymeriad yw hyn, gofynnwch i’r sefydliad sy’n rhedeg y gwasanaeth hwn. Gellir ei ddadwneud.",
  ],
  reason: "Y rheswm a roddwyd:",
  button: "Gweld pob cymuned",
  why: "Rydych yn cael yr e-bost hwn am fod cymedrolwr wedi rhwystro’r cyfeiriad hwn.",
};

export const unblocked: Shape<typeof english.unblocked> = {
  subject: "Nid yw’ch cyfeiriad e-bost wedi’i rwystro mwyach",
  title: "Nid yw’ch cyfeiriad e-bost wedi’i rwystro mwyach",
  lead: "Codwyd y rhwystr ar y cyfeiriad hwn. Gallwch ddechrau, ymuno a rhoi gwybod eto.",
  text: [],
  reason: "Y rheswm a roddwyd:",
  button: "Gweld pob cymuned",
  why: "Rydych yn cael yr e-bost hwn am fod y cyfeiriad hwn wedi’i rwystro o’r blaen.",
};
