import { solve } from "@boundaryless/contract/solve";
import { makeChallenge, openKeys, verifiedProof } from "@boundaryless/core";
import { launchBrowser } from "@boundaryless/testing/browser";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

/** What a proof of work costs: milliseconds of CPU for us, milliseconds of waiting for a browser. */
export interface ProofCosts {
  readonly server: { readonly makeCpuMs: number; readonly verifyCpuMs: number };
  readonly browser: readonly SolveTime[];
}

interface SolveTime {
  /** How many times slower than this machine the browser was made. */
  readonly slowdown: number;
  /** How much of its limit the network had used. */
  readonly load: number;
  readonly medianMs: number;
  readonly slowestMs: number;
}

const world = { keys: openKeys("a secret for measuring and for nothing else"), now: () => new Date() };

const cpuMsEach = async (times: number, run: () => Promise<unknown>): Promise<number> => {
  for (let time = 0; time < 20; time++) await run();
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
};

const onServer = async (): Promise<ProofCosts["server"]> => {
  const proof = await solve(await makeChallenge(world, "join", 0));
  return {
    makeCpuMs: await cpuMsEach(500, () => makeChallenge(world, "join", 0)),
    verifyCpuMs: await cpuMsEach(500, () => verifiedProof(world, "join", proof)),
  };
};

/** The solver as a browser gets it, on the page as `solve`. */
const solver = async (): Promise<string> => {
  const stdin = {
    contents: `import { solve } from "@boundaryless/contract/solve"; globalThis.solve = solve;`,
    resolveDir: fileURLToPath(new URL("..", import.meta.url)),
  };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, minify: true, format: "iife" });
  return outputFiles[0]?.text ?? "";
};

const inBrowser = async (times: number): Promise<SolveTime[]> => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await solver() });
    const devtools = await page.context().newCDPSession(page);
    const solveOnce = async (load: number): Promise<number> =>
      page.evaluate(
        async (challenge) => {
          const begun = performance.now();
          await (globalThis as unknown as { solve: typeof solve }).solve(challenge);
          return performance.now() - begun;
        },
        await makeChallenge(world, "join", load),
      );
    await solveOnce(0);
    const measure = async (slowdown: number, load: number): Promise<SolveTime> => {
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
      const took: number[] = [];
      for (let time = 0; time < times; time++) took.push(await solveOnce(load));
      took.sort((one, other) => one - other);
      const at = (place: number): number => Math.round(took.at(place) ?? 0);
      return { slowdown, load, medianMs: at(Math.floor(times / 2)), slowestMs: at(-1) };
    };
    const found: SolveTime[] = [];
    for (const slowdown of [1, 4]) {
      for (const load of [0, 0.5, 1]) found.push(await measure(slowdown, load));
    }
    return found;
  } finally {
    await browser.close();
  }
};

/** Measures what making, solving and verifying costs. */
export const run = async (times = 15): Promise<ProofCosts> => ({
  server: await onServer(),
  browser: await inBrowser(times),
});
