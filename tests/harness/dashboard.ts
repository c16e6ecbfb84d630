import { seededAdministrators } from "@boundaryless/local/accounts";
import { words } from "@boundaryless/words";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type Window, openWindow } from "./browser.ts";
import type { System } from "./system.ts";

export const { admin } = words.en;

/** Who can sign in: the three administrators, and somebody without a task. */
export type Who = "platform" | "trust-rj1" | "facilitator" | "nobody";

export const nameOf = (who: Who): string => {
  const account = seededAdministrators.find(({ sub }) => sub === who);
  if (!account) throw new Error(`nobody signs in as ${who}`);
  return account.name;
};

/** Signs in through the sign-in server, from wherever the dashboard asks for it. */
export const signInOn = async (page: Page, who: Who): Promise<void> => {
  await page.getByRole("main").getByRole("link", { name: admin.signIn.button }).click();
  await page.getByRole("button", { name: nameOf(who) }).click();
};

/** A window on a page of the dashboard, signed in. */
export const openDashboard = async (
  browser: Browser,
  { origins }: System,
  who: Who,
  options: BrowserContextOptions & { path?: string } = {},
): Promise<Window> => {
  const { path = "/communities", ...rest } = options;
  const window = await openWindow(browser, rest);
  await window.page.goto(`${origins.system}/admin${path}`);
  await signInOn(window.page, who);
  await window.page.getByRole("button", { name: admin.frame.signOut }).waitFor();
  return window;
};

/** The session cookie of a window, as a program would send it. */
export const cookieOf = async (page: Page): Promise<string> => {
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === "__Host-boundaryless-session");
  if (!session) throw new Error("nobody is signed in");
  return `${session.name}=${session.value}`;
};

/** Asks the API with a session, from our own origin unless another is said. */
export const askAs = (
  { origins }: System,
  cookie: string,
  address: string,
  { body, origin = origins.system }: { body?: unknown; origin?: string | null } = {},
): Promise<Response> => {
  const [method = "GET", path = "/"] = address.split(" ");
  return fetch(origins.system + path, {
    method,
    headers: {
      cookie,
      ...(origin === null ? {} : { origin }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
};
