import type { act as englishAct, acts as englishActs } from "../en/pages-acts.ts";
import type { Shape } from "../shape.ts";

export const act: Shape<typeof englishAct> = {
  inert: "Nid yw agor y dudalen hon wedi newid dim eto.",
  lapsedTitle: "Mae hyn ar ben",
  unknownTitle: "Nid ydym yn adnabod y ddolen hon",
  unknown: "Efallai ei bod wedi’i thorri. Copïwch y cyfeiriad cyfan o’r e-bost.",
  refusedTitle: "Ni weithiodd hyn",
  tryAgain: "Ceisio eto",
  toCommunity: "Mynd i’r gymuned",
  toGathering: "Gweld y cyfarfod",
};

export const acts: Shape<typeof englishActs> = {
  "renew-problem": {
    title: "Cadw’ch problem am 90 diwrnod arall?",
    text: "Tra bydd wedi’i chadw, byddwn yn dweud wrthych pan fydd pobl mewn ymddiriedolaethau neu fyrddau iechyd eraill yn methu symud ymlaen â’r un peth.",
    button: "Ie, ei chadw",
    doneTitle: "Rydym yn ei chadw am 90 diwrnod arall",
    done: "Byddwn yn dweud wrthych pan fydd pobl mewn ymddiriedolaethau neu fyrddau iechyd eraill yn methu symud ymlaen â’r un peth, ac yn eich atgoffa cyn i’r amser ddod i ben.",
  },
  "withdraw-problem": {
    title: "Tynnu’ch problem yn ôl?",
    text: "Caiff yr hyn a ysgrifennoch ei ddileu, ac ni chewch ragor o e-byst amdano.",
    button: "Ie, ei thynnu’n ôl",
    doneTitle: "Mae’ch problem wedi mynd",
    done: "Mae’r hyn a ysgrifennoch wedi’i ddileu. Ni fydd rhagor o e-byst amdano.",
  },
  "introduce-me": {
    title: "Ydych chi am gael eich cyflwyno?",
    text: "Os cytunwch, bydd y rhai eraill sy’n cytuno hefyd yn gweld eich enw, eich cyfeiriad e-bost, ble rydych yn gweithio, eich math o waith a’r hyn a ysgrifennoch; a byddwch chi’n gweld eu manylion hwythau. Os gwrthodwch, ni ddywedir wrth neb.",
    button: "Ie, cyflwynwch fi",
    doneTitle: "Rydych wedi cytuno",
    done: "Cyn gynted ag y bydd rhywun mewn ymddiriedolaeth neu fwrdd iechyd arall yn cytuno hefyd, byddwn yn ysgrifennu at y ddau ohonoch. Tan hynny does neb yn gweld pwy ydych chi.",
  },
  "leave-me-out": {
    title: "Ydych chi am beidio â chael eich cyflwyno?",
    text: "Ni ddywedir wrth neb eich bod wedi gwrthod, ac ni ofynnir i chi am y bobl hyn eto. Cedwir yr hyn sy’n eich rhwystro.",
    button: "Na, gadewch fi allan",
    doneTitle: "Ni chewch eich cyflwyno",
    done: "Ni ddywedwyd wrth neb, ac ni ofynnir i chi am y bobl hyn eto.",
  },
  "renew-term": {
    title: "Parhau am flwyddyn arall?",
    text: "Byddwch yn aros yn hwylusydd y gymuned hon, a byddwn yn gofyn i chi eto ymhen blwyddyn.",
    button: "Parhau am flwyddyn arall",
    doneTitle: "Diolch am barhau",
    done: "Byddwn yn gofyn i chi eto ymhen blwyddyn. Gallwch ei throsglwyddo neu roi’r gorau iddi pryd bynnag y mynnwch.",
  },
  "still-here": {
    title: "Ydych chi’n dal i ofalu am y gymuned hon?",
    text: "Dywedwch hynny ag un clic, ac ni fyddwn yn gofyn i’w haelodau am rywun arall.",
    button: "Rydw i yma",
    doneTitle: "Da o beth eich bod yma",
    done: "Ni fyddwn yn gofyn i neb arall. Mae cipolwg ar y dangosfwrdd o bryd i’w gilydd yn dweud yr un peth wrthym.",
  },
  "step-down": {
    title: "Rhoi’r gorau i fod yn hwylusydd?",
    text: "Byddwch yn aros yn aelod. Os nad oes neb arall yn gofalu am y gymuned, byddwn yn gofyn i’w haelodau ymhen tipyn.",
    button: "Rhoi’r gorau iddi",
    doneTitle: "Rydych yn aelod nawr",
    done: "Diolch am ofalu am y gymuned hon.",
  },
  "take-over": {
    title: "A fyddech chi’n gofalu am y gymuned hon?",
    text: "Ag un clic rydych yn hwylusydd. Gallwch rannu’r dasg ag eraill, a rhoi’r gorau iddi pryd bynnag y mynnwch.",
    button: "Fe ofalaf amdani",
    doneTitle: "Chi sy’n gofalu am y gymuned hon nawr",
    done: "Diolch. Yn y dangosfwrdd, y mae cod drwy e-bost yn ei agor i chi, gallwch ei golygu a gwneud eraill yn hwyluswyr hefyd.",
  },
  "stop-mail": {
    title: "Dim rhagor o newyddion drwy e-bost?",
    text: "Byddwch yn aros yn aelod, a gallwch ddewis clywed eto unrhyw bryd.",
    button: "Atal y newyddion",
    doneTitle: "Dim rhagor o newyddion drwy e-bost",
    done: "Rydych yn dal yn aelod. I glywed eto, defnyddiwch y ddolen “Dewis pa mor aml” yn unrhyw un o’n he-byst.",
  },
  "go-to-gathering": {
    title: "Ydych chi’n dod i’r cyfarfod hwn?",
    text: "Ag un clic rydych yn mynd, neu ar y rhestr aros os yw’n llawn. Byddwn yn anfon pryd a ble atoch.",
    button: "Rwy’n mynd",
    doneTitle: "Mae’ch ateb wedi’n cyrraedd",
    done: "Rydym wedi anfon e-bost atoch sy’n dweud pryd a ble.",
  },
  "not-go-to-gathering": {
    title: "Methu dod i’r cyfarfod hwn?",
    text: "Dywedwch hynny ag un clic, a bydd pwy bynnag sy’n aros hiraf yn cael eich lle.",
    button: "Alla i ddim dod",
    doneTitle: "Nid ydych yn mynd",
    done: "Diolch am ddweud. Gallwch newid eich meddwl ar dudalen y cyfarfod.",
  },
};
