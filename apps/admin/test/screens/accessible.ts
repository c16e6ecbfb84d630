import type { Page } from "playwright-core";
import type { Fake } from "../fake/serve.ts";
import { Refused } from "../fake/refused.ts";
import { evidenceScreens } from "./accessible-evidence.ts";
import { embedScreens } from "./accessible-embed.ts";
import { erasureScreens } from "./accessible-erasures.ts";
import { installationScreens } from "./accessible-installations.ts";
import { gatheringScreens } from "./accessible-gatherings.ts";
import { placementScreens } from "./accessible-placements.ts";
import { webhookScreens } from "./accessible-webhooks.ts";
import { mergingScreens } from "./accessible-merging.ts";
import { moderating } from "./accessible-moderation.ts";
import { facilitatorScreens } from "./accessible-facilitator.ts";
import type { Options } from "./open.ts";

/** One screen in one state: the route file it belongs to, how to reach it, and what shows that it is there. */
export interface Screen {
  route: string;
  state: string;
  path: string;
  /** Text that proves the state. */
  shows: string;
  options?: Options;
  act?: (page: Page, fake: Fake) => Promise<void>;
}

const spoil = (start: string, spoilt: "drop" | "garble" | "hang" | Refused): Options => ({
  prepare: (fake) => fake.spoilt.set(start, spoilt),
});

const root = "+page.svelte";
const communities = "communities/+page.svelte";
const create = "communities/new/+page.svelte";
const edit = "communities/[slug]/edit/+page.svelte";
const overview = "communities/[slug]/(view)/+page.svelte";
const members = "communities/[slug]/(view)/members/+page.svelte";
const history = "communities/[slug]/(view)/history/+page.svelte";
const embed = "communities/[slug]/(view)/embed/+page.svelte";
const trusts = "trusts/+page.svelte";
const trust = "trusts/[odsCode]/+page.svelte";
const list = "/admin/communities";
const one = "/admin/communities/community-1";

/** Every screen and state; each is checked in English and Welsh, wide and narrow, light and dark. */
export const screens: readonly Screen[] = [
  { route: root, state: "signed out", path: "/admin/", shows: "h1", options: { who: "nobody" } },
  {
    route: root,
    state: "no grants",
    path: "/admin/?problem=no-grants",
    shows: ".nhsuk-inset-text",
    options: { who: "nobody" },
  },
  {
    route: root,
    state: "sign-in failed",
    path: "/admin/?problem=sign-in-failed",
    shows: ".nhsuk-inset-text",
    options: { who: "nobody" },
  },
  {
    route: root,
    state: "service down",
    path: "/admin/",
    shows: ".failure h1",
    options: spoil("GET /v1/session", "garble"),
  },
  ...facilitatorScreens,
  { route: "+error.svelte", state: "no such page", path: "/admin/nowhere/at/all", shows: "h1" },
  { route: communities, state: "list", path: list, shows: "table" },
  {
    route: communities,
    state: "narrowed",
    path: `${list}?q=falls&status=open&trust=RJ1`,
    shows: ".filters__clear",
  },
  { route: communities, state: "second page", path: `${list}?cursor=20`, shows: ".pages" },
  { route: communities, state: "nothing found", path: `${list}?q=zzzz`, shows: ".empty" },
  { route: communities, state: "empty", path: list, shows: ".empty", options: { size: 0 } },
  {
    route: communities,
    state: "offline",
    path: list,
    shows: ".failure",
    options: spoil("GET /v1/admin/communities", "drop"),
  },
  {
    route: communities,
    state: "loading",
    path: list,
    shows: ".loading",
    options: spoil("GET /v1/admin/communities", "hang"),
  },
  { route: create, state: "form", path: `${list}/new`, shows: "form.editor" },
  {
    route: create,
    state: "errors",
    path: `${list}/new`,
    shows: ".nhsuk-error-summary",
    act: async (page) => page.locator(".editor [type=submit]").click(),
  },
  {
    route: create,
    state: "choosing a trust",
    path: `${list}/new`,
    shows: "[role=option][aria-selected=true]",
    act: async (page) => {
      await page.locator("#homeTrust").fill("le");
      await page.locator("[role=option]").first().waitFor();
      await page.keyboard.press("ArrowDown");
    },
  },
  { route: edit, state: "form", path: `${one}/edit`, shows: "form.editor" },
  {
    route: edit,
    state: "conflict",
    path: `${one}/edit`,
    shows: ".trouble",
    act: async (page, fake) => {
      await page.locator("#name").fill("Mine");
      fake.world.communities = fake.world.communities.map((each) => ({
        ...each,
        name: "Theirs",
        version: 2,
      }));
      await page.locator(".editor [type=submit]").click();
    },
  },
  {
    route: edit,
    state: "not theirs to edit",
    path: "/admin/communities/community-2/edit",
    shows: "h1",
    options: { who: "trust" },
  },
  { route: overview, state: "open", path: one, shows: ".stages" },
  { route: overview, state: "paused, long name", path: "/admin/communities/community-4", shows: ".said" },
  { route: overview, state: "facilitator", path: one, shows: ".stages", options: { who: "facilitator" } },
  { route: overview, state: "not found", path: "/admin/communities/none", shows: ".failure h1" },
  {
    route: overview,
    state: "forbidden",
    path: "/admin/communities/community-2",
    shows: ".failure h1",
    options: { who: "facilitator" },
  },
  {
    route: overview,
    state: "pausing",
    path: one,
    shows: "dialog[open]",
    act: async (page) => page.locator(".buttons--stacked button").first().click(),
  },
  {
    route: overview,
    state: "pausing without a reason",
    path: one,
    shows: "dialog .nhsuk-error-message",
    act: async (page) => {
      await page.locator(".buttons--stacked button").first().click();
      await page.locator("dialog [type=submit]").click();
    },
  },
  {
    route: overview,
    state: "archiving",
    path: one,
    shows: "dialog[open]",
    act: async (page) => page.locator(".buttons--stacked button").last().click(),
  },
  {
    route: overview,
    state: "restoring",
    path: "/admin/communities/community-4",
    shows: "dialog[open]",
    act: async (page) => page.locator(".buttons--stacked button").first().click(),
  },
  ...evidenceScreens,
  ...mergingScreens,
  { route: members, state: "list", path: `${one}/members`, shows: "table" },
  {
    route: members,
    state: "of the own trust",
    path: "/admin/communities/community-2/members",
    shows: "table",
    options: { who: "trust" },
  },
  {
    route: members,
    state: "nobody",
    path: `${one}/members`,
    shows: ".empty",
    options: { prepare: (fake) => fake.world.members.clear() },
  },
  {
    route: members,
    state: "service down",
    path: `${one}/members`,
    shows: ".failure",
    options: spoil(
      "GET /v1/admin/communities/community-1/members",
      new Refused("unavailable", "unavailable"),
    ),
  },
  {
    route: members,
    state: "removing",
    path: `${one}/members`,
    shows: "dialog[open]",
    act: async (page) => page.locator(".list__actions button").nth(1).click(),
  },
  {
    route: members,
    state: "changing a role",
    path: `${one}/members`,
    shows: "dialog[open]",
    act: async (page) => page.locator(".list__actions button").nth(2).click(),
  },
  { route: history, state: "entries", path: `${one}/history`, shows: ".history" },
  {
    route: history,
    state: "nothing",
    path: `${one}/history`,
    shows: ".empty",
    options: { prepare: (fake) => fake.world.history.clear() },
  },
  { route: embed, state: "with its preview", path: `${one}/embed`, shows: "community-lessons" },
  { route: trusts, state: "list", path: "/admin/trusts?closed=yes", shows: "table" },
  { route: trusts, state: "nothing found", path: "/admin/trusts?q=zzzz", shows: ".empty" },
  { route: trust, state: "with its widget", path: "/admin/trusts/RJ1", shows: "join-community" },
  ...embedScreens,
  { route: trust, state: "closed", path: "/admin/trusts/RK10", shows: ".figures" },
  ...moderating,
  ...installationScreens,
  ...erasureScreens,
  ...placementScreens,
  ...webhookScreens,
  ...gatheringScreens,
];
