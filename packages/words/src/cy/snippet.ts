import type * as english from "../en/snippet.ts";
import type { Shape } from "../shape.ts";

export const snippet: Shape<typeof english.snippet> = {
  titles: {
    "join-community": "Cymunedau ymarfer",
    "community-lessons": "Y gwersi diweddaraf",
    "community-gatherings": "Y cyfarfodydd nesaf",
  },
  links: {
    all: "Dod o hyd i gymuned ymarfer",
    one: "Gweld y gymuned ymarfer hon",
  },
  pictures: {
    all: "Cymunedau ymarfer: ymunwch ag un, neu dechreuwch un",
    one: "Cymuned ymarfer y gallwch ymuno â hi",
  },
};
