import { placementId } from "../fake/placements.ts";
import type { Screen } from "./accessible.ts";

const routes = "trusts/[odsCode]/placements";
const list = `${routes}/+page.svelte`;
const add = `${routes}/new/+page.svelte`;
const one = `${routes}/[placementId]/+page.svelte`;
const edit = `${routes}/[placementId]/edit/+page.svelte`;
const at = "/admin/trusts/RJ1/placements";

/** The placements of a trust, in every state. */
export const placementScreens: readonly Screen[] = [
  { route: list, state: "two, open, with pages refused and counts", path: at, shows: ".placement__chart" },
  {
    route: list,
    state: "none, locked, nothing counted",
    path: at,
    shows: ".nhsuk-tag--yellow",
    options: {
      prepare: ({ world }) => {
        Object.assign(world, { placements: [], refusedPages: [], counts: { weeks: [], days: [] } });
        world.lock = { locked: true, version: 4 };
      },
    },
  },
  {
    route: list,
    state: "locking",
    path: at,
    shows: "dialog[open]",
    act: async (page) => page.getByRole("button", { name: "Lock placements" }).click(),
  },
  { route: list, state: "not found", path: "/admin/trusts/NONE/placements", shows: ".failure h1" },
  {
    route: add,
    state: "a slip in an origin",
    path: `${at}/new?origin=https://intrnet.example.nhs.uk`,
    shows: ".nhsuk-error-summary",
    act: async (page) => {
      await page.locator("#name").fill("Home");
      await page.locator(".editor [type=submit]").click();
    },
  },
  { route: one, state: "one", path: `${at}/${placementId(1)}`, shows: ".placement__chart" },
  {
    route: one,
    state: "one, with its frame",
    path: `${at}/${placementId(1)}`,
    shows: "iframe.preview__frame",
    act: (page) => page.locator("#way-frame").check(),
  },
  { route: one, state: "not found", path: `${at}/${placementId(99)}`, shows: ".failure h1" },
  {
    route: one,
    state: "removing",
    path: `${at}/${placementId(1)}`,
    shows: "dialog[open]",
    act: async (page) => page.getByRole("button", { name: "Remove", exact: true }).click(),
  },
  {
    route: one,
    state: "handing over, without a trust",
    path: `${at}/${placementId(1)}`,
    shows: "dialog[open] .nhsuk-error-message",
    act: async (page) => {
      await page.getByRole("button", { name: "Hand to another trust" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Hand to another trust" }).click();
    },
  },
  { route: edit, state: "filled", path: `${at}/${placementId(1)}/edit`, shows: ".placement__offered li" },
];
