import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openBuilt } from "./built.ts";

const built = openBuilt();

const lost = "Something went wrong between this page and us. It is not your fault.";

const openForm = async (): Promise<Page> => {
  const { page } = await built.visit(`${built.module()}<join-community trust="RJ1"></join-community>`);
  await page.getByRole("button", { name: "Join Sepsis" }).click();
  await page.getByLabel("Full name").fill("Amara Okafor");
  return page;
};

const fillIn = async (page: Page): Promise<void> => {
  await page.getByLabel("Email address").fill("amara@nhs.net");
  await page.getByLabel("What kind of work you do").selectOption("medical");
  await page.getByLabel("I agree").check();
};

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

test.each([
  ["another trust", "trust", "Change trust", (page: Page) => page.getByRole("combobox").first().waitFor()],
  [
    "the community's page",
    "about",
    "About this community",
    (page: Page) => page.getByText("The problem").waitFor(),
  ],
  [
    "what is wrong",
    "trouble",
    "Join",
    (page: Page) => page.getByText("Enter your email address").first().waitFor(),
  ],
])(
  "where %s cannot be fetched, that is said, and it comes when it is pressed again",
  async (_, name, button, come) => {
    const page = await openForm();
    const file = new RegExp(`/widget/${name}\\.`);
    await page.route(file, (route) => route.abort());
    await press(page, button);
    await page.getByRole("alert").filter({ hasText: lost }).waitFor();
    expect(await page.getByLabel("Full name").inputValue()).toBe("Amara Okafor");
    await page.unroute(file);
    await press(page, button);
    await come(page);
    await page.getByText(lost).waitFor({ state: "detached" });
    await page.close();
  },
);

test("where the code cannot be fetched, the e-mail is on its way all the same, and it comes when it is pressed again", async () => {
  const page = await openForm();
  await fillIn(page);
  await page.route(/\/widget\/after\./, (route) => route.abort());
  await press(page, "Join");
  await page.getByRole("heading", { name: "Check your email" }).waitFor();
  await press(page, "Enter its code, or have it sent again");
  await page.getByRole("alert").filter({ hasText: lost }).waitFor();
  await page.unroute(/\/widget\/after\./);
  await press(page, "Enter its code, or have it sent again");
  await page.getByLabel("Code from the email").fill("ABC234");
  await press(page, "Confirm");
  await page.getByRole("heading", { name: "You have joined" }).waitFor();
  await page.close();
});

test("where proof of work cannot be fetched, the refusal is told, and the next try fetches it", async () => {
  const page = await openForm();
  await fillIn(page);
  const sent: boolean[] = [];
  await page.route(/\/joins$/, async (route) => {
    const body = route.request().postDataJSON() as { proof?: string };
    sent.push("proof" in body);
    if (body.proof) return route.continue();
    const problem = {
      type: "about:blank",
      title: "",
      status: 429,
      code: "too-many",
      detail: "Too many here.",
    };
    const headers = { "access-control-allow-origin": "*" };
    return route.fulfill({ status: 429, headers, json: problem });
  });
  await page.route(/\/widget\/proof\./, (route) => route.abort());
  await press(page, "Join");
  await page.getByRole("alert").filter({ hasText: "Too many here." }).waitFor();
  await page.unroute(/\/widget\/proof\./);
  await press(page, "Join");
  await page.getByRole("heading", { name: "Check your email" }).waitFor();
  expect(sent).toEqual([false, false, true]);
  await page.close();
});

test("who goes back while the community's page is on its way stays in the list", async () => {
  const page = await openForm();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  await page.route(/\/widget\/about\./, async (route) => {
    await promise;
    await route.continue();
  });
  const came = page.waitForResponse(/\/widget\/about\./);
  await press(page, "About this community");
  await press(page, "All communities");
  resolve(undefined);
  await (await came).finished();
  await page.waitForTimeout(200);
  await page.locator(".card .goal").first().waitFor();
  expect(await page.locator(".opened").count()).toBe(0);
  await page.close();
});

test("what is here already needs no network to be turned to again", async () => {
  const page = await openForm();
  await press(page, "Join");
  await page.getByText("Enter your email address").first().waitFor();
  await fillIn(page);
  await page.route(`${built.system.origin}/**`, (route) => route.abort());
  await press(page, "Join");
  await page.getByRole("alert").filter({ hasText: "We could not reach the server." }).waitFor();
  await page.unrouteAll();
  await press(page, "Join");
  await page.getByRole("heading", { name: "Check your email" }).waitFor();
  await page.close();
});
