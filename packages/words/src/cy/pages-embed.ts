import type * as english from "../en/pages-embed.ts";
import type { Shape } from "../shape.ts";

export const embed: Shape<typeof english.embed> = {
  title: "Cymunedau ymarfer",
  trustTitle: (trust) => `Cymunedau: ${trust} a phawb arall`,
  newTab: "(yn agor mewn tab newydd)",
  all: "Yr holl gymunedau",
  join: "Ymuno â’r gymuned hon",
  read: "Darllen rhagor amdani",
  lessons: "Y gwersi diweddaraf",
  lessonsOf: (community) => `Gwersi diweddaraf “${community}”`,
  lessonsNone: "Nid oes gwers wedi’i rhannu eto. Beth ydych chi wedi rhoi cynnig arno?",
  gatherings: "Y cyfarfodydd nesaf",
  gatheringsOf: (community) => `Cyfarfodydd nesaf “${community}”`,
  gatheringsNone: "Does dim ar y gweill. Gallwch chi fod yr un sy’n galw’r cyfarfod nesaf.",
  more: "Darllen y cyfan",
  gone: {
    community: "Nid yw’r gymuned hon yma",
    lesson: "Nid yw’r wers hon yma",
    gathering: "Nid yw’r cyfarfod hwn yma",
  },
  goneText:
    "Efallai fod gwall yn y cyfeiriad yng nghod y dudalen hon, neu fod yr hyn a enwyd wedi’i dynnu i ffwrdd.",
};

export const picture: Shape<typeof english.picture> = {
  kicker: "Cymuned ymarfer",
  ask: "Gall pobl o bob ymddiriedolaeth a bwrdd iechyd ymuno",
  all: "Dewch o hyd i eraill sy’n gweithio ar yr un broblem",
  allGoal:
    "Ymunwch â phobl o bob ymddiriedolaeth a bwrdd iechyd, neu dechreuwch gymuned eich hun. Mae’n cymryd hanner munud ac nid oes angen cyfrif.",
  alt: (name) => `Ymunwch â “${name}”, cymuned ymarfer`,
  allAlt: "Cymunedau ymarfer: ymunwch ag un, neu dechreuwch un",
};

export const oembed: Shape<typeof english.oembed> = {
  missing: (origin) => `Ychwanegwch y cyfeiriad i’w fewnblannu, er enghraifft: ?url=${origin}/c/falls`,
  elsewhere: (origin) => `Rhaid i “url” fod yn gyfeiriad sy’n dechrau gyda ${origin}/`,
  gone: "Ni ellir mewnblannu dim o’r cyfeiriad hwn. Gellir mewnblannu tudalennau cymunedau, gwersi a chyfarfodydd.",
  format: "Gall “format” fod yn json neu’n xml.",
};
