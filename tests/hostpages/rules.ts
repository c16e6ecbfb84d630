import { words } from "@boundaryless/words";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { joinOpened, listed, namesIn, openCommunity, widgetOn } from "../harness/widget.ts";
import { fail, type Kit, row, tooMany } from "./row.ts";

const element = `<join-community trust="RJ1"></join-community>`;

let joined = 0;

/**
 * Joins the first community, where the network has had its share of requests without a proof of work: every chunk that a
 * join may need has then come, and done its part.
 */
const joinWithWork = async (page: Page): Promise<void> => {
  const widget = widgetOn(page);
  await listed(widget);
  await openCommunity(widget, (await namesIn(widget))[0] ?? "");
  await fail(page, "**/joins", { status: 429, json: tooMany });
  const sent: unknown[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/joins")) sent.push(request.postDataJSON());
  });
  await joinOpened(widget, { name: "Strict Page", email: `strict.page${(joined += 1)}@rj1.example.org` });
  expect(sent).toEqual([
    expect.not.objectContaining({ proof: expect.anything() as unknown }),
    expect.objectContaining({ proof: expect.stringMatching(/^.{40}/u) as unknown }),
  ]);
};

row("http-page", async ({ open, script }) => {
  const { page } = await open({ body: script + element });
  expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([false, "undefined"]);
  await joinWithWork(page);
});

row("csp-nonce", async ({ open, system }) => {
  const body = `<script nonce="r4nd0m" type="module" src="${system.origins.system}/widget/v1.js"></script>${element}`;
  const { system: origin } = system.origins;
  for (const scripts of ["'nonce-r4nd0m'", "'nonce-r4nd0m' 'strict-dynamic'"]) {
    const policy = `default-src 'none'; script-src ${scripts}; connect-src ${origin}; base-uri 'none'; object-src 'none'`;
    const { page } = await open({ body, headers: { "content-security-policy": policy } });
    await joinWithWork(page);
  }
});

row("trusted-types", async ({ open, script }) => {
  const demand = "require-trusted-types-for 'script'";
  for (const policy of [demand, `${demand}; trusted-types 'none'`]) {
    const { page } = await open({ body: script + element, headers: { "content-security-policy": policy } });
    await joinWithWork(page);
  }
});

/** The frame lists, searches and leads to a community beside the host. */
const useFrame = async (page: Page, selector: string): Promise<void> => {
  const frame = page.frameLocator(selector);
  await frame.getByRole("article").getByRole("link").first().waitFor();
  await frame.getByRole("textbox", { name: words.en.pages.directory.find }).fill("sepsis");
  await frame.getByRole("button", { name: words.en.pages.directory.search }).click();
  const link = frame.getByRole("article").getByRole("link").first();
  await link.waitFor();
  const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  await opened.getByRole("heading", { level: 1 }).waitFor();
  await opened.close();
};

const frameOf = ({ system }: Kit, attributes = ""): string =>
  `<iframe src="${system.origins.system}/embed?trust=RJ1" title="Communities" width="100%" height="700" ${attributes}></iframe>`;

row("no-script", async (kit) => {
  const link = `<join-community trust="RJ1"><a href="${kit.system.origins.system}/?trust=RJ1">Join a community</a></join-community>`;
  const { page } = await kit.open({ body: kit.script + link + frameOf(kit) }, { javaScriptEnabled: false });
  await useFrame(page, "iframe");
  await page.getByRole("link", { name: "Join a community" }).click();
  await page.getByRole("heading", { name: words.en.pages.directory.title }).waitFor();
});

row("coep", async (kit) => {
  const headers = {
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-opener-policy": "same-origin",
  };
  const body =
    kit.script + element + frameOf(kit, `class="plain"`) + frameOf(kit, `class="bare" credentialless`);
  const { page } = await kit.open({ body, headers, secure: true });
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await joinWithWork(page);
  for (const frame of ["iframe.plain", "iframe.bare"])
    await page.frameLocator(frame).getByRole("article").first().waitFor();
});

row(
  "sandbox",
  async (kit) => {
    const inner = kit.hosts.page({ body: kit.script + element });
    const scripted = `<iframe class="scripted" sandbox="allow-scripts allow-forms" src="${inner}" width="900" height="900"></iframe>`;
    const still = frameOf(
      kit,
      `class="still" sandbox="allow-forms allow-popups allow-popups-to-escape-sandbox"`,
    );
    const { page } = await kit.open({ body: scripted + still });
    const widget = page.frameLocator("iframe.scripted").locator("join-community");
    await listed(widget);
    await widget.locator(".card .name a").first().click();
    await joinOpened(widget, { name: "Sand Box", email: "sandbox@rj1.example.org" });
    await useFrame(page, "iframe.still");
  },
  /Blocked script execution|assets\/(?:pages|frame)\.\w+\.js/u,
);
