import type { none as english } from "../en/widget-none.ts";
import type { Shape } from "../shape.ts";

export const none: Shape<typeof english> = {
  noneTitle: "Dim cymuned eto",
  none: "Nid oes neb wedi dechrau cymuned yma eto. Nid oes angen caniatâd arnoch i fod y cyntaf.",
  noMatchTitle: (query) => `Dim byd wedi’i ganfod ar gyfer “${query}”`,
  noMatch:
    "Rhowch gynnig ar air byrrach neu fwy cyffredinol, neu dechreuwch y gymuned eich hun. Dim ond dau gwestiwn sydd.",
  noMineTitle: "Nid oes neb o’ch ymddiriedolaeth mewn cymuned eto",
  noMine: "Byddwch y cyntaf o’ch ymddiriedolaeth i ymuno ag un o gymunedau’r lleill.",
  start: "Dechrau’r gymuned hon",
  startAny: "Dechrau cymuned",
  clear: "Clirio’r chwiliad",
  showAll: "Dangos pob cymuned",
  stuck: "Rwy’n sownd ar hyn",
};
