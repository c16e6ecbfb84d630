import type { pages as english } from "../en/pages.ts";
import type { Shape } from "../shape.ts";
import { act, acts } from "./pages-acts.ts";
import { elsewhere } from "./pages-elsewhere.ts";
import { placement } from "./pages-placement.ts";
import { embed, oembed, picture } from "./pages-embed.ts";
import { mailChoice } from "./pages-mail.ts";
import { report } from "./pages-moderation.ts";
import { near, poster, sharing, started } from "./pages-sharing.ts";
import { comments } from "./pages-comments.ts";
import { contribute } from "./pages-contribute.ts";
import { gatherings } from "./pages-gathering.ts";
import { lesson } from "./pages-lesson.ts";
import { erasure } from "./pages-erasure.ts";
import { stuck } from "./pages-stuck.ts";

export const pages: Shape<typeof english> = {
  frame: {
    title: (page) => `${page} – Boundaryless`,
    errorTitle: (page) => `Gwall: ${page}`,
    skip: "Neidio i’r prif gynnwys",
    home: "Boundaryless, i’r holl gymunedau",
    mainLinks: "Prif ddolenni",
    communities: "Cymunedau",
    start: "Dechrau cymuned",
    otherLanguage: "English",
    footerLinks: "Am y gwasanaeth hwn",
    privacy: "Preifatrwydd",
    accessibility: "Hygyrchedd",
    feed: "Ffrwd newyddion yr holl gymunedau",
    licence:
      "Caiff unrhyw un ddefnyddio’r hyn y mae cymunedau’n ei gyhoeddi yma, o dan y drwydded agored y mae pob un yn ei henwi.",
    back: "Yn ôl i’r holl gymunedau",
    noPatients: "Peidiwch ag ysgrifennu dim am gleifion a allai ddatgelu pwy ydynt.",
  },
  directory: {
    title: "Cymunedau ymarfer",
    lede: "Ymunwch â phobl mewn ymddiriedolaethau a byrddau iechyd eraill sy’n gweithio ar yr un broblem â chi, neu dechreuwch gymuned eich hun. Nid oes angen cyfrif.",
    find: "Dod o hyd i gymuned",
    words: "Geiriau",
    wordsHint: "Er enghraifft: cwympiadau, sepsis, rhyddhau",
    trust: "Ymddiriedolaeth neu fwrdd iechyd",
    trustHint: "Enw neu god, er enghraifft RJ1",
    search: "Chwilio",
    topic: (topic) => `Pwnc: ${topic}`,
    clearTopic: "Dangos pob pwnc",
    clear: "Clirio’r chwiliad",
    results: (count, more) =>
      more ? `Y ${count} cymuned gyntaf` : count === 1 ? "1 gymuned" : `${count} o gymunedau`,
    resultsTitle: "Cymunedau",
    nextPage: "Y dudalen nesaf",
    firstPage: "Y dudalen gyntaf",
    noneTitle: "Nid oes cymuned sy’n cyfateb eto",
    none: "Nid oes neb yn gweithio ar hyn yma eto. Gallwch chi fod y cyntaf: dau gwestiwn ac enw sydd eu hangen.",
    emptyTitle: "Nid oes cymunedau eto",
    empty: "Nid oes neb wedi dechrau un eto. Gallwch chi fod y cyntaf: dau gwestiwn ac enw sydd eu hangen.",
    startIt: "Dechrau cymuned",
    whichTrust: "Pa un ydych chi’n ei olygu?",
    unknownTrust: (typed) =>
      `Nid ydym yn gwybod am ymddiriedolaeth na bwrdd iechyd o’r enw “${typed}”, felly mae’r rhestr hon yn dangos pob un.`,
    topics: "Pynciau",
    inLesson: "Mewn gwers:",
    inLessonWords: (words) => `Geiriau ynddi: ${words}`,
  },
  community: {
    goal: "Y nod",
    problem: "Y broblem",
    difference: "Beth fyddai’n wahanol",
    who: "Pwy sydd ynddi",
    topics: "Pynciau",
    stage: "Pa mor bell y mae wedi dod",
    stageNow: (stage) => `Nawr: ${stage}.`,
    stages: {
      potential:
        "Mae ychydig o bobl wedi darganfod eu bod yn poeni am yr un peth. Mae’n adeg dda i ymuno a’i llunio.",
      coalescing: "Mae pobl yn dod i adnabod ei gilydd ac yn gweld beth y gallant ei ddysgu gyda’i gilydd.",
      maturing: "Mae’r gymuned yn gwybod beth yw ei phwrpas ac yn casglu’r hyn y mae wedi’i ddysgu.",
      stewardship: "Mae’r gymuned yn cadw ei gwybodaeth yn fyw ac yn gyfredol, a daw eraill ati i ofyn.",
      transformation:
        "Mae’r gwaith wedi’i wneud neu wedi troi’n rhywbeth arall. Mae’r hyn a ddysgwyd yn aros yma i bawb.",
    },
    pausedTitle: "Mae’r gymuned hon wedi’i hoedi",
    paused: "Ni all neb ymuno tra bydd wedi’i hoedi. Y rheswm a roddwyd:",
    archivedTitle: "Mae’r gymuned hon wedi’i harchifo",
    archived: "Gellir ei darllen o hyd, ond ni all neb ymuno mwyach. Y rheswm a roddwyd:",
    successor: "Mae’n cyfeirio ei haelodau at",
    joinTitle: "Ymuno â’r gymuned hon",
    joinText: "Mae’n cymryd hanner munud, a gallwch adael gydag un clic unrhyw bryd.",
    join: "Ymuno",
    nextGathering: "Y cyfarfod nesaf",
    latestLesson: "Y wers ddiweddaraf",
    follow: "Dilyn",
    share: "Rhannu’r dudalen hon:",
    copy: "Copïo’r cyfeiriad",
    copied: "Wedi’i gopïo",
    atom: "Ffrwd newyddion (Atom)",
    jsonFeed: "Ffrwd newyddion (JSON Feed)",
    licence: "Gellir defnyddio’r hyn y mae’r gymuned hon yn ei gyhoeddi o dan y",
    calendar: "Calendr (iCalendar)",
    data: "Data (JSON)",
    bundle: "Popeth mewn un ffeil (JSON), ar gyfer gosodiad arall",
    startedOn: (date) => `Dechreuwyd ar ${date}`,
    importedOn: (date) => `Cymerwyd drosodd ar ${date} o`,
  },
  sharing,
  poster,
  near,
  started,
  form: {
    summary: "Mae problem",
    error: "Gwall:",
    you: "Amdanoch chi",
    name: "Eich enw",
    nameHint: "Bydd yr aelodau eraill yn ei weld",
    email: "Eich cyfeiriad e-bost",
    emailHint: "Byddwn yn anfon un e-bost i wneud yn siŵr mai chi biau’r cyfeiriad",
    trust: "Eich ymddiriedolaeth, bwrdd iechyd neu sefydliad",
    trustHint: "Enw neu god, er enghraifft RJ1. Os yw’n sefydliad arall, ysgrifennwch ei enw",
    whichTrust: (typed) => `Pa un yw “${typed}”?`,
    whichTrustError: "Dewiswch eich ymddiriedolaeth, neu dywedwch nad yw wedi’i rhestru",
    unknownTrust: (typed) => `Nid ydym yn adnabod “${typed}”. A yw’n gywir?`,
    unknownTrustHint: "Cywirwch yr enw uchod, neu ewch ymlaen ag ef os yw’n sefydliad arall",
    unknownTrustError: "Cywirwch enw’ch ymddiriedolaeth, neu dywedwch nad yw wedi’i rhestru",
    notListed: (typed) => `Heb ei restru: “${typed}” yw fy sefydliad`,
    discipline: "Eich math o waith",
    faults: {
      "name.required": () => "Rhowch eich enw",
      "starter.name.required": () => "Rhowch eich enw",
      "person.name.required": () => "Rhowch eich enw",
      "author.name.required": () => "Rhowch eich enw",
    },
    chooseDiscipline: "Dewiswch un",
    agreement: "Yr hyn rydych yn cytuno iddo",
    changedSince:
      "Newidiwyd hyn ar ôl i chi ei agor, efallai gennych chi mewn tab arall. Edrychwch arno eto: os pwyswch y botwm nawr, yr hyn a welwch yma sy’n cyfrif.",
    knownByNow:
      "Mae’r ddyfais hon yn cael ei chofio erbyn hyn. Os ydych wedi cadarnhau hyn yn barod, nid oes dim mwy i’w wneud; os nad ydych, anfonwch ef yma.",
  },
  join: {
    title: (community) => `Ymuno â’r gymuned “${community}”`,
    submit: "Cytuno ac ymuno",
  },
  start: {
    title: "Dechrau cymuned",
    lede: "Nid oes angen caniatâd neb arnoch. Dau gwestiwn, enw, a bydd yn fyw unwaith y byddwch wedi cadarnhau’ch cyfeiriad e-bost.",
    problem: "Pa broblem yr hoffech weithio arni?",
    problemHint:
      "Byddwch yn benodol. Er enghraifft: mae cleifion yn cwympo yn y nos ar ein ward am nad oes neb yn eu gweld yn codi",
    difference: "Beth fyddai’n wahanol?",
    differenceHint: "Er enghraifft: hanner cymaint o gwympiadau rhwng 10pm a 6am erbyn yr haf nesaf",
    name: "Beth yw enw’r gymuned?",
    nameHint: "Byr a chlir, er enghraifft: Llai o gwympiadau yn y nos",
    topics: "Pynciau",
    topicsHint: "Hyd at bump, gyda chomas rhyngddynt. Er enghraifft: cwympiadau, shifft nos",
    faults: {
      "name.required": () => "Rhowch enw i’r gymuned",
      "topics.tooMany": () => "Rhowch 5 pwnc neu lai",
    },
    aboutIt: "Am y gymuned",
    submit: "Cytuno a dechrau",
  },
  sent: {
    title: "Gwiriwch eich e-bost",
    join: (community) =>
      `Rydych bron â gorffen. Rydym wedi anfon e-bost atoch am ymuno â’r gymuned “${community}”.`,
    start: (community) =>
      `Mae’r gymuned “${community}” bron yn fyw. Rydym wedi anfon e-bost atoch am ei dechrau.`,
    next: "Agorwch ef a phwyswch y botwm yno, neu rhowch ei god chwe nod yma.",
    address: "Rydym wedi’i anfon at",
    change: "Newid yr hyn a roddais",
    keeps: "Mae gennych 7 diwrnod. Os na wnewch chi ddim, ni fydd dim yn digwydd.",
    resendTitle: "Dim e-bost?",
    resend: "Gall gymryd ychydig funudau. Edrychwch yn eich ffolder sothach hefyd.",
    most: "Mae hyd at bum e-bost yr awr yn mynd i un cyfeiriad.",
    resendButton: "Ei anfon eto",
    resent: "Rydym wedi anfon yr e-bost eto.",
  },
  code: {
    title: "Rhoi’r cod",
    label: "Y cod o’r e-bost",
    hint: "Chwe llythyren a digid",
    submit: "Cadarnhau gyda’r cod",
  },
  confirm: {
    title: "Cadarnhau’ch cyfeiriad e-bost",
    joinTitle: (community) => `Ymuno â’r gymuned “${community}”?`,
    startTitle: "Dechrau’ch cymuned?",
    text: "Pwyswch y botwm i gadarnhau mai chi sydd yno. Nid yw agor y dudalen hon wedi newid dim eto.",
    join: "Ie, ymuno",
    start: "Ie, ei dechrau",
    confirm: "Ie, cadarnhau",
    withCode: "Rhowch y cyfeiriad e-bost a roesoch i ni, a’r cod chwe nod sydd yn yr e-bost a anfonwyd ato.",
    joinedTitle: (community) => `Rydych wedi ymuno â’r gymuned “${community}”`,
    joined: "Rydym wedi anfon e-bost atoch gyda phopeth sydd ei angen, a dolen i adael unrhyw bryd.",
    startedTitle: (community) => `Mae’r gymuned “${community}” yn fyw`,
    started:
      "Gall pawb ym mhob ymddiriedolaeth a bwrdd iechyd ddod o hyd iddi ac ymuno nawr. Chi yw’r hwylusydd.",
    next: "Beth nesaf",
    nextJoined: "Dywedwch wrth gydweithiwr: y bobl sydd ynddi sy’n gwneud cymuned.",
    toCommunity: "Mynd i’r gymuned",
    alreadyTitle: "Rydych wedi cadarnhau hyn yn barod",
    expiredTitle: "Mae’r ddolen hon wedi dod i ben",
    unknownTitle: "Nid ydym yn adnabod y ddolen hon",
    failedTitle: "Ni weithiodd hyn",
    laterTitle: "Ddim eto",
    askAgain: "Gofyn eto",
    startAgain: "Ei dechrau eto",
    tryAgain: "Rhoi cynnig arall arni",
  },
  leave: {
    title: (community) => `Gadael y gymuned “${community}”?`,
    text: "Ni chewch ragor o e-byst amdani, ac ni fydd yr aelodau eraill yn eich gweld mwyach. Gallwch ymuno eto unrhyw bryd.",
    submit: "Gadael",
    stay: "Aros ynddi",
    leftTitle: (community) => `Rydych wedi gadael y gymuned “${community}”`,
    left: "Ni fydd rhagor o e-byst amdani. Os camgymeriad oedd hyn, gallwch ymuno eto.",
    joinAgain: "Ymuno eto",
    unknownTitle: "Nid ydym yn adnabod y ddolen hon",
    unknown:
      "Efallai ei bod wedi’i thorri’n fyr. Copïwch y cyfeiriad cyfan o’r e-bost, neu defnyddiwch y ddolen adael mewn e-bost arall am y gymuned.",
  },
  privacy: {
    title: "Preifatrwydd",
    sections: [
      {
        title: "Yr hyn rydym yn ei gadw",
        text: "Pan fyddwch yn ymuno â chymuned neu’n dechrau un: eich enw, cyfeiriad e-bost, ymddiriedolaeth neu sefydliad, math o waith, iaith, a pha eiriad y cytunoch iddo a phryd. Dim byd arall amdanoch.",
      },
      {
        title: "Yr hyn nad ydym yn ei wneud",
        text: "Nid yw’r tudalennau hyn yn gosod cwcis oni bai eich bod yn gofyn am gael eich cofio ar ddyfais, nid ydynt yn llwytho dim oddi wrth gwmnïau eraill, ac nid ydynt yn mesur neb. I gadw robotiaid draw, rydym yn cyfrif ceisiadau yn ôl cyfeiriad rhwydwaith wedi’i sgramblo a gaiff ei daflu ar ôl diwrnod neu ddau.",
      },
      {
        title: "Pwy sy’n ei weld",
        text: "Bydd aelodau eraill cymuned yr ydych yn ymuno â hi yn gweld eich enw, eich ymddiriedolaeth a’ch math o waith. Dim ond ei gweinyddwyr sy’n gweld eich cyfeiriad e-bost. Gall pawb weld faint o bobl, ymddiriedolaethau a mathau o waith sydd mewn cymuned, ond nid pwy.",
      },
      {
        title: "Nes i chi gadarnhau",
        text: "Mae’r hyn y gofynnwch amdano’n aros am 7 diwrnod ac yn cael ei ddileu os na fyddwch yn ei gadarnhau. Tan hynny nid oes neb yn ei weld.",
      },
      {
        title: "Gadael",
        text: "Mae dolen ym mhob e-bost sy’n eich tynnu allan o’r gymuned gydag un clic, heb gyfrinair. Wedyn caiff eich aelodaeth ei dileu.",
      },
      {
        title: "Ar dudalennau eich ymddiriedolaeth",
        text: "Nid yw’r rhestr o gymunedau’n gosod unrhyw gwci. Rydym yn cyfrif pa mor aml y caiff ei dangos ar wefan a faint sy’n ymuno yno, heb wybod pwy: un olwg o bob ugain, wedi’i dewis ar hap. Os yw eich porwr yn gofyn am breifatrwydd, ni chewch eich cyfrif.",
      },
      {
        title: "Eich hawliau",
        text: "Gallwch gael eich anghofio isod, unrhyw bryd a heb roi rheswm. Gallwch hefyd ofyn am gopi o’r hyn a gedwir amdanoch, a gofyn am ei gywiro: gofynnwch i’r sefydliad sy’n rhedeg y gosodiad hwn; ef yw’r rheolydd data.",
      },
    ],
  },
  accessibility: {
    title: "Hygyrchedd",
    sections: [
      {
        title: "Ein nod",
        text: "Dylai pawb allu defnyddio’r tudalennau hyn: lefel AA Canllawiau Hygyrchedd Cynnwys y We 2.2. Maent yn gweithio heb JavaScript, gyda’r bysellfwrdd yn unig, gyda darllenydd sgrin, ar chwyddiad o 400 %, mewn modd tywyll ac ar bapur, yn Gymraeg ac yn Saesneg.",
      },
      {
        title: "Sut y caiff ei brofi",
        text: "Caiff pob tudalen ei gwirio gan offeryn awtomatig a’i defnyddio gyda’r bysellfwrdd yn unig bob tro y mae’r feddalwedd yn newid. Nid yw pobl sy’n dibynnu ar dechnoleg gynorthwyol wedi’i phrofi eto, felly efallai fod problemau na wyddom amdanynt.",
      },
      {
        title: "Yr hyn nad yw’n gweithio’n dda eto",
        text: "Mae enwau a thestunau y mae aelodau’n eu hysgrifennu yn ymddangos yn yr iaith yr ysgrifennwyd hwy ynddi.",
      },
      {
        title: "Dywedwch wrthym",
        text: "Os oes rhywbeth yn eich rhwystro, dywedwch wrth y sefydliad sy’n rhedeg y gosodiad hwn, a nodwch pa dudalen ydoedd a beth rydych yn ei ddefnyddio.",
      },
    ],
  },
  failure: {
    notFoundTitle: "Heb ganfod y dudalen",
    notFound:
      "Nid oes dim yn y cyfeiriad hwn. Os gwnaethoch ei deipio, gwiriwch ef; os dilynoch ddolen, efallai fod y dudalen wedi mynd.",
    brokenTitle: "Aeth rhywbeth o’i le ar ein hochr ni",
    broken: "Ni newidiwyd dim. Rhowch gynnig arall arni ymhen ychydig.",
  },
  embed,
  picture,
  oembed,
  feeds: {
    allTitle: "Cymunedau ymarfer",
    allSubtitle: "Cymunedau pob ymddiriedolaeth a bwrdd iechyd, yn ôl y gweithgarwch diweddaraf",
    started: (community) => `Mae’r gymuned “${community}” wedi dechrau`,
    goal: (problem, difference) => `Y broblem: ${problem}\nBeth fyddai’n wahanol: ${difference}`,
  },
  report,
  act,
  acts,
  elsewhere,
  placement,
  mailChoice,
  stuck,
  erasure,
  contribute,
  lesson,
  comments,
  gatherings,
  lookingForFacilitator:
    "Mae’r gymuned hon yn chwilio am hwylusydd. Gofynnir i’w haelodau drwy e-bost; ymunwch, a gallech chi fod yr un.",
};
