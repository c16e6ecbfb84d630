import type { Screen } from "./accessible.ts";

const ofCommunity = "communities/[slug]/(view)/webhooks/+page.svelte";
const ofTrust = "trusts/[odsCode]/webhooks/+page.svelte";
const one = "/admin/communities/community-1/webhooks";

/** The webhooks of a community and of a trust, in every state. */
export const webhookScreens: readonly Screen[] = [
  { route: ofCommunity, state: "one of each state", path: one, shows: ".webhook" },
  {
    route: ofCommunity,
    state: "none",
    path: one,
    shows: ".empty",
    options: { prepare: ({ world }) => (world.webhooks = []) },
  },
  {
    route: ofCommunity,
    state: "log",
    path: one,
    shows: ".webhook table",
    act: async (page) => page.locator(".webhook [aria-expanded]").first().click(),
  },
  {
    route: ofCommunity,
    state: "empty log",
    path: one,
    shows: ".webhook .empty",
    options: { prepare: ({ world }) => (world.deliveries = []) },
    act: async (page) => page.locator(".webhook [aria-expanded]").first().click(),
  },
  {
    route: ofCommunity,
    state: "errors",
    path: one,
    shows: ".nhsuk-error-summary",
    act: async (page) => page.locator(".editor [type=submit]").click(),
  },
  {
    route: ofCommunity,
    state: "a secret, once",
    path: one,
    shows: ".webhook__secret",
    act: async (page) => {
      await page.locator("#format-standard").check();
      await page.locator("#name").fill("Learning platform");
      await page.locator("#url").fill("https://hooks.example.org/in");
      await page.locator(".editor [type=submit]").click();
    },
  },
  {
    route: ofCommunity,
    state: "removing",
    path: one,
    shows: "dialog[open]",
    act: async (page) => page.locator(".webhook .buttons button").last().click(),
  },
  { route: ofTrust, state: "one", path: "/admin/trusts/RJ1/webhooks", shows: ".webhook" },
  { route: ofTrust, state: "not found", path: "/admin/trusts/NONE/webhooks", shows: ".failure h1" },
];
