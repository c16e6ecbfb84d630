import type { Page } from "playwright-core";
import type { Screen } from "./accessible.ts";

const reports = "reports/+page.svelte";
const reported = "reports/community/[slug]/+page.svelte";
const item = "reports/item/[slug]/[itemId]/+page.svelte";
const blocks = "reports/blocks/+page.svelte";
const queue = "/admin/reports";
const oneComment = `${queue}/item/community-1/comment_01JD0000000000000000000001`;
const oneGathering = `${queue}/item/community-5/gathering_01JD0000000000000000000002`;
const oneCase = `${queue}/community/community-1`;

/** The screens of moderators in every state. */
export const moderating: readonly Screen[] = [
  { route: reports, state: "queue", path: queue, shows: "table" },
  {
    route: reports,
    state: "most reported, of one reason",
    path: `${queue}?order=most&reason=spam`,
    shows: "table",
  },
  { route: reports, state: "decided", path: `${queue}?state=decided`, shows: "table" },
  { route: reports, state: "nothing found", path: `${queue}?reason=other`, shows: ".filters__clear" },
  { route: reports, state: "nothing reported", path: queue, shows: ".empty", options: { size: 0 } },
  { route: reports, state: "of the own trust", path: queue, shows: "table", options: { who: "trust" } },
  {
    route: reports,
    state: "offline",
    path: queue,
    shows: ".failure",
    options: { prepare: (fake) => fake.spoilt.set("GET /v1/admin/cases", "drop") },
  },
  { route: reported, state: "open", path: oneCase, shows: ".history" },
  { route: reported, state: "many reports", path: `${queue}/community/community-2`, shows: ".history" },
  { route: reported, state: "decided", path: `${queue}/community/community-3`, shows: ".history" },
  { route: reported, state: "nothing reported", path: `${queue}/community/community-9`, shows: ".failure" },
  {
    route: reported,
    state: "another trust's",
    path: `${queue}/community/community-2`,
    shows: ".failure",
    options: { who: "trust" },
  },
  ...["dismissing", "taking out a passage", "hiding", "pausing"].map((state, index) => ({
    route: reported,
    state,
    path: oneCase,
    shows: "dialog[open]",
    act: async (page: Page) => page.locator(".buttons--stacked button").nth(index).click(),
  })),
  {
    route: reported,
    state: "a passage that is not there",
    path: oneCase,
    shows: ".nhsuk-error-message",
    act: async (page) => {
      await page.locator(".buttons--stacked button").nth(1).click();
      await page.locator("#out-problem").fill("not there");
      await page.locator("dialog [type=submit]").click();
    },
  },
  {
    route: reported,
    state: "decided by somebody else meanwhile",
    path: oneCase,
    shows: ".confirm__trouble",
    act: async (page, fake) => {
      await page.locator(".buttons--stacked button").first().click();
      fake.world.cases = fake.world.cases.map((each) => ({ ...each, version: 9 }));
      await page.locator("dialog textarea").fill("Fine");
      await page.locator("dialog [type=submit]").click();
    },
  },
  {
    route: reported,
    state: "undoing",
    path: `${queue}/community/community-3`,
    shows: "dialog[open]",
    act: async (page) => page.getByRole("button", { name: "Undo" }).click(),
  },
  {
    route: reported,
    state: "erasing",
    path: `${queue}/community/community-3`,
    shows: "dialog[open]",
    act: async (page) => page.getByRole("button", { name: "Erase" }).click(),
  },
  {
    route: reported,
    state: "blocking",
    path: oneCase,
    shows: "dialog[open]",
    act: async (page) => page.getByRole("button", { name: "Block address: Ann Evans" }).click(),
  },
  { route: item, state: "open", path: oneComment, shows: ".history" },
  ...["dismissing", "taking out a passage", "hiding"].map((state, index) => ({
    route: item,
    state,
    path: oneComment,
    shows: "dialog[open]",
    act: async (page: Page) => page.locator(".buttons--stacked button").nth(index).click(),
  })),
  {
    route: item,
    state: "taking out a passage of a gathering",
    path: oneGathering,
    shows: "dialog[open]",
    act: async (page) => page.locator(".buttons--stacked button").nth(1).click(),
  },
  { route: item, state: "nothing reported", path: `${oneComment}X`, shows: ".failure" },
  { route: blocks, state: "list", path: `${queue}/blocks`, shows: "table" },
  {
    route: blocks,
    state: "nobody",
    path: `${queue}/blocks`,
    shows: ".empty",
    options: { prepare: (fake) => void (fake.world.blocks = []) },
  },
  {
    route: blocks,
    state: "not theirs",
    path: `${queue}/blocks`,
    shows: ".failure",
    options: { who: "trust" },
  },
  {
    route: blocks,
    state: "lifting",
    path: `${queue}/blocks`,
    shows: "dialog[open]",
    act: async (page) => page.locator(".list__actions button").first().click(),
  },
];
