import type { contribute as english } from "../en/pages-contribute.ts";
import type { Shape } from "../shape.ts";

export const contribute: Shape<typeof english> = {
  as: (name) => `Rydych yn ysgrifennu fel ${name}.`,
  notYou: "Nid chi? Anghofio’r ddyfais hon",
  forgetTitle: "Anghofio’r ddyfais hon?",
  forgetText:
    "Bydd rhaid i bwy bynnag sy’n ysgrifennu yma nesaf gadarnhau cyfeiriad e-bost eto. Mae’r hyn a ysgrifenasoch yn aros.",
  forget: "Anghofio’r ddyfais hon",
  forgottenTitle: "Mae’r ddyfais hon wedi’i hanghofio",
  forgotten: "Nid yw’n cadw dim amdanoch mwyach.",
  confirmTitle: {
    comment: "Cyhoeddi’ch sylw?",
    lesson: "Rhannu’ch gwers?",
    gathering: "Galw’r cyfarfod?",
    rsvp: "Cadarnhau’ch ateb?",
  },
  remember: "Ie, a chofio’r ddyfais hon",
  rememberHint:
    "Dewiswch hyn ar ddyfais nad oes neb ond chi yn ei defnyddio: y tro nesaf ni fydd angen e-bost. Mae’n gosod un cwci ar y safle hwn.",
  once: "Ie, ond mae’r ddyfais hon yn cael ei rhannu",
  doneTitle: {
    comment: "Mae’ch sylw wedi’i gyhoeddi",
    lesson: "Mae’ch gwers wedi’i rhannu",
    gathering: "Mae’ch cyfarfod wedi’i alw",
    rsvp: "Mae’ch ateb wedi’n cyrraedd",
  },
  done: "Gall pawb ei weld nawr.",
  doneAnswer: "Gall pwy bynnag a alwodd y cyfarfod ei weld nawr.",
  see: "Ei weld",
  you: "Amdanoch chi",
  nameHint: "Mae’n sefyll wrth ymyl yr hyn a ysgrifennwch, oni bai eich bod yn ei adael allan",
  shown: {
    label: "A ddylai’ch enw sefyll wrth ei ymyl?",
    hint: "Mae’ch ymddiriedolaeth neu’ch sefydliad yn sefyll wrth ei ymyl y naill ffordd neu’r llall",
    yes: "Dylai, dangoswch fy enw",
    no: "Na ddylai, gadewch fy enw allan",
  },
  sent: (community) => `Mae bron yno. Rydym wedi anfon e-bost atoch amdano, ar gyfer “${community}”.`,
};
