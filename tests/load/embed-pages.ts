import type { CommunityCard, WidgetView } from "@boundaryless/contract";
import { wording } from "@boundaryless/words/en/wording";
import { build } from "esbuild";
import { readFileSync, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const dist = fileURLToPath(new URL("../../apps/widget/dist/", import.meta.url));
const shown = 20;

const cardOf = (at: number): CommunityCard => ({
  slug: `community-${at}`,
  name: `Fewer falls on night shifts, ward ${at}`,
  goal: `On ward ${at} people fall at night on their way to the toilet. Nobody falls who could have been walked with, and whoever needs help gets it in five minutes.`,
  topics: ["falls", "night shift", "older people"],
  stage: "maturing",
  status: "open",
  people: 12 + at,
  trusts: 3 + (at % 9),
  disciplines: 4,
  nextGathering: null,
  latestLesson: null,
});

const view: WidgetView = {
  trust: { odsCode: "RJ1", name: "Guy's and St Thomas' NHS Foundation Trust" },
  placement: null,
  wording: { version: wording.version, text: wording.text },
  communities: Array.from({ length: shown }, (_, at) => cardOf(at)),
  next: null,
};

/** A Lit element that does nothing but fetch the same communities and list them: what cannot be undercut with Lit. */
const bareElement = `
  import { LitElement, html, css } from "lit";
  class BareList extends LitElement {
    static properties = { communities: { state: true } };
    static styles = css\`li { border: 1px solid #d8dde0; padding: 16px }\`;
    async connectedCallback() {
      super.connectedCallback();
      const answer = await fetch("/v1/widget?trust=RJ1&limit=${shown}");
      this.communities = (await answer.json()).communities;
    }
    render() {
      return html\`<ul>\${(this.communities ?? []).map(({ name, goal, people, trusts, disciplines }) => html\`<li>
        <h3><a href="#">\${name}</a></h3><p>\${goal}</p><p>\${people} people, \${trusts} trusts, \${disciplines}</p></li>\`)}</ul>\`;
    }
  }
  customElements.define("bare-list", BareList);`;

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><style>join-community,bare-list{display:block;min-block-size:2600px}body{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}</style>${head}</head><body><h1>Intranet</h1>${body}<p>What follows</p></body></html>`;

const form = `<form><label for="n">Full name</label><input id="n"><label for="e">Email address</label><input id="e" type="email"><button>Join</button></form>`;
const element = `<join-community trust="RJ1" limit="${shown}"></join-community>`;
const loader = `<script type="module" src="/widget/v1.js"></script>`;

/** The pages that are compared, and when each is visible, as an expression for the page. */
export const pages = (module: string) =>
  ({
    "an empty page": { html: page("", ""), visible: "document.readyState === 'complete'" },
    "a plain HTML form": { html: page("", form), visible: "document.forms.length === 1" },
    "a bare Lit element with the same 20 communities": {
      html: page(`<script type="module" src="/bare.js"></script>`, "<bare-list></bare-list>"),
      visible: `document.querySelector("bare-list")?.shadowRoot?.querySelectorAll("li").length === ${shown}`,
    },
    "the widget, as its snippet says": { html: page(loader, element), visible: listVisible },
    "the widget with 6 communities, as by default": {
      html: page(loader, `<join-community trust="RJ1"></join-community>`),
      visible: listVisible.replace(String(shown), "6"),
    },
    "without the loader": {
      html: page(`<script type="module" src="/widget/${module}"></script>`, element),
      visible: listVisible,
    },
  }) satisfies Record<string, { html: string; visible: string }>;

const listVisible = `document.querySelector("join-community")?.shadowRoot?.querySelectorAll(".card:not(.ghost)").length === ${shown}`;

export type Pages = ReturnType<typeof pages>;

/** Where the pages are served. */
export interface Served {
  readonly origin: string;
  readonly pages: Pages;
  readonly close: () => void;
}

/** Serves the pages, the widget as it was built and one answer, all compressed with brotli as CloudFront would. */
export const servePages = async (): Promise<Served> => {
  const manifest = `${dist}manifest.json`;
  if (!existsSync(manifest)) throw new Error("The widget is not built: run npm run build first.");
  const files = Object.keys(JSON.parse(readFileSync(manifest, "utf8")) as object);
  const all = pages(files.find((name) => name.startsWith("join-community.")) ?? "");
  const { outputFiles } = await build({
    stdin: { contents: bareElement, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
  });
  const served = new Map<string, [type: string, body: string]>();
  for (const name of files)
    served.set(`/widget/${name}`, ["text/javascript", readFileSync(dist + name, "utf8")]);
  served.set("/bare.js", ["text/javascript", outputFiles[0]?.text ?? ""]);
  served.set("/v1/widget", ["application/json", JSON.stringify(view)]);
  for (const [at, { html }] of Object.values(all).entries()) served.set(`/${at}`, ["text/html", html]);
  const squeezed = new Map(
    [...served].map(([path, [type, body]]) => [path, { type, body: brotliCompressSync(body) }]),
  );
  const server = createServer((request, response) => {
    const found = squeezed.get(new URL(request.url ?? "/", "http://host").pathname);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": `${found.type}; charset=utf-8`, "content-encoding": "br" });
    response.end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, pages: all, close: () => void server.close() };
};
