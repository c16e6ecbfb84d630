import type { Screen } from "./accessible.ts";

const trust = "trusts/[odsCode]/+page.svelte";

/** The ways of putting something on an intranet that look unlike the first of them. */
export const embedScreens: readonly Screen[] = [
  {
    route: trust,
    state: "where the hash of the release cannot be read",
    path: "/admin/trusts/RJ1",
    shows: "join-community",
    options: { prepare: ({ spoilt }) => spoilt.set("GET /widget", "drop") },
    act: async (page) => {
      await page.locator("#way-pinned").check();
      await page.locator("main [role=alert]").waitFor();
    },
  },
  {
    route: trust,
    state: "with its frame",
    path: "/admin/trusts/RJ1",
    shows: "iframe.preview__frame",
    act: (page) => page.locator("#way-height").check(),
  },
  ...["sharepoint", "wordpress", "oembed"].map((way): Screen => ({
    route: trust,
    state: `with what is installed once: ${way}`,
    path: "/admin/trusts/RJ1",
    shows: "main ol.nhsuk-list--number",
    act: (page) => page.locator(`#way-${way}`).check(),
  })),
];
