import type * as english from "../en/mail-moderation.ts";
import type { Shape } from "../shape.ts";

export const confirmReport: Shape<typeof english.confirmReport> = {
  subject: (community) => `Cadarnhewch eich adroddiad am “${community}”`,
  title: "Un cam arall",
  lead: (community) => `Rydych am roi gwybod i’r cymedrolwyr am y gymuned “${community}”.`,
  text: [
    "Agorwch y dudalen a phwyswch ei botwm i gadarnhau mai chi biau’r cyfeiriad hwn. Wedyn bydd cymedrolwyr yn edrych arno.",
    "Nid ydynt yn gweld eich cyfeiriad. Rydym yn ei gadw nes iddynt benderfynu yn unig, i ddweud wrthych beth a ddaeth ohono.",
  ],
  button: "Anfon yr adroddiad",
  why: (community) =>
    `Rydych yn cael yr e-bost hwn am fod rhywun, chi yn ôl pob tebyg, wedi rhoi gwybod am “${community}” gyda’r cyfeiriad hwn.`,
  comment: {
    subject: (community) => `Cadarnhewch eich adroddiad am sylw yn “${community}”`,
    lead: (community) => `Rydych am roi gwybod i’r cymedrolwyr am sylw yn y gymuned “${community}”.`,
    why: (community) =>
      `Rydych yn cael yr e-bost hwn am fod rhywun, chi yn ôl pob tebyg, wedi rhoi gwybod am sylw yn “${community}” gyda’r cyfeiriad hwn.`,
  },
  lesson: {
    subject: (community) => `Cadarnhewch eich adroddiad am wers yn “${community}”`,
    lead: (community) => `Rydych am roi gwybod i’r cymedrolwyr am wers yn y gymuned “${community}”.`,
    why: (community) =>
      `Rydych yn cael yr e-bost hwn am fod rhywun, chi yn ôl pob tebyg, wedi rhoi gwybod am wers yn “${community}” gyda’r cyfeiriad hwn.`,
  },
  gathering: {
    subject: (community) => `Cadarnhewch eich adroddiad am gyfarfod yn “${community}”`,
    lead: (community) => `Rydych am roi gwybod i’r cymedrolwyr am gyfarfod yn y gymuned “${community}”.`,
    why: (community) =>
      `Rydych yn cael yr e-bost hwn am fod rhywun, chi yn ôl pob tebyg, wedi rhoi gwybod am gyfarfod yn “${community}” gyda’r cyfeiriad hwn.`,
  },
};

export const reportOutcome: Shape<typeof english.reportOutcome> = {
  subject: (community) => `Beth ddaeth o’ch adroddiad am “${community}”`,
  title: "Edrychwyd ar eich adroddiad",
  lead: (community) => `Rhoesoch wybod am y gymuned “${community}”. Mae cymedrolwr wedi penderfynu.`,
  text: ["Rydym wedi dileu eich cyfeiriad o’r adroddiad. Diolch am ofalu am y lle hwn."],
  outcomes: {
    dismiss: "Mae’n aros fel y mae.",
    redact: "Tynnwyd y darn allan.",
    hide: "Mae’r gymuned wedi’i chuddio am y tro.",
    pause: "Mae’r gymuned wedi’i hoedi: ni all neb ymuno â hi am y tro.",
  },
  reason: "Yr hyn a ddywedodd y cymedrolwr:",
  button: "Gweld pob cymuned",
  why: (community) => `Rydych yn cael yr e-bost hwn am eich bod wedi rhoi gwybod am “${community}”.`,
  comment: {
    subject: (community) => `Beth ddaeth o’ch adroddiad am sylw yn “${community}”`,
    lead: (community) =>
      `Rhoesoch wybod am sylw yn y gymuned “${community}”. Mae cymedrolwr wedi penderfynu.`,
    outcomes: { hide: "Mae’r sylw wedi’i guddio." },
    why: (community) =>
      `Rydych yn cael yr e-bost hwn am eich bod wedi rhoi gwybod am sylw yn “${community}”.`,
  },
  lesson: {
    subject: (community) => `Beth ddaeth o’ch adroddiad am wers yn “${community}”`,
    lead: (community) =>
      `Rhoesoch wybod am wers yn y gymuned “${community}”. Mae cymedrolwr wedi penderfynu.`,
    outcomes: { hide: "Mae’r wers wedi’i chuddio." },
    why: (community) =>
      `Rydych yn cael yr e-bost hwn am eich bod wedi rhoi gwybod am wers yn “${community}”.`,
  },
  gathering: {
    subject: (community) => `Beth ddaeth o’ch adroddiad am gyfarfod yn “${community}”`,
    lead: (community) =>
      `Rhoesoch wybod am gyfarfod yn y gymuned “${community}”. Mae cymedrolwr wedi penderfynu.`,
    outcomes: { hide: "Mae’r cyfarfod wedi’i guddio." },
    why: (community) =>
      `Rydych yn cael yr e-bost hwn am eich bod wedi rhoi gwybod am gyfarfod yn “${community}”.`,
  },
};

export const moderated: Shape<typeof english.moderated> = {
  subject: (community) => `Ynghylch eich cymuned “${community}”`,
  title: "Mae cymedrolwr wedi edrych ar eich cymuned",
  lead: (community) =>
    `Mae hyn am y gymuned “${community}”, yr ydych yn gofalu amdani neu a ddechreuwyd gennych.`,
  text: [
    "Os credwch mai camgymeriad yw hyn, gofynnwch i’r sefydliad sy’n rhedeg y gwasanaeth hwn. Gellir ei ddadwneud.",
  ],
  final:
    "Ni ellir dadwneud hyn. Os oes gennych gwestiynau, gofynnwch i’r sefydliad sy’n rhedeg y gwasanaeth hwn.",
  what: {
    redact: "Tynnwyd darn o’i thestun. Mae’n dangos […] yno bellach.",
    hide: "Mae wedi’i chuddio am y tro: nid yw mewn unrhyw restr, ac mae ei thudalen yn dweud hynny. Mae’r aelodau’n dal yn aelodau.",
    pause: "Mae wedi’i hoedi: ni all neb ymuno â hi am y tro. Cyhoeddir y rheswm isod ar ei thudalen.",
    "redact-undone": "Mae’r darn a dynnwyd allan yn ôl.",
    "hide-undone": "Nid yw wedi’i chuddio mwyach.",
    "pause-undone": "Nid yw wedi’i hoedi mwyach.",
    erased: "Mae’r darn a dynnwyd allan bellach wedi’i ddileu am byth.",
  },
  reason: "Y rheswm a roddwyd:",
  button: "Mynd i’r gymuned",
  why: (community) =>
    `Rydych yn cael yr e-bost hwn am eich bod yn gofalu am “${community}” neu wedi’i dechrau.`,
  comment: {
    subject: (community) => `Ynghylch eich sylw yn “${community}”`,
    title: "Mae cymedrolwr wedi edrych ar eich sylw",
    lead: (community) => `Mae hyn am sylw a ysgrifenasoch yn y gymuned “${community}”.`,
    what: {
      redact: "Tynnwyd darn allan ohono. Mae’n dangos […] yno bellach.",
      hide: "Mae wedi’i guddio: ni all neb ei ddarllen. Mae atebion iddo’n aros.",
    },
    why: (community) => `Rydych yn cael yr e-bost hwn am eich bod wedi ysgrifennu sylw yn “${community}”.`,
  },
  lesson: {
    subject: (community) => `Ynghylch eich gwers yn “${community}”`,
    title: "Mae cymedrolwr wedi edrych ar eich gwers",
    lead: (community) => `Mae hyn am wers a rannwyd gennych â’r gymuned “${community}”.`,
    what: {
      redact: "Tynnwyd darn allan ohoni. Mae’n dangos […] yno bellach.",
      hide: "Mae wedi’i chuddio: ni all neb ei darllen. Mae’r hyn a gymerodd eraill ohoni’n aros.",
    },
    why: (community) => `Rydych yn cael yr e-bost hwn am eich bod wedi rhannu gwers â “${community}”.`,
  },
  gathering: {
    subject: (community) => `Ynghylch eich cyfarfod yn “${community}”`,
    title: "Mae cymedrolwr wedi edrych ar eich cyfarfod",
    lead: (community) => `Mae hyn am gyfarfod a alwyd gennych yn y gymuned “${community}”.`,
    what: {
      redact: "Tynnwyd darn allan ohono. Mae’n dangos […] yno bellach.",
      hide: "Mae wedi’i guddio: ni all neb ei weld na’i ateb. Dywedir wrth bawb sy’n mynd. Mae eu hatebion yn aros.",
    },
    why: (community) => `Rydych yn cael yr e-bost hwn am eich bod wedi galw cyfarfod yn “${community}”.`,
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
