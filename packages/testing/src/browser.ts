import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { bundledBrowser } from "./bundled-browser.ts";

/** What starts a browser, in the shape of Playwright's launch options; also fits vitest's browser mode. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}

const args = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Tests open the same pages again and again: what is compiled stays compiled.
  "--js-flags=--no-flush-bytecode",
];

const linuxNames = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
];

const macNames = ["Google Chrome", "Chromium", "Microsoft Edge"];

const windowsPaths = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

/**
 * Finds a Chromium for tests and screenshots: `CHROME_PATH`, else one installed on this machine,
 * else the one bundled for Linux x64, else Playwright's own download.
 *
 * @throws Error with one sentence of what to do, if there is none
 */
export async function browserLaunch(): Promise<BrowserLaunch> {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH is set to ${chosen}, which does not exist.`);
    return { executablePath: chosen, args };
  }
  const installed = installedPaths().find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args };
  if (process.platform === "linux" && process.arch === "x64") {
    const { executablePath, env } = await bundledBrowser();
    return { executablePath, args, env };
  }
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return { executablePath: downloaded, args };
  throw new Error("No browser found: install Chrome, Chromium or Edge, or set CHROME_PATH to one.");
}

/** Starts a headless browser, with arguments of its own besides the usual ones; the caller closes it. */
export async function launchBrowser(...own: readonly string[]): Promise<Browser> {
  const launch = await browserLaunch();
  return chromium.launch({ ...launch, args: [...launch.args, ...own] });
}

function installedPaths(): string[] {
  if (process.platform === "darwin")
    return macNames.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => process.env[name]);
    return roots.flatMap((root) => (root ? windowsPaths.map((path) => join(root, path)) : []));
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}
