import { Refused } from "../fake/refused.ts";
import { communityOf, evidenceOf, longName } from "../fake/world.ts";
import type { Screen } from "./accessible.ts";

const route = "communities/[slug]/(view)/+page.svelte";
const path = "/admin/communities/community-1";

/** The states of the evidence for a stage, and of the end of a community. */
export const evidenceScreens: readonly Screen[] = [
  { route, state: "a proposal, and one trust that does most of it", path, shows: ".proposal" },
  {
    route,
    state: "a proposal to end",
    path,
    shows: ".proposal .nhsuk-button--warning",
    options: {
      prepare: ({ world }) => {
        const because = [
          { measure: "recent" as const, found: 0, needed: 1 },
          { measure: "months" as const, found: 20, needed: 12 },
        ];
        world.evidence.set("community-1", evidenceOf({ proposal: { stage: "transformation", because } }));
      },
    },
  },
  {
    route,
    state: "nothing weighed yet",
    path,
    shows: ".evidence .empty",
    options: { prepare: ({ world }) => world.evidence.clear() },
  },
  {
    route,
    state: "what the next stage needs",
    path,
    shows: ".needs__state",
    options: {
      prepare: ({ world }) =>
        world.evidence.set("community-1", evidenceOf({ proposal: null, oneTrust: null })),
    },
  },
  {
    route,
    state: "the evidence does not come",
    path,
    shows: ".evidence .failure",
    options: {
      prepare: ({ spoilt }) =>
        spoilt.set(`GET /v1${path}/evidence`, new Refused("unavailable", "unavailable")),
    },
  },
  {
    route,
    state: "what the stages mean",
    path,
    shows: "details[open] .nhsuk-details__text",
    act: async (page) => page.locator("summary").click(),
  },
  {
    route,
    state: "ending, with a successor chosen",
    path,
    shows: "dialog[open] [type=radio]:checked",
    act: async (page) => {
      await page.locator("#stage").selectOption("transformation");
      await page.locator(".inline [type=submit]").click();
      await page.locator("dialog [type=search]").fill("night");
      await page.locator("dialog [type=radio]").nth(1).check();
    },
  },
  {
    route,
    state: "ended, pointing elsewhere",
    path,
    shows: ".columns__narrow a[href*=community-5]",
    options: {
      prepare: ({ world }) => {
        const successor = { slug: "community-5", name: longName };
        const ended = {
          stage: "transformation",
          status: "archived",
          statusReason: "Done.",
          successor,
        } as const;
        world.communities[0] = communityOf(0, ended);
      },
    },
  },
];
