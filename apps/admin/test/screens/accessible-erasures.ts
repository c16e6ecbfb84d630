import type { Screen } from "./accessible.ts";
import { record } from "../fake/operations.ts";

const list = "erasures/+page.svelte";
const order = "erasures/new/+page.svelte";
const history = "trusts/[odsCode]/history/+page.svelte";
const at = "/admin/erasures";

/** Who was forgotten, and the history of a trust, in every state. */
export const erasureScreens: readonly Screen[] = [
  { route: list, state: "list", path: at, shows: "table" },
  { route: list, state: "not theirs", path: at, shows: ".failure", options: { who: "trust" } },
  { route: order, state: "form", path: `${at}/new`, shows: "form.editor" },
  {
    route: order,
    state: "errors",
    path: `${at}/new`,
    shows: ".nhsuk-error-summary",
    act: async (page) => page.locator(".editor [type=submit]").click(),
  },
  { route: history, state: "empty", path: "/admin/trusts/RJ1/history", shows: ".empty" },
  {
    route: history,
    state: "entries",
    path: "/admin/trusts/RJ1",
    shows: ".history",
    act: async (page, { world }) => {
      record(world, "trust:RJ1", "webhook-created", null);
      await page.locator("a[href$='/history']").click();
    },
  },
];
