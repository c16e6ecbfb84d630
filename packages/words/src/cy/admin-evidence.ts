import type { evidence as englishEvidence, transform as englishTransform } from "../en/admin-evidence.ts";
import type { Shape } from "../shape.ts";

const people = (count: number) => (count === 1 ? "1 person" : `${count} o bobl`);
const trusts = (count: number) => (count === 1 ? "1 ymddiriedolaeth" : `${count} o ymddiriedolaethau`);
const gatherings = (count: number) => (count === 1 ? "1 cyfarfod" : `${count} o gyfarfodydd`);
const lessons = (count: number) => (count === 1 ? "1 wers" : `${count} o wersi`);
const contributions = (count: number) => (count === 1 ? "1 cyfraniad" : `${count} o gyfraniadau`);
const months = (count: number) => (count === 1 ? "1 mis" : `${count} mis`);

export const evidence: Shape<typeof englishEvidence> = {
  title: "Sut mae’n mynd",
  intro:
    "Caiff ei phwyso bob nos yn ôl yr hyn y mae aelodau’n ei gyfrannu. Nid oes dim yn symud ohono’i hun: chi sy’n penderfynu.",
  weighed: (when) => `Pwyswyd ddiwethaf ${when}.`,
  noneTitle: "Dim i’w bwyso eto",
  none: "Unwaith y bydd aelodau’n galw cyfarfodydd, yn rhannu gwersi neu’n gwneud sylwadau, caiff ei phwyso y noson wedyn.",
  seen: "Yr hyn a welwyd",
  figures: {
    people: (count) => `Mae ${people(count)} ynddi.`,
    trusts: (count) => `Maent yn dod o ${trusts(count)}.`,
    gatherings: (count) => `Galwyd ${gatherings(count)} yn y 180 diwrnod diwethaf.`,
    lessons: (count) => `Rhannwyd ${lessons(count)} yn y 180 diwrnod diwethaf.`,
    returning: (count) =>
      `Daeth ${people(count)} yn ôl wythnos neu fwy yn ddiweddarach yn y 180 diwrnod diwethaf.`,
    recent: (count) => `Gwnaed ${contributions(count)} yn y 180 diwrnod diwethaf.`,
    months: (count) => `Mae’n ${months(count)} oed.`,
  },
  needs: {
    people: (count) => `${people(count)} neu fwy`,
    trusts: (count) => `${trusts(count)} neu fwy`,
    gatherings: (count) => `${gatherings(count)} neu fwy mewn 180 diwrnod`,
    lessons: (count) => `${lessons(count)} neu fwy mewn 180 diwrnod`,
    returning: (count) => `${people(count)} neu fwy sy’n dod yn ôl`,
    recent: (count) => `${contributions(count)} neu fwy mewn 180 diwrnod`,
    months: (count) => `${months(count)} oed neu hŷn`,
  },
  nextTitle: (stage) => `Beth fyddai’n siarad o blaid y cam nesaf: ${stage.toLowerCase()}`,
  reached: "Wedi’i gyrraedd",
  missing: (found) => `Ar goll: ${found} ar hyn o bryd`,
  proposalTitle: (stage) => `Mae’r hyn a welwyd yn siarad o blaid y cam: ${stage.toLowerCase()}`,
  forward: "Mae wedi tyfu i’r hyn sydd ei angen ar y cam hwn:",
  back: "Mae’n llai na hanner yr hyn sydd ei angen ar ei cham. Nid methiant yw mynd yn ôl, ond gonestrwydd:",
  silent: "Mae wedi tawelu. Gallwch ddod â hi i’w therfyn, neu wneud rhywbeth sy’n ei deffro:",
  measured: (found, needed) => `${found} Mae angen hyn ar y cam: ${needed}.`,
  accept: (stage) => `Symud i’r cam: ${stage.toLowerCase()}`,
  end: "Dod â hi i’w therfyn",
  dismiss: "Nid nawr",
  dismissed: "Mae’r cynnig hwn wedi’i guddio am 90 diwrnod.",
  oneTrustTitle: "Un ymddiriedolaeth sy’n gwneud y rhan fwyaf",
  oneTrust: (trust, percent) =>
    `Daw ${percent}% o’r hyn a gyfrannwyd yn y 12 mis diwethaf o ${trust}. Mae cymuned yn byw drwy weld pethau’n wahanol: gwahoddwch gydweithiwr o ymddiriedolaeth arall.`,
  oneTrustHelp: "Mae’r cyfeiriad i’w rannu ar ei thudalen",
  byTrust: "Pwy a gyfrannodd yn y 12 mis diwethaf",
  elsewhere: "Pobl o sefydliadau eraill",
  contributions,
  stagesTitle: "Beth mae’r pum cam yn ei olygu",
  definitions: {
    potential:
      "Mae pobl â phroblem debyg yn dod o hyd i’w gilydd ac yn darganfod eu bod yn rhannu rhywbeth sy’n werth siarad amdano.",
    coalescing:
      "Maent yn dod ynghyd ac yn cychwyn. Dônt i adnabod ei gilydd ac ymddiried yn ei gilydd, a gweld bod gwerth ynddo.",
    maturing:
      "Daw’n glir i’r gymuned beth yw ei diben, ac mae’n tyfu. Mae’n symud o gyfnewid awgrymiadau at arfer y mae’n ei feithrin gyda’i gilydd.",
    stewardship:
      "Mae’n cadw ei momentwm wrth i bobl, offer a’r gwaith newid: yn agored i newydd-ddyfodiaid, a’i gwybodaeth yn cael ei chadw’n ffres.",
    transformation:
      "Mae wedi gwneud yr hyn y daeth i’w wneud. Mae’n gollwng gafael: mae’n pylu, yn gorffen, yn ymrannu, neu’n mynd yn ei blaen mewn rhywbeth arall.",
  },
  source:
    "Yn ôl Wenger, McDermott a Snyder: Cultivating Communities of Practice (2002), penodau 4 a 5. Ni biau’r ffigurau.",
};

export const transform: Shape<typeof englishTransform> = {
  title: (name) => `Dod â ${name} i’w therfyn?`,
  meaning: [
    "Ni all neb ymuno mwyach, ac ni chaiff ei chynnig mewn unrhyw declyn.",
    "Mae popeth a rannodd aelodau’n aros yn ddarllenadwy ar ei thudalen.",
    "Mae pob aelod yn cael un e-bost sy’n dweud hynny, gyda’ch rheswm a’r ffordd at yr olynydd.",
    "Cyhoeddir eich rheswm ar ei thudalen.",
  ],
  notYours: "Dim ond gweinyddwr y platfform neu ei hymddiriedolaeth gartref all ei hadfer.",
  reason: "Pam mae’n dod i ben?",
  successor: "Ble gall ei haelodau fynd ymlaen? (dewisol)",
  successorHint: "Chwiliwch am gymuned agored yn ôl geiriau o’i henw neu ei nod",
  successors: "Cymunedau a ganfuwyd",
  noSuccessor: "Unman: mae’n dod i ben",
  nothingFound: "Heb ddod o hyd i gymuned agored. Rhowch gynnig ar eiriau eraill.",
  searchFailed: "Ni weithiodd y chwilio. Rhowch gynnig arall arni ymhen ychydig.",
  confirm: "Dod â hi i’w therfyn",
  done: "Mae’r gymuned wedi dod i’w therfyn. Caiff ei haelodau wybod drwy e-bost.",
  successorTitle: "Caiff aelodau eu cyfeirio at",
};
