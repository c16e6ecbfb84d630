import type { Page } from "playwright-core";
import { Refused } from "../fake/refused.ts";
import type { Screen } from "./accessible.ts";

const root = "+page.svelte";
const members = "communities/[slug]/(view)/members/+page.svelte";
const one = "/admin/communities/community-1";
const person = { who: "person" } as const;
const nobody = { who: "nobody" } as const;

const asks = async (page: Page): Promise<void> => {
  await page.locator("#sign-in-email").fill("ann@example.org");
  await page.keyboard.press("Enter");
  await page.locator("#sign-in-code").waitFor();
};
const presses = (what: string) => async (page: Page) => page.locator(`[data-what="${what}"]`).first().click();

/** Screens of those who look after a community as members. */
export const facilitatorScreens: readonly Screen[] = [
  {
    route: root,
    state: "a code is on its way",
    path: "/admin/",
    shows: "#sign-in-code",
    options: nobody,
    act: asks,
  },
  {
    route: root,
    state: "a wrong code",
    path: "/admin/",
    shows: ".nhsuk-error-message",
    options: nobody,
    act: async (page) => {
      await asks(page);
      await page.locator("#sign-in-code").fill("AAAAAA");
      await page.keyboard.press("Enter");
    },
  },
  {
    route: root,
    state: "too many codes",
    path: "/admin/",
    shows: ".confirm__trouble",
    options: {
      ...nobody,
      prepare: (fake) =>
        fake.spoilt.set("POST /v1/session/codes", new Refused("too-many", "too-many-requests")),
    },
    act: async (page) => {
      await page.locator("#sign-in-email").fill("ann@example.org");
      await page.keyboard.press("Enter");
    },
  },
  {
    route: "communities/+page.svelte",
    state: "your own",
    path: "/admin/communities",
    shows: "table",
    options: person,
  },
  {
    route: "communities/[slug]/(view)/+page.svelte",
    state: "looking for a facilitator",
    path: one,
    shows: ".nhsuk-inset-text",
    options: {
      prepare: ({ world }) =>
        void (world.communities = world.communities.map((each) => ({ ...each, orphaned: true }))),
    },
  },
  {
    route: members,
    state: "as their facilitator",
    path: `${one}/members`,
    shows: ".list__term",
    options: person,
  },
  ...["hand-over", "renew"].map((what) => ({
    route: members,
    state: `asking: ${what}`,
    path: `${one}/members`,
    shows: "dialog[open]",
    options: person,
    act: presses(what),
  })),
];
