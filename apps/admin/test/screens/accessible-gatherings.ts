import type { Screen } from "./accessible.ts";

const list = "communities/[slug]/(view)/gatherings/+page.svelte";
const one = "communities/[slug]/gatherings/[gatheringId]/+page.svelte";
const edit = "communities/[slug]/gatherings/[gatheringId]/edit/+page.svelte";
const create = "communities/[slug]/gatherings/new/+page.svelte";
const at = "/admin/communities/community-1/gatherings";
const called = `${at}/gathering_01J00000000000000000000001`;
const series = `${at}/gathering_01J00000000000000000000002`;

/** The gatherings of a community, in every state. */
export const gatheringScreens: readonly Screen[] = [
  { route: list, state: "upcoming", path: at, shows: "table" },
  { route: list, state: "past", path: `${at}?when=past`, shows: "table" },
  {
    route: list,
    state: "none",
    path: at,
    shows: ".empty",
    options: { prepare: ({ world }) => (world.gatherings = []) },
  },
  { route: one, state: "a series with long names", path: series, shows: "table" },
  {
    route: one,
    state: "nobody comes",
    path: called,
    shows: ".empty",
    options: { prepare: ({ world }) => (world.attendees = []) },
  },
  {
    route: one,
    state: "cancelling",
    path: called,
    shows: "dialog[open]",
    act: async (page) => page.locator(".card .buttons button").click(),
  },
  {
    route: one,
    state: "notes",
    path: `${at}/gathering_01J00000000000000000000004`,
    shows: "#notes",
    act: async (page) => page.locator("#notes").fill("x".repeat(5001)),
  },
  {
    route: one,
    state: "from elsewhere, by somebody without a name",
    path: called,
    shows: ".nhsuk-inset-text",
    options: {
      prepare: ({ world }) => {
        world.gatherings = world.gatherings.map((each) => ({
          ...each,
          elsewhere: true,
          calledBy: { ...each.calledBy, name: null },
        }));
      },
    },
  },
  { route: one, state: "not found", path: `${called}9`, shows: ".failure h1" },
  { route: edit, state: "form", path: `${series}/edit`, shows: ".editor" },
  { route: edit, state: "not found", path: `${called}9/edit`, shows: ".failure h1" },
  {
    route: create,
    state: "errors",
    path: `${at}/new`,
    shows: ".nhsuk-error-summary",
    act: async (page) => {
      await page.locator("#rhythm").selectOption("monthly-weekday");
      await page.locator("#ends-until").check();
      await page.locator(".editor [type=submit]").click();
    },
  },
];
