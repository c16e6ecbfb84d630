import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dist, files, openBuilt } from "./built.ts";

const built = openBuilt();

test("the manifest lists every file with its true size and integrity", async () => {
  const listed = await files();
  expect(Object.keys(listed).sort()).toEqual(
    (await readdir(dist)).filter((name) => /\.js$/.test(name)).sort(),
  );
  for (const [name, { bytes, integrity }] of Object.entries(listed)) {
    const content = await readFile(join(dist, name));
    expect(bytes).toBe(content.length);
    expect(integrity).toBe(`sha384-${createHash("sha384").update(content).digest("base64")}`);
  }
});

test("what is built names no other host", async () => {
  const allowed = /^https?:\/\/(www\.w3\.org|lit\.dev)/;
  for (const name of Object.keys(await files())) {
    const urls = (await readFile(join(dist, name), "utf8")).match(/https?:\/\/[\w.-]+/g) ?? [];
    expect(urls.filter((url) => !allowed.test(url))).toEqual([]);
  }
});

test("a page that forbids inline script, inline style and HTML from text has nothing to complain of, to the end", async () => {
  const { page, complaints } = await built.visit(
    `${built.module()}<join-community trust="RJ1"></join-community>`,
  );
  await page.locator(".name a").first().click();
  await page.getByRole("button", { name: "Join this community" }).click();
  await page.getByLabel("Full name").fill("Amara Okafor");
  await page.getByLabel("Email address").fill("amara@nhs.net");
  await page.getByLabel("What kind of work you do").selectOption("medical");
  await page.getByLabel("I agree").check();
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByRole("button", { name: "Enter its code" }).click();
  await page.getByLabel("Code from the email").fill("ABC234");
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("heading", { name: "You have joined" }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test("on that page a start goes to the end as well, and its address can be copied or selected", async () => {
  const { page, complaints } = await built.visit(
    `${built.module()}<join-community trust="RJ1"></join-community>`,
  );
  await page.getByRole("button", { name: "Start a community" }).click();
  await page.getByLabel("What problem").fill("sepsis");
  await page.getByLabel("What would be different").fill("Nobody waits");
  await page.getByRole("button", { name: "Start anyway" }).click();
  await page.getByLabel("What is the community called").fill("Nobody waits");
  await page.getByLabel("Full name").fill("Amara Okafor");
  await page.getByLabel("Email address").fill("amara@nhs.net");
  await page.getByLabel("What kind of work you do").selectOption("medical");
  await page.getByLabel("I agree").check();
  await page.getByRole("button", { name: "Start the community" }).click();
  await page.getByRole("button", { name: "Enter its code" }).click();
  await page.getByLabel("Code from the email").fill("ABC234");
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.getByRole("button", { name: "Copy the address" }).click();
  await page.getByText(/^(Copied|Select the address and copy it\.)$/).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test("a page about one community shows it in place of the list", async () => {
  built.put(`${built.module()}<join-community community="green-theatres"></join-community>`);
  const page = await built.browser.newPage();
  await page.goto(built.host.origin);
  await page.getByRole("heading", { name: "Green theatres" }).waitFor();
  await page.getByRole("button", { name: "See all communities" }).click();
  await page.locator(".card .goal").first().waitFor();
  await page.close();
});

test("a classic script tag of another origin loads it as well", async () => {
  const { page, complaints } = await built.visit(
    `<join-community trust="RJ1"></join-community><script async src="${built.system.origin}/widget/v1.js"></script>`,
  );
  expect(complaints).toEqual([]);
  await page.close();
});

test("sizes hold whatever the page's own font size is, and nothing moves while it loads", async () => {
  const { page } = await built.visit(
    `${built.module()}<join-community trust="RJ1"></join-community><p>after</p>`,
  );
  expect(
    await page
      .locator(".goal")
      .first()
      .evaluate((goal) => getComputedStyle(goal).fontSize),
  ).toBe("16px");
  const small = await page.evaluate(
    () =>
      [
        ...(document
          .querySelector("join-community")
          ?.shadowRoot?.querySelectorAll<HTMLElement>("a, button, input") ?? []),
      ]
        .filter((target) => target.closest(".card") === null && target.offsetHeight > 0)
        .filter(({ offsetHeight, id }) => offsetHeight < 44 && id !== "mine").length,
  );
  expect(small).toBe(0);
  await page.close();
});

test("at 400 % zoom nothing is cut off sideways", async () => {
  const { page } = await built.visit(`${built.module()}<join-community trust="RJ1"></join-community>`);
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

test("when the rest cannot be fetched, the page of the community, or of the start, is offered", async () => {
  const { page } = await built.visit(`${built.module()}<join-community trust="RJ1"></join-community>`);
  await page.route(/opened/, (route) => route.abort());
  await page.locator(".name a").first().click();
  await page.getByRole("link", { name: "Go to its own page" }).waitFor();
  await page.getByRole("button", { name: "Start a community" }).click();
  await page.locator(`a[href="${built.system.origin}/start"]`).waitFor();
  await page.close();
});

test("another look is downloaded by pages that ask for it only, and one that cannot be is done without", async () => {
  const { page, complaints } = await built.visit(
    `${built.module()}<join-community theme="inherit"></join-community>`,
  );
  const looks = built.system.asked.filter((path) => path.includes("/look."));
  const listed = await files();
  expect(looks.map((path) => path.replace("/widget/", "")).filter((name) => name in listed)).toHaveLength(1);
  expect(listed[looks[0]?.replace("/widget/", "") ?? ""]?.brotli).toBeLessThanOrEqual(3000);
  const paper = (): Promise<string> =>
    page.locator(".root").evaluate((root) => getComputedStyle(root).backgroundColor);
  await page.evaluate(() => (document.body.style.background = "rgb(20, 24, 28)"));
  await page.waitForFunction(() => {
    const root = document.querySelector("join-community")?.shadowRoot?.querySelector(".root");
    return root && getComputedStyle(root).backgroundColor === "rgb(20, 24, 28)";
  });
  expect(complaints).toEqual([]);
  await page.route(/look/, (route) => route.abort());
  await page.reload();
  await page.locator(".card .goal").first().waitFor();
  expect(await paper()).toBe("rgb(255, 255, 255)");
  await page.close();
});
