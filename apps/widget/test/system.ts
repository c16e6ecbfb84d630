import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { FakeApi } from "./fake.ts";

const dist = join(import.meta.dirname, "../dist");
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "content-type, idempotency-key, accept-language",
  "access-control-allow-methods": "GET, POST",
};

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );

export interface Served {
  origin: string;
  close: () => void;
}

/** The built widget and a fake API on one origin, as the system serves them. */
export const serveSystem = async (api: FakeApi): Promise<Served & { asked: string[] }> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const path = request.url ?? "/";
      if (request.method === "OPTIONS") return void response.writeHead(204, cors).end();
      asked.push(path);
      const file = join(dist, path.replace("/widget/", "").replace(/\?.*/, ""));
      if (path.startsWith("/widget/") && existsSync(file)) {
        const type = extname(file) === ".js" ? "text/javascript" : "application/json";
        // As the system serves them: what has its content in its name is kept for ever.
        const kept = /\.[\w-]{8}\.js$/.test(path)
          ? { "cache-control": "public, max-age=31536000, immutable" }
          : {};
        const headers = { ...cors, ...kept, "content-type": type };
        return void response.writeHead(200, headers).end(await readFile(file));
      }
      const body = request.method === "POST" ? await new Response(request as never).text() : null;
      const headers = Object.entries(request.headers).map(
        ([name, value]) => [name, String(value)] as [string, string],
      );
      const answered = await api.handle(
        new Request(`http://system${path}`, { method: request.method ?? "GET", headers, body }),
      );
      response.writeHead(answered.status, {
        ...cors,
        "content-type": answered.headers.get("content-type") ?? "",
      });
      response.end(await answered.text());
    };
    answer().catch(() => response.destroy());
  });
  const origin = await listen(server);
  return { origin, asked, close: () => void server.close() };
};

/** A page of a host that is strict about scripts, styles and HTML from text. */
export const serveHost = async (system: string, page: () => string): Promise<Served> => {
  const policy = [
    "default-src 'none'",
    `script-src ${system}`,
    `connect-src ${system}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
  ].join("; ");
  const server = createServer((request, response) => {
    const css = request.url === "/host.css";
    const type = css ? "text/css" : "text/html; charset=utf-8";
    response.writeHead(200, { "content-type": type, "content-security-policy": policy });
    response.end(css ? hostStyle : page());
  });
  return { origin: await listen(server), close: () => void server.close() };
};

const hostStyle = `html { font-size: 10px; } body { margin: 0; line-height: 3; letter-spacing: 4px;
  text-transform: uppercase; color: red; text-align: right; } * { word-spacing: 8px; }`;
