import { dashboardPolicy } from "@boundaryless/contract/headers";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { answer, problemOf, type Answered } from "./answer.ts";
import type { Refused } from "./refused.ts";
import type { World } from "./world.ts";

/** What stands between the browser and the API: how a call is spoilt, by `METHOD /path`. */
export type Spoil = "drop" | "garble" | "hang" | Refused;

export interface Fake {
  origin: string;
  world: World;
  /** Calls that go wrong, by the start of `METHOD /path`. */
  spoilt: Map<string, Spoil>;
  /** `METHOD /path?query` of every call so far. */
  calls: string[];
  close: () => Promise<void>;
}

const build = new URL("../../build/", import.meta.url);
const widget = new URL("../../../widget/dist/", import.meta.url);
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

const standIn = `for (const name of ["join-community", "community-lessons", "community-gatherings"])
  customElements.get(name) ?? customElements.define(name, class extends HTMLElement {
    connectedCallback() {
      const said = document.createElement("p");
      const about = this.getAttribute("trust") ?? this.localName + " " + this.getAttribute("community");
      said.textContent = "Widget of " + about + " in " + this.getAttribute("lang");
      this.attachShadow({ mode: "open" }).append(said);
    }
  });`;

/** Of the pretend file that can be pinned. */
export const integrity = `sha384-${"A".repeat(64)}`;

const framed = `<!doctype html><html lang="en"><title>Frame</title><main aria-label="Framed page"><h1>Framed page</h1></main>`;

const send = (response: ServerResponse, status: number, type: string, body: string | Buffer) => {
  response.writeHead(status, {
    "content-type": type,
    "content-security-policy": dashboardPolicy,
    "cache-control": "no-store",
  });
  response.end(body);
};

const file = async (response: ServerResponse, path: string) => {
  const asset = /\.[a-z0-9]+$/iu.test(path);
  const name = asset ? path.slice("/admin/".length) : "index.html";
  const body = await readFile(fileURLToPath(new URL(name, build))).catch(() => undefined);
  if (!body) return send(response, 404, "text/plain", "Not found");
  send(response, 200, types[extname(name)] ?? "application/octet-stream", body);
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text ? JSON.parse(text) : undefined;
};

const json = (response: ServerResponse, { status, body }: Answered) =>
  send(response, status, "application/json", body === undefined ? "" : JSON.stringify(body));

/**
 * Serves the dashboard as built, under its real headers, with a pretend API behind it.
 * @param realWidget serves the widget as built, for pictures; otherwise a stand-in that says its attributes
 */
export const serveFake = async (world: World, { port = 0, realWidget = false } = {}): Promise<Fake> => {
  const spoilt = new Map<string, Spoil>();
  const calls: string[] = [];
  const fake = { world, spoilt, calls };

  const api = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const language = request.headers["accept-language"] === "cy" ? ("cy" as const) : ("en" as const);
    const method = request.method ?? "GET";
    const call = `${method} ${url.pathname}`;
    calls.push(`${call}${url.search}`);
    const wrong = [...spoilt].find(([start]) => call.startsWith(start))?.[1];
    if (wrong === "drop") return void response.destroy();
    if (wrong === "hang") return;
    if (wrong === "garble") return send(response, 502, "text/html", "<h1>Bad gateway</h1>");
    if (wrong) return json(response, problemOf(language, wrong));
    const body = await bodyOf(request);
    json(
      response,
      answer(fake.world, { method, path: url.pathname, query: url.searchParams, body, language }),
    );
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const route = async () => {
      if (url.pathname === "/v1/session/sign-in")
        return send(
          response,
          200,
          "text/html",
          `<!doctype html><title>Sign in</title><h1>Sign-in server</h1>`,
        );
      if (url.pathname.startsWith("/v1/")) return api(request, response, url);
      if (url.pathname.startsWith("/widget/") && realWidget)
        return send(
          response,
          200,
          types[extname(url.pathname)] ?? "application/json",
          await readFile(new URL(url.pathname.slice(8), widget)),
        );
      if (/^\/widget\/(news-)?v1\.js$/u.test(url.pathname))
        return send(response, 200, "text/javascript", standIn);
      if (url.pathname === "/widget/manifest.json" && spoilt.has("GET /widget"))
        return void response.destroy();
      if (url.pathname === "/widget/manifest.json")
        return send(
          response,
          200,
          "application/json",
          JSON.stringify({ "v1.js": {}, "pinned.abcd1234.js": { integrity } }),
        );
      // The one page that may stand in a frame.
      if (url.pathname === "/embed")
        return void response.writeHead(200, { "content-type": types[".html"] }).end(framed);
      if (url.pathname.startsWith("/admin")) return file(response, url.pathname);
      send(response, 200, "text/html", "<!doctype html><title>Public page</title><h1>Public page</h1>");
    };
    route().catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) send(response, 500, "text/plain", String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake listens on no port");
  return Object.assign(fake, {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
};
