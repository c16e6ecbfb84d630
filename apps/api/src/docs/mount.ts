import type { Hono } from "hono";
import { allowAllOrigins } from "../answer/cors.ts";
import { isKnown, tagOf } from "../answer/send.ts";
import { EdgeRefusal } from "../asked/refusal.ts";
import type { AppDeps } from "../deps.ts";
import type { Frame } from "../frame.ts";

/** Addresses about the API, which are not endpoints of it. */
export const docsPaths = ["/v1/openapi.json", "/v1/bundle.schema.json", "/v1/docs", "/v1/docs.css"] as const;

const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const keptSeconds = 300;

/** Mounts the OpenAPI document and the page made from it. */
export const mountDocs = (app: Hono<Frame>, { origin }: Pick<AppDeps, "origin">): void => {
  const files = async () => (await import("./render.tsx")).renderDocs(origin);
  let rendered: ReturnType<typeof files> | undefined;
  for (const path of docsPaths) {
    app.get(path, async (c) => {
      const file = (await (rendered ??= files()))[path];
      if (!file) return c.notFound();
      const etag = tagOf(file.body);
      c.header("Cache-Control", `public, max-age=${keptSeconds}`);
      c.header("ETag", etag);
      c.header("Content-Security-Policy", pagePolicy);
      if (path.endsWith(".json")) allowAllOrigins(c);
      if (isKnown(c.req.header("if-none-match"), etag)) return c.body(null, 304);
      return c.body(file.body, 200, { "Content-Type": file.type });
    });
    const Allow = "GET, HEAD, OPTIONS";
    app.options(path, (c) => c.body(null, 204, { Allow }));
    app.all(path, () => {
      throw new EdgeRefusal(405, "invalid", "method-not-allowed", { headers: { Allow } });
    });
  }
};
