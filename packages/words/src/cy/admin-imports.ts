import type { imports as english } from "../en/admin-imports.ts";
import type { Shape } from "../shape.ts";

export const imports: Shape<typeof english> = {
  title: "Cymryd cymuned i mewn",
  intro:
    "Mae gosodiad arall yn rhoi pob cymuned fel ffeil. Cymerwch hi i mewn, ac mae’r hyn y gallai unrhyw un ei ddarllen yno yma hefyd, gydag o ble y daeth. Nid oes neb yn dod yn aelod trwy hynny.",
  file: "Ffeil y gymuned",
  fileHint: "Mae ar dudalen cymuned o dan “Dilyn”: popeth mewn un ffeil. Hyd at 3 MB.",
  noFile: "Dewiswch ffeil yn gyntaf",
  tooLarge: "Mae’r ffeil hon yn fwy na 3 MB",
  notJson: "Nid ffeil cymuned yw hon",
  check: "Gwirio’r ffeil",
  checking: "Wrthi’n gwirio",
  wouldNew: (name) => `Byddai “${name}” yn cael ei chymryd i mewn fel cymuned newydd.`,
  wouldPresent: (name) =>
    `Mae “${name}” yma eisoes. Dim ond yr hyn sy’n newydd a fyddai’n cael ei ychwanegu.`,
  doneNew: (name) => `Mae “${name}” wedi’i chymryd i mewn.`,
  donePresent: (name) => `Mae’r hyn sy’n newydd wedi’i ychwanegu at “${name}”.`,
  from: "Daw o",
  part: "Beth",
  added: "Newydd",
  present: "Yma eisoes",
  leftOut: "Wedi’i adael allan",
  leftOutMeaning: "Mae’r hyn sydd wedi’i adael allan o fath nad yw’r gosodiad hwn yn ei adnabod eto.",
  caption: "Beth sydd yn y ffeil",
  kinds: {
    comments: "Sylwadau",
    lessons: "Gwersi",
    "lesson-comments": "Sylwadau ar wersi",
    gatherings: "Cyfarfodydd",
  },
  nothing: "Nid oes dim ynddi heblaw’r gymuned ei hun.",
  next: "Mae’r gymuned yn fwy nag un ffeil. Cymerwch hon i mewn hefyd, wedyn:",
  take: "Ei chymryd i mewn",
  taking: "Wrthi’n ei chymryd i mewn",
  see: "Gweld y gymuned",
  another: "Cymryd un arall i mewn",
  refusedTitle: "Ni chymerir y ffeil hon i mewn",
  places: "Nid yw’n cyfateb yma:",
};
