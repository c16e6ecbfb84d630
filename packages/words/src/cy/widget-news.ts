import type { news as english } from "../en/widget-news.ts";
import type { Shape } from "../shape.ts";

export const news: Shape<typeof english> = {
  lessons: {
    title: "Y gwersi diweddaraf",
    loading: "Wrthi’n llwytho gwersi",
    failedTitle: "Ni ellid llwytho’r gwersi",
    none: "Nid oes gwers wedi’i rhannu eto. Beth ydych chi wedi rhoi cynnig arno?",
    ask: "Rhannu gwers",
    all: "Holl wersi’r gymuned hon",
  },
  gatherings: {
    title: "Y cyfarfodydd nesaf",
    loading: "Wrthi’n llwytho cyfarfodydd",
    failedTitle: "Ni ellid llwytho’r cyfarfodydd",
    none: "Does dim ar y gweill. Gallwch chi fod yr un sy’n galw’r cyfarfod nesaf.",
    ask: "Galw cyfarfod",
    all: "Holl gyfarfodydd y gymuned hon",
  },
  noneOfKind: "Nid oes gwers o’r math hwn eto.",
  outcomes: { success: "Fe weithiodd", mixed: "Fe weithiodd yn rhannol", failure: "Ni weithiodd" },
  communities: "Gweld pob cymuned",
  gone: "Nid yw’r gymuned hon yma",
  goneText: "Efallai fod gwall yn yr enw yng nghod y dudalen hon, neu fod y gymuned wedi’i thynnu i ffwrdd.",
  paused: "Mae’r gymuned hon wedi’i hoedi.",
  archived: "Mae’r gymuned hon wedi’i harchifo. Gellir darllen o hyd yr hyn a rannodd.",
  zone: (place) => `amser ${place}`,
  yours: (time) => `Lle rydych chi: ${time}`,
  newTab: "(yn agor mewn tab newydd)",
  unknownTrust: (code) =>
    `Nid ydym yn adnabod y cod ymddiriedolaeth ${code}, felly nid oes dim wedi’i gyfyngu iddo.`,
};
