import type * as english from "../en/snippet.ts";
import type { Shape } from "../shape.ts";

export const snippet: Shape<typeof english.snippet> = {
  titles: {
    "join-community": "Cymunedau ymarfer",
    "community-lessons": "Y gwersi diweddaraf",
    "community-gatherings": "Y cyfarfodydd nesaf",
  },
  titlesOf: {
    "join-community": (community) => `“${community}”, cymuned ymarfer`,
    "community-lessons": (community) => `Gwersi diweddaraf “${community}”`,
    "community-gatherings": (community) => `Cyfarfodydd nesaf “${community}”`,
  },
  links: {
    all: "Dod o hyd i gymuned ymarfer",
    one: (title) => `Gweld: ${title}`,
  },
  pictures: {
    all: "Cymunedau ymarfer: ymunwch ag un, neu dechreuwch un",
    one: (community) => `Ymunwch â “${community}”, cymuned ymarfer`,
  },
};
