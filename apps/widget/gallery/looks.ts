import { openForm } from "./hand.ts";
import type { Story } from "./story.ts";

/** The looks that a page can ask for, and Welsh. */
export const lookStories = [
  { name: "dark", title: "Dark", view: "list", attributes: { theme: "dark" }, sees: ".card:not(.ghost)" },
  {
    name: "compact",
    title: "Compact",
    view: "list",
    attributes: { density: "compact" },
    sees: ".card:not(.ghost)",
  },
  {
    name: "inherit",
    title: "Like the page around",
    view: "list",
    attributes: { theme: "inherit" },
    sees: ".card:not(.ghost)",
  },
  { name: "welsh", title: "Welsh", view: "list", attributes: { lang: "cy" }, sees: ".card:not(.ghost)" },
  {
    name: "welsh-form",
    title: "The form in Welsh",
    view: "form",
    attributes: { lang: "cy" },
    does: openForm,
    sees: "#name",
  },
] as const satisfies readonly Story[];
