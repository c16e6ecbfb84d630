import { words } from "@boundaryless/words";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import {
  aboutWords,
  joinWords,
  listed,
  listWords,
  namesIn,
  openCommunity,
  trustBox,
  widgetOn,
} from "../harness/widget.ts";
import { holdData, type Kit, row } from "./row.ts";

const element = `<join-community trust="RJ1"></join-community>`;

row("two-widgets", async ({ open, script }) => {
  const { page } = await open({
    body: `${script}${element}${script}<join-community trust="RR8"></join-community>`,
  });
  const [first, second] = [page.locator("join-community").nth(0), page.locator("join-community").nth(1)];
  await Promise.all([listed(first), listed(second)]);
  const [name = ""] = await namesIn(second);
  const before = await namesIn(first);
  await openCommunity(second, name);
  expect(await namesIn(first)).toEqual(before);
  await first.getByLabel(listWords.search).fill("zzzzqqqq");
  await first.getByText("zzzzqqqq").waitFor();
  await second.getByRole("button", { name: aboutWords.start }).click();
  expect(await (await trustBox(second)).inputValue()).not.toBe("");
  expect(await page.locator("[id=title], [id=query]").count()).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.querySelectorAll("[id]").length)).toBe(0);
});

row("shadow", async ({ open, script }) => {
  const { page } = await open({ body: script, html: `lang="cy"` });
  await page.evaluate(() => {
    const put = (mode: ShadowRootMode): void => {
      const host = document.body.appendChild(document.createElement("div"));
      const root = host.attachShadow({ mode });
      root.innerHTML = `<style>* { color: red }</style><join-community trust="RJ1"></join-community>`;
      if (mode === "closed") Object.assign(globalThis, { inner: root.querySelector("join-community") });
    };
    put("open");
    put("closed");
  });
  const widget = page.locator("join-community");
  await listed(widget);
  const { list } = words.cy.widget;
  await widget.getByLabel(list.search).waitFor();
  await widget.locator(".card .name a").first().click();
  await widget.getByRole("button", { name: words.cy.widget.about.start }).waitFor();
  expect(await widget.evaluate((host) => host.shadowRoot?.activeElement?.id)).toBe("opened-title");
  // Nobody can look into a closed root from outside; the element itself can be asked.
  await page.waitForFunction("inner.shadowRoot.querySelectorAll('.card:not(.ghost)').length > 0");
});

row("script-made", async ({ open, script }) => {
  const make = () => {
    const made = document.createElement("join-community");
    made.setAttribute("trust", "RJ1");
    document.body.append(made);
    const box = document.body.appendChild(document.createElement("div"));
    box.innerHTML = `<join-community trust="RR8" heading-level="3"></join-community>`;
    document.body.append(made.cloneNode(true));
  };
  const { page } = await open({ body: "" });
  await page.evaluate(make);
  await page.setContent(`${await page.content()}${script}`);
  await listed(page.locator("join-community").last());
  await page.evaluate(make);
  expect(await page.locator("join-community").count()).toBe(6);
  for (const widget of await page.locator("join-community").all()) await listed(widget);
});

/** A small program of a framework, bundled as its users do. */
const bundle = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    define: {
      "process.env.NODE_ENV": `"production"`,
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
    },
  });
  return outputFiles[0]?.text ?? "";
};

/** Runs a program that sets `show(trust, lang)` and `end()` on the page, and holds what every framework needs. */
const framework = async ({ open, hosts, script }: Kit, program: string): Promise<void> => {
  const file = hosts.file("text/javascript", await bundle(program));
  const { page } = await open({ body: `${script}<div id="app"></div><script src="${file}"></script>` });
  let asked = 0;
  page.on("request", (request) => (asked += Number(request.url().includes("/v1/widget?"))));
  await page.evaluate(`show("RJ1", "en")`);
  const widget = widgetOn(page);
  await listed(widget);
  await page.evaluate(`show("RJ1", "en")`);
  await page.waitForTimeout(50);
  expect(asked).toBe(1);
  await page.evaluate(`show("RR8", "cy")`);
  await widget.getByLabel(words.cy.widget.list.search).waitFor();
  await listed(widget);
  expect([asked, await widget.evaluate((host) => (host as HTMLElement & { trust: string }).trust)]).toEqual([
    2,
    "RR8",
  ]);
  await page.evaluate("end()");
  expect(await page.locator("join-community").count()).toBe(0);
};

row("react", (kit) =>
  framework(
    kit,
    `import { createElement, StrictMode } from "react";
    import { createRoot } from "react-dom/client";
    import { flushSync } from "react-dom";
    const root = createRoot(document.getElementById("app"));
    window.show = (trust, lang) => flushSync(() =>
      root.render(createElement(StrictMode, null, createElement("join-community", { trust, lang }))));
    window.end = () => flushSync(() => root.unmount());`,
  ),
);

row("vue", (kit) =>
  framework(
    kit,
    `import { createApp, h, nextTick, reactive } from "vue";
    const state = reactive({ trust: "", lang: "en", there: false });
    const app = createApp({ render: () => (state.there ? h("join-community", { trust: state.trust, lang: state.lang }) : null) });
    app.mount("#app");
    window.show = (trust, lang) => { Object.assign(state, { trust, lang, there: true }); return nextTick(); };
    window.end = () => app.unmount();`,
  ),
);

const prepend = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const widget = document.querySelector("join-community");
    if (widget) document.querySelector("main")?.prepend(widget);
  });

row("moved", async ({ open, script }) => {
  const { page } = await open({ body: `${script}<p>Before</p>${element}` });
  const widget = widgetOn(page);
  await listed(widget);
  await openCommunity(widget, (await namesIn(widget))[0] ?? "");
  await widget.getByRole("button", { name: aboutWords.start }).click();
  const name = widget.getByLabel(joinWords.name, { exact: true });
  await name.fill("Moved Along");
  let asked = 0;
  page.on("request", () => (asked += 1));
  await prepend(page);
  expect(await name.inputValue()).toBe("Moved Along");
  await widget.getByLabel(joinWords.email).fill("moved@rr8.example.org");
  expect(asked).toBe(0);
});

row("removed", async ({ window, hosts, script }) => {
  const { page } = await window();
  const release = await holdData(page);
  await page.goto(hosts.page({ body: `${script}<p>Before</p>${element}` }));
  await page.locator("join-community .ghost").first().waitFor();
  await prepend(page);
  await page.evaluate(() => {
    const kept = document.querySelector("join-community");
    kept?.remove();
    Object.assign(globalThis, { kept });
  });
  await page.waitForTimeout(50);
  release();
  await page.waitForTimeout(100);
  await page.evaluate("document.querySelector('main').append(kept)");
  await listed(widgetOn(page));
});

row("memory", async ({ open, script }) => {
  const { page } = await open({ body: script + element });
  const answer = await page.waitForResponse(/\/v1\/widget\?/u);
  const [body, headers] = [await answer.text(), await answer.allHeaders()];
  await page.route("**/v1/widget?**", (route) => route.fulfill({ body, headers }));
  await listed(widgetOn(page));
  const devtools = await page.context().newCDPSession(page);
  const kept = async (): Promise<{ nodes: number; jsEventListeners: number }> => {
    await devtools.send("HeapProfiler.collectGarbage");
    return devtools.send("Memory.getDOMCounters");
  };
  const before = await kept();
  const alive = await page.evaluate(async () => {
    const seen: WeakRef<Element>[] = [];
    for (let round = 0; round < 10; round++) {
      const made = Array.from({ length: 10 }, () => document.createElement("join-community"));
      document.body.append(...made);
      for (const one of made)
        while (!one.shadowRoot?.querySelector(".card:not(.ghost)"))
          await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push(...made.map((one) => new WeakRef<Element>(one)));
      for (const one of made) one.remove();
    }
    Object.assign(globalThis, { seen });
    return seen.length;
  });
  expect(alive).toBe(100);
  await vi.waitFor(
    async () => {
      await kept();
      expect(await page.evaluate("seen.filter((one) => one.deref()).length")).toBe(0);
    },
    { timeout: 15_000, interval: 100 },
  );
  const after = await kept();
  expect(after.nodes - before.nodes).toBeLessThan(50);
  expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(10);
});
