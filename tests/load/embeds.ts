import { launchBrowser } from "@boundaryless/testing/browser";
import type { Browser, CDPSession } from "playwright-core";
import { type Pages, type Served, servePages } from "./embed-pages.ts";

/** What one page cost: milliseconds from navigation to visible, of the main thread, and what went over the wire. */
interface Cost {
  readonly shownMs: number;
  readonly mainThreadMs: number;
  readonly longTasks: number;
  readonly shift: number;
  readonly requests: number;
  readonly bytes: number;
}

/** The median cost of a page, and the least time to be visible: the visit that the machine disturbed least. */
interface Costs extends Cost {
  readonly leastMs: number;
}

/** What each page cost, by its name. */
export type EmbedCosts = Record<keyof Pages, Costs>;

const slowdown = 4;

/** How long a round trip takes, and how much comes through. */
interface Network {
  readonly latencyMs: number;
  readonly bytesPerSecond: number;
}

/** What lies between a page and the servers; the first is none at all, so that only the processor counts. */
const networks: Record<string, Network> = {
  "no delay of the network": { latencyMs: 0, bytesPerSecond: -1 },
  "150 ms and 1.6 Mbit/s": { latencyMs: 150, bytesPerSecond: 200_000 },
  "slow 3G, 400 ms and 0.4 Mbit/s": { latencyMs: 400, bytesPerSecond: 50_000 },
};

const settleMilliseconds = 400;

/** Watches from before the first line of the page: shifts, long tasks, and the frame in which it is visible. */
const watch = (visible: string): string => `
  const seen = (window.seen = { shift: 0, longTasks: 0, shownMs: 0 });
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("layout-shift", ({ value }) => (seen.shift += value));
  observe("longtask", () => (seen.longTasks += 1));
  const look = () => {
    if (!document.body || !(${visible})) return requestAnimationFrame(look);
    seen.shownMs = performance.now();
    isVisible("");
  };
  requestAnimationFrame(look);`;

const slow = async (devtools: CDPSession, { latencyMs, bytesPerSecond }: Network): Promise<void> => {
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: latencyMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
};

const visit = async (browser: Browser, address: string, visible: string, network: Network): Promise<Cost> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Performance.enable");
    await devtools.send("Network.enable");
    let [requests, bytes] = [0, 0];
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
      requests += 1;
      bytes += encodedDataLength;
    });
    // Waiting as Playwright does it would compile a script of its own in the middle of what is measured.
    await devtools.send("Runtime.enable");
    await devtools.send("Runtime.addBinding", { name: "isVisible" });
    const shown = new Promise((resolve) => devtools.once("Runtime.bindingCalled", resolve));
    await page.addInitScript(watch(visible));
    await slow(devtools, network);
    await page.goto(address);
    await shown;
    await page.waitForTimeout(settleMilliseconds);
    const seen = await page.evaluate<Pick<Cost, "shift" | "longTasks" | "shownMs">>("window.seen");
    const { metrics } = await devtools.send("Performance.getMetrics");
    const mainThreadMs = (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
    return { ...seen, mainThreadMs, requests, bytes };
  } finally {
    await context.close();
  }
};

const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const medianOf = (costs: readonly Cost[]): Costs => {
  const of = (key: keyof Cost): number => median(costs.map((cost) => cost[key]));
  return {
    shownMs: of("shownMs"),
    leastMs: Math.min(...costs.map(({ shownMs }) => shownMs)),
    mainThreadMs: of("mainThreadMs"),
    longTasks: of("longTasks"),
    shift: of("shift"),
    requests: of("requests"),
    bytes: of("bytes"),
  };
};

const measureOn = async (browser: Browser, host: Served, network: Network, times: number) => {
  const found = new Map<string, Cost[]>();
  // The first visit of all warms up what no later one pays for.
  await visit(browser, `${host.origin}/0`, "true", network);
  for (let time = 0; time < times; time++)
    for (const [at, [name, { visible }]] of Object.entries(host.pages).entries()) {
      const cost = await visit(browser, `${host.origin}/${at}`, visible, network);
      found.set(name, [...(found.get(name) ?? []), cost]);
    }
  return Object.fromEntries([...found].map(([name, costs]) => [name, medianOf(costs)])) as EmbedCosts;
};

/** Opens every page in turn, that many times on each network with an empty cache, the processor four times slower. */
export const measureEmbeds = async (times = 15): Promise<Record<string, EmbedCosts>> => {
  const [host, browser] = await Promise.all([servePages(), launchBrowser()]);
  const found: Record<string, EmbedCosts> = {};
  try {
    for (const [name, network] of Object.entries(networks))
      found[name] = await measureOn(browser, host, network, times);
  } finally {
    await browser.close();
    host.close();
  }
  return found;
};

const tableOf = (network: string, costs: EmbedCosts): string => {
  const bare = costs["a bare Lit element with the same 20 communities"];
  const form = costs["a plain HTML form"];
  const empty = costs["an empty page"].mainThreadMs;
  const rows = Object.entries(costs).map(([name, cost]) => {
    const cells = [
      name,
      cost.shownMs.toFixed(0),
      (cost.shownMs / bare.shownMs).toFixed(2),
      (cost.leastMs / bare.leastMs).toFixed(2),
      (cost.shownMs / form.shownMs).toFixed(2),
      (cost.mainThreadMs - empty).toFixed(0),
      cost.longTasks,
      cost.shift.toFixed(3),
      cost.requests,
      (cost.bytes / 1000).toFixed(1),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return `Embeds, processor ${slowdown} times slower, empty cache, ${network}, median of each:

| page | visible ms | of the bare element | its least of that of the bare element | of the form | main thread ms over an empty page | long tasks | CLS | requests | KB with headers |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}`;
};

/** A Markdown table for each network, with the time to the visible list in proportion to the bare element. */
export const embedTables = (found: Record<string, EmbedCosts>): string =>
  Object.entries(found)
    .map(([network, costs]) => tableOf(network, costs))
    .join("\n\n");
