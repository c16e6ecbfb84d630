import { Hono, type Context } from "hono";
import { documentOf, readBeside } from "../page.tsx";
import type { Path } from "./frame.tsx";
import type { Pinned, Site } from "./layout.tsx";
import * as page from "./pages.tsx";
import * as way from "./ways.tsx";
import { cy, en } from "./words.ts";

const siteStyles = readBeside("./site.css", import.meta.url) + readBeside("./content.css", import.meta.url);
const darkStyles = readBeside("./dark.css", import.meta.url);
const legacyStyles = readBeside("./legacy.css", import.meta.url);

/** What a strict trust sends: no inline script or style, and only the system's origin let in. */
function headersFor(system: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src ${system}`,
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
  "/picture": way.PicturePage,
  "/link": way.LinkPage,
};

/** What an editor copies from the dashboard when a release comes: the file to pin, and its hash. */
async function readPinned(system: string): Promise<Pinned | undefined> {
  const files = (await (await fetch(`${system}/widget/manifest.json`)).json()) as Record<string, Pinned>;
  const found = Object.entries(files).find(([file]) => file.startsWith("pinned."));
  return found && { file: found[0], integrity: found[1].integrity };
}

function css(styles: string) {
  return (context: Context): Response =>
    context.body(styles, 200, { "content-type": "text/css; charset=utf-8" });
}

/** The pretend intranet; `system` is the origin whose widget its pages embed. */
export function intranetApp(system: string): Hono {
  const app = new Hono();
  const headers = Object.entries(headersFor(system));
  app.use(async (context, next) => {
    for (const [name, value] of headers) context.header(name, value);
    await next();
  });
  for (const [path, View] of Object.entries(views)) {
    app.get(path, async (context) => {
      const pinned = path === "/pinned" ? await readPinned(system) : undefined;
      return context.html(documentOf(<View system={system} pinned={pinned} />));
    });
  }
  app.get("/left-out/:lang", (context) =>
    context.html(documentOf(<page.LeftOutPage words={context.req.param("lang") === "cy" ? cy : en} />)),
  );
  app.get("/site.css", css(siteStyles));
  app.get("/dark.css", css(darkStyles));
  app.get("/legacy.css", css(legacyStyles));
  app.notFound((context) => context.html(documentOf(<page.LeftOutPage words={en} />), 404));
  return app;
}
