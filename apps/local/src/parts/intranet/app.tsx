import { standIn } from "@boundaryless/intranets/sharepoint/stand-in";
import { Hono, type Context } from "hono";
import { documentOf, readBeside } from "../page.tsx";
import type { Path } from "./frame.tsx";
import type { Site } from "./layout.tsx";
import * as packaged from "./packaged.tsx";
import * as page from "./pages.tsx";
import { reads, readWebPart } from "./reads.ts";
import * as way from "./ways.tsx";
import { cy, en } from "./words.ts";

const beside = (name: string): string => readBeside(`./${name}.css`, import.meta.url);
const siteStyles = beside("site") + beside("content");

/**
 * What a strict trust sends: no inline script or style, and only the system's origin let in.
 * @param scripts whose scripts run
 */
function headersFor(system: string, scripts: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    `connect-src ${system}`,
    `img-src 'self' data: ${system}`,
    `frame-src ${system}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "cache-control": "no-store",
  };
}

const views: Record<Path, (site: Site) => ReturnType<typeof page.HomePage>> = {
  "/": page.HomePage,
  "/cy": page.WelshPage,
  "/two": page.TwoPage,
  "/dark": page.DarkPage,
  "/narrow": page.NarrowPage,
  "/legacy": page.LegacyPage,
  "/news": page.NewsPage,
  "/pinned": way.PinnedPage,
  "/frame": way.FramePage,
  "/grow": way.GrowPage,
  "/sharepoint": packaged.SharePointPage,
  "/wordpress": packaged.WordPressPage,
  "/picture": way.PicturePage,
  "/link": way.LinkPage,
};

const css = "text/css; charset=utf-8";
const javascript = "text/javascript; charset=utf-8";

function file(type: string, read: () => string | Promise<string>) {
  return async (context: Context): Promise<Response> =>
    context.body(await read(), 200, { "content-type": type });
}

/** The pretend intranet; `system` is the origin whose widget its pages embed. */
export function intranetApp(system: string): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    // SharePoint lets in the scripts of its packages, which it serves itself, and those of nobody else.
    const scripts = context.req.path === "/sharepoint" ? "'self'" : system;
    for (const [name, value] of Object.entries(headersFor(system, scripts))) context.header(name, value);
    await next();
  });
  for (const [path, View] of Object.entries(views) as [Path, (typeof views)[Path]][]) {
    app.get(path, async (context) => {
      const more = await reads[path]?.(system);
      return context.html(documentOf(<View system={system} {...more} />));
    });
  }
  app.get("/left-out/:lang", (context) =>
    context.html(documentOf(<page.LeftOutPage words={context.req.param("lang") === "cy" ? cy : en} />)),
  );
  app.get(
    "/site.css",
    file(css, () => siteStyles),
  );
  for (const name of ["dark", "legacy", "sharepoint", "wordpress"]) {
    const styles = beside(name);
    app.get(
      `/${name}.css`,
      file(css, () => styles),
    );
  }
  app.get(
    "/sharepoint/loader.js",
    file(javascript, () => standIn),
  );
  app.get(
    "/sharepoint/web-part.js",
    file(javascript, async () => (await readWebPart(system)).script),
  );
  app.notFound((context) => context.html(documentOf(<page.LeftOutPage words={en} />), 404));
  return app;
}
