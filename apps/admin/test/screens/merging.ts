import type { Screen } from "./accessible.ts";

const overview = "communities/[slug]/(view)/+page.svelte";
const one = "/admin/communities/community-1";

/** The states of merging a community into another one. */
export const mergingScreens: readonly Screen[] = [
  {
    route: overview,
    state: "finding a community to merge into",
    path: one,
    shows: ".merge li",
    act: async (page) => page.locator("#merge-search").fill("night"),
  },
  {
    route: overview,
    state: "nothing to merge into",
    path: one,
    shows: ".merge .quiet",
    act: async (page) => page.locator("#merge-search").fill("zzzz"),
  },
  {
    route: overview,
    state: "merging",
    path: one,
    shows: "dialog[open]",
    act: async (page) => {
      await page.locator("#merge-search").fill("night");
      await page.locator(".merge li button").first().click();
    },
  },
  {
    route: overview,
    state: "merged",
    path: one,
    shows: ".merge a",
    options: {
      prepare: ({ world }) => {
        world.communities = world.communities.map((each) => ({
          ...each,
          status: "archived",
          statusReason: "Both work on the same thing",
          mergedInto: "community-2",
          can: ["edit"],
        }));
      },
    },
  },
];
