import type { embed as english } from "../en/admin-embed.ts";
import type { Shape } from "../shape.ts";

export const embed: Shape<typeof english> = {
  title: "Ar eich mewnrwyd",
  intro:
    "Gludwch ddwy linell i dudalen o’ch mewnrwyd, neu anfonwch nhw at rywun a all wneud hynny. Nid oes angen i neb gofrestru dim.",
  what: "Beth i’w ddangos",
  elements: {
    "community-lessons": "Y gwersi diweddaraf",
    "community-gatherings": "Y cyfarfodydd nesaf",
    "join-community": "Y gymuned, a’r ffordd i ymuno â hi",
  },
  preview: {
    "community-lessons": "Dyma’r rhestr go iawn: mae’n newid pan gaiff gwers ei rhannu.",
    "community-gatherings": "Dyma’r rhestr go iawn: mae’n newid pan gaiff cyfarfod ei alw.",
    "join-community": "Dyma’r teclyn go iawn: mae ymuno yma’n ymuno â’r gymuned mewn gwirionedd.",
  },
};
