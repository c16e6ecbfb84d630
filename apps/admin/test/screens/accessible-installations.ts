import type { Page } from "playwright-core";
import type { Screen } from "./accessible.ts";

const list = "installations/+page.svelte";
const add = "installations/new/+page.svelte";
const one = "installations/[installationId]/+page.svelte";
const takeIn = "installations/import/+page.svelte";
const at = "/admin/installations";

const upload = (community: object) => async (page: Page) => {
  const file = {
    format: "boundaryless-community",
    source: `https://learn.example/c/${"long".repeat(20)}`,
    community,
  };
  const buffer = Buffer.from(JSON.stringify(file));
  await page.locator("#file").setInputFiles({ name: "falls.json", mimeType: "application/json", buffer });
  await page.locator(".editor [type=submit]").click();
};

/** The communities of other installations, in every state. */
export const installationScreens: readonly Screen[] = [
  { route: list, state: "one of each state", path: at, shows: "table" },
  {
    route: list,
    state: "none",
    path: at,
    shows: ".empty",
    options: { prepare: ({ world }) => (world.elsewhere = []) },
  },
  { route: list, state: "not for a trust", path: at, shows: ".failure", options: { who: "trust" } },
  {
    route: list,
    state: "asking for a new key",
    path: at,
    shows: "dialog[open]",
    act: async (page) => page.locator(".card > button").click(),
  },
  {
    route: list,
    state: "with a new key",
    path: at,
    shows: ".card > .quiet",
    options: {
      prepare: ({ world }) => {
        world.ownKeys = { ...world.ownKeys, earlier: { key: "x", until: "2026-12-23T12:00:00.000Z" } };
      },
    },
  },
  { route: add, state: "form", path: `${at}/new`, shows: "form.editor" },
  {
    route: add,
    state: "errors",
    path: `${at}/new`,
    shows: ".nhsuk-error-summary",
    act: async (page) => page.locator(".editor [type=submit]").click(),
  },
  { route: takeIn, state: "form", path: `${at}/import`, shows: "form.editor" },
  {
    route: takeIn,
    state: "no file",
    path: `${at}/import`,
    shows: "#file-error",
    act: async (page) => page.locator(".editor [type=submit]").click(),
  },
  {
    route: takeIn,
    state: "checked",
    path: `${at}/import`,
    shows: ".card table",
    act: upload({ name: "Fewer falls".repeat(7) }),
  },
  { route: takeIn, state: "refused", path: `${at}/import`, shows: ".trouble", act: upload({ name: "" }) },
  { route: one, state: "listed", path: `${at}/installation_wales`, shows: "table" },
  { route: one, state: "second page", path: `${at}/installation_wales?cursor=50`, shows: ".pages" },
  { route: one, state: "in trouble", path: `${at}/installation_hospices`, shows: ".trouble" },
  { route: one, state: "not read yet", path: `${at}/installation_new`, shows: ".empty" },
  { route: one, state: "not found", path: `${at}/installation_none`, shows: ".failure h1" },
  {
    route: one,
    state: "removing",
    path: `${at}/installation_wales`,
    shows: "dialog[open]",
    act: async (page) => page.locator(".buttons button").last().click(),
  },
];
