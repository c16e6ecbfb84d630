import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dashboardPolicy, filePolicy, galleryPolicy } from "@boundaryless/contract/headers";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { HumanError } from "./human-error.ts";

const folderOf = (relative: string): string =>
  fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

const day = 86_400;
const year = 365 * day;
const immutable = `public, max-age=${year}, immutable`;
const revalidated = "no-cache";
const short = "public, max-age=300, stale-while-revalidate=86400";

// Hashed names never change their content; everything else is asked for again.
const isHashed = (path: string): boolean => /[._-][\w-]{8,}\.\w+$/.test(path) || path.includes("/immutable/");

const cached = (path: string, c: Context): void => {
  c.header("Cache-Control", isHashed(path) ? immutable : path.endsWith("v1.js") ? short : revalidated);
  c.header("X-Content-Type-Options", "nosniff");
};

// The gallery and the stories are pages among the widget's files.
const ofPage = (path: string): Record<string, string> =>
  path.startsWith("/widget/") && path.endsWith(".html") ? { "Content-Security-Policy": galleryPolicy } : {};

interface Folder {
  readonly prefix: string;
  readonly folder: string;
  readonly headers: Record<string, string>;
}

const plainFile = { "Content-Security-Policy": filePolicy, "X-Frame-Options": "DENY" };

const folders: readonly Folder[] = [
  {
    prefix: "/widget",
    folder: folderOf("apps/widget/dist"),
    headers: {
      ...plainFile,
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  },
  { prefix: "/assets", folder: folderOf("packages/style/dist"), headers: plainFile },
  { prefix: "/downloads", folder: folderOf("apps/intranets/dist"), headers: plainFile },
  {
    prefix: "/admin",
    folder: folderOf("apps/admin/build"),
    headers: {
      "Content-Security-Policy": dashboardPolicy,
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "same-origin",
    },
  },
];

/** Below which addresses files are served. */
export const filePrefixes = folders.map(({ prefix }) => prefix);

/** What CloudFront serves from S3 in AWS: widget, dashboard, styles and downloads, with the same headers. @throws HumanError */
export const staticFiles = (): Hono => {
  const app = new Hono();
  for (const { prefix, folder, headers } of folders) {
    if (!existsSync(folder)) throw new HumanError(`${folder} is missing. Build first with: npm run build`);
    app.use(`${prefix}/*`, async (c, next) => {
      await next();
      const all = { ...headers, ...ofPage(c.req.path) };
      for (const [name, value] of Object.entries(all)) c.res.headers.set(name, value);
    });
    const rewriteRequestPath = (path: string): string => path.slice(prefix.length) || "/";
    app.get(`${prefix}/*`, serveStatic({ root: folder, rewriteRequestPath, onFound: cached }));
  }
  // The dashboard finds its own way; every address below it is the same page.
  app.get("/admin", (c) => c.redirect("/admin/"));
  app.get(
    "/admin/*",
    serveStatic({ path: join(folderOf("apps/admin/build"), "index.html"), onFound: cached }),
  );
  return app;
};
