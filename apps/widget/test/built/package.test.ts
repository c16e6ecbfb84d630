import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { launchBrowser } from "@boundaryless/testing/browser";
import { build as bundle } from "esbuild";
import type { Page, Route } from "playwright-core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FakeApi } from "../fake.ts";

const run = promisify(execFile);
const widget = join(import.meta.dirname, "../..");
const built = join(widget, "package/dist");
const name = "@boundaryless/join-community";
let consumer: string;
let packed: string;
let tarball: Buffer;

/** A project of somebody else: the packed package is unpacked in it, beside what it and the project depend on. */
beforeAll(async () => {
  consumer = await mkdtemp(join(tmpdir(), "consumer-"));
  const { stdout } = await run("pnpm", ["pack", "--json", "--pack-destination", consumer], { cwd: built });
  packed = (JSON.parse(stdout) as { filename: string }).filename;
  tarball = await readFile(packed);
  const own = join(consumer, "node_modules", name);
  await mkdir(own, { recursive: true });
  await run("tar", ["-xzf", packed, "-C", own, "--strip-components=1"]);
  await mkdir(join(consumer, "node_modules/@types"));
  for (const other of ["lit", "svelte", "@types/react"])
    await symlink(join(widget, "node_modules", other), join(consumer, "node_modules", other));
});

afterAll(() => rm(consumer, { recursive: true, force: true }));

test("what is packed holds code, types, descriptions, how to use it and the licence, and nothing else", async () => {
  const { stdout } = await run("tar", ["-tzf", packed]);
  const files = stdout
    .trim()
    .split("\n")
    .map((path) => path.replace("package/", ""));
  expect(files.filter((path) => !path.startsWith("parts/")).sort()).toEqual(
    [
      "LICENSE",
      "README.md",
      "css-custom-data.json",
      "custom-elements.json",
      "html-custom-data.json",
      "join-community.d.ts",
      "join-community.js",
      "lists.d.ts",
      "lists.js",
      "package.json",
      "react.d.ts",
      "svelte.d.ts",
      "vue.d.ts",
    ].sort(),
  );
  expect(files.filter((path) => path.startsWith("parts/") && !path.endsWith(".js"))).toEqual([]);
});

test("publint finds nothing to say", async () => {
  const { messages, pkg } = await publint({
    strict: true,
    pack: { tarball: copyOf(tarball) },
  });
  expect(messages.map((message) => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
});

const copyOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

test("types are right for modules in Node and in bundlers", async () => {
  const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
  if (!checked.types) throw new Error("The package has no types.");
  // Custom elements are for browsers: there is no CommonJS, and nothing for resolution without `exports`.
  const asked = new Set(["node16-esm", "bundler"]);
  const wrong = checked.problems.filter(
    (problem) => !("resolutionKind" in problem) || asked.has(problem.resolutionKind),
  );
  expect(wrong).toEqual([]);
  expect(Object.keys(checked.entrypoints)).toEqual(
    expect.arrayContaining([".", "./lists", "./react", "./svelte", "./vue"]),
  );
});

const vueStub = `declare module "vue" {
  export interface HTMLAttributes { class?: unknown; id?: string; lang?: string }
  export interface GlobalComponents {}
}`;

const right: Record<string, string> = {
  "dom.ts": `import { JoinCommunity, type View } from "${name}";
    import type { NewsShownEvent } from "${name}/lists";
    const widget: JoinCommunity = document.createElement("join-community");
    widget.theme = "inherit";
    widget.density = "compact";
    widget.limit = 3;
    const opened: Promise<void> = widget.open("green-theatres");
    document.addEventListener("community-started", ({ slug, progress }) => [slug satisfies string | null, progress]);
    widget.addEventListener("view-changed", ({ view }) => view satisfies View);
    window.addEventListener("news-shown", (event: NewsShownEvent) => event.count.toFixed());
    export { opened };`,
  "react.tsx": `/** @jsxImportSource react */
    import { useRef } from "react";
    import type { JoinCommunity } from "${name}";
    import type {} from "${name}/react";
    export const Page = () => {
      const widget = useRef<JoinCommunity>(null);
      return <join-community ref={widget} className="side" trust="RJ1" lang="cy" heading-level={3} theme="inherit"
        oncommunity-joined={({ slug, progress }) => [slug.length, progress === "asked"]}>
        <a href="/">Join a community</a>
        <community-lessons outcome="failure" onnews-shown={({ count }) => count.toFixed()} />
      </join-community>;
    };`,
  "svelte.ts": `import type { SvelteHTMLElements } from "svelte/elements";
    import type {} from "${name}/svelte";
    export const given: SvelteHTMLElements["join-community"] = {
      class: "side", trust: "RJ1", "heading-level": 3, "onview-changed": ({ view }) => view satisfies string,
    };`,
  "vue.ts": `import type { GlobalComponents } from "vue";
    import type {} from "${name}/vue";
    type Widget = InstanceType<GlobalComponents["join-community"]>;
    export const given: Widget["$props"] = { class: "side", trust: "RJ1", "heading-level": 3, density: "compact" };
    export const heard = (emit: Widget["$emit"], told: Parameters<typeof emit>[1]) => told.type;`,
};

/** One slip in each; whoever makes it is told. */
const slips: Record<string, string> = {
  "dom-slip.ts": `import type {} from "${name}"; document.createElement("join-community").theme = "pink";`,
  "react-slip.tsx": `/** @jsxImportSource react */
    import type {} from "${name}/react";
    export const page = <join-community density="tiny" />;`,
  "svelte-slip.ts": `import type { SvelteHTMLElements } from "svelte/elements";
    import type {} from "${name}/svelte";
    export const given: SvelteHTMLElements["community-lessons"] = { outcome: "splendid" };`,
  "vue-slip.ts": `import type { GlobalComponents } from "vue";
    import type {} from "${name}/vue";
    export const given: InstanceType<GlobalComponents["community-gatherings"]>["$props"] = { limit: "three" };`,
};

test("types hold in plain TypeScript, React, Svelte and Vue, and a slip in any of them is caught", async () => {
  const files = { ...right, ...slips, "vue-stub.d.ts": vueStub };
  for (const [file, text] of Object.entries(files)) await writeFile(join(consumer, file), text);
  const program = ts.createProgram(
    Object.keys(files).map((file) => join(consumer, file)),
    {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      jsx: ts.JsxEmit.ReactJSX,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      types: [],
    },
  );
  const complaints = [...Object.keys(files), ...["join-community", "lists", "react", "svelte", "vue"]].map(
    (file) => {
      const path = file.includes(".")
        ? join(consumer, file)
        : join(consumer, "node_modules", name, `${file}.d.ts`);
      const source = program.getSourceFile(path);
      const found = ts.getPreEmitDiagnostics(program, source).map(({ messageText }) => messageText);
      return [
        file,
        source === undefined ? "is missing" : found.length > 0 ? "is refused" : "holds",
        found,
      ] as const;
    },
  );
  expect(complaints.filter(([file, what]) => what !== (file in slips ? "is refused" : "holds"))).toEqual([]);
});

test("on a server, where there is no page, importing it does no harm", async () => {
  const imported = `import("${name}").then(async (one) => console.log(Object.keys({ ...one, ...(await import("${name}/lists")) }).sort().join()))`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", imported], { cwd: consumer });
  expect(stdout.trim().split(",")).toEqual([
    "CommunityGatherings",
    "CommunityJoinedEvent",
    "CommunityLessons",
    "CommunityStartedEvent",
    "JoinCommunity",
    "NewsShownEvent",
    "ViewChangedEvent",
  ]);
});

/** Bundles a page of the consumer and shows it in the browser, from an address of its own. */
const show = async (page: Page, code: string): Promise<void> => {
  const { outputFiles } = await bundle({
    stdin: { contents: code, resolveDir: consumer },
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    outdir: "/",
    write: false,
    logLevel: "error",
  });
  const bundled = new Map(outputFiles.map(({ path, text }) => [path, text]));
  await page.route("https://consumer.test/**", (route) => {
    const { pathname } = new URL(route.request().url());
    const script = bundled.get(pathname);
    if (script) return route.fulfill({ contentType: "text/javascript", body: script });
    const body =
      '<!doctype html><html lang="en"><title>Consumer</title><script type="module" src="/stdin.js"></script>';
    return route.fulfill({ contentType: "text/html", body });
  });
  await page.goto("https://consumer.test/");
};

/** The system of the consumer's choice, on another origin. */
const answer = async (route: Route, api: FakeApi): Promise<void> => {
  const request = route.request();
  const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
  if (request.method() === "OPTIONS") return route.fulfill({ status: 204, headers });
  const { status, ...answered } = await api
    .handle(
      new Request(request.url(), {
        method: request.method(),
        headers: request.headers(),
        body: request.postData(),
      }),
    )
    .then(async (one) => ({ status: one.status, body: await one.text() }));
  return route.fulfill({ status, headers: { ...headers, "content-type": "application/json" }, ...answered });
};

test("bundled into a page of somebody else it lists, opens, joins and tells the page", async () => {
  const api = new FakeApi();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(8000);
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.route("https://system.test/**", (route) => answer(route, api));
    await show(
      page,
      `import "${name}";
       import "${name}/lists";
       const told = (globalThis.told = []);
       for (const name of ["view-changed", "news-shown"])
         document.addEventListener(name, (event) => told.push(event.constructor === Event ? "plain" : event.type));
       document.body.innerHTML = '<join-community trust="RJ1" theme="inherit" density="compact"></join-community><community-lessons></community-lessons>';
       for (const element of document.body.children) element.base = "https://system.test";`,
    );
    await page.locator("community-lessons li.entry").first().waitFor();
    await page.locator(".name a").first().click();
    await page.getByRole("button", { name: "Join this community" }).click();
    await page.getByLabel("Full name").fill("Amara Okafor");
    await page.getByLabel("Email address").fill("amara@nhs.net");
    await page.getByLabel("What kind of work you do").selectOption("medical");
    await page.getByLabel("I agree").check();
    await page.getByRole("button", { name: "Join", exact: true }).click();
    await page.getByRole("button", { name: "Enter its code" }).click();
    await page.getByLabel("Code from the email").waitFor();
    expect(api.of("joinCommunity")).toHaveLength(1);
    expect(await page.evaluate("told")).toEqual([
      "news-shown",
      "view-changed",
      "view-changed",
      "view-changed",
    ]);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
