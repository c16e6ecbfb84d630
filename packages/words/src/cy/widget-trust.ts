import type { trust as english } from "../en/widget-trust.ts";
import type { Shape } from "../shape.ts";

export const trust: Shape<typeof english> = {
  trustHint: "Teipiwch ran o’r enw, neu’r cod",
  trustsFound: (count) =>
    count === 1 ? "1 ymddiriedolaeth yn y rhestr" : `${count} o ymddiriedolaethau yn y rhestr`,
  trustsNone:
    "Nid oes ymddiriedolaeth yn cyfateb. Gwiriwch y sillafu, neu dywedwch nad yw’ch un chi wedi’i rhestru.",
  trustsFailed: "Ni ellid llwytho’r rhestr o ymddiriedolaethau. Gallwch deipio enw’ch sefydliad o hyd.",
  trustsLoading: "Wrthi’n chwilio am ymddiriedolaethau",
  unlisted: "Nid yw fy sefydliad wedi’i restru",
  listed: "Dewis o’r rhestr o ymddiriedolaethau",
  organisation: "Enw’ch sefydliad",
};
