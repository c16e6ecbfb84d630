import type { Child } from "hono/jsx";
import { Mark } from "./art.tsx";
import type { Words } from "./words.ts";

/** Every page that shows the widget, in the order of the index. */
export const pages = [
  { path: "/", name: "Home", lang: "en" },
  { path: "/cy", name: "Cymraeg", lang: "cy" },
  { path: "/two", name: "Two at once", lang: "en" },
  { path: "/dark", name: "Dark", lang: "en" },
  { path: "/narrow", name: "Narrow column", lang: "en" },
  { path: "/legacy", name: "Old styles", lang: "en" },
  { path: "/news", name: "Lessons and gatherings", lang: "en" },
  { path: "/pinned", name: "Pinned", lang: "en" },
  { path: "/frame", name: "Frame", lang: "en" },
  { path: "/grow", name: "Frames that grow", lang: "en" },
  { path: "/sharepoint", name: "SharePoint", lang: "en" },
  { path: "/wordpress", name: "WordPress", lang: "en" },
  { path: "/picture", name: "Picture", lang: "en" },
  { path: "/link", name: "Link only", lang: "en" },
] as const;

export type Path = (typeof pages)[number]["path"];

interface FrameProps {
  words: Words;
  /** Where the reader is; undefined on a page that is not in the index. */
  path?: Path;
  title: string;
  /** Style sheets after the site's own. */
  styles?: string[];
  children?: Child;
}

function Index({ words, path }: Pick<FrameProps, "words" | "path">) {
  return (
    <nav class="index" aria-label={words.pagesLabel}>
      <ul>
        {pages.map((page) => (
          <li>
            <a
              href={page.path}
              lang={page.lang === words.lang ? undefined : page.lang}
              aria-current={page.path === path ? "page" : undefined}
            >
              {page.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The intranet's page around whatever it shows. */
export function Frame({ words, path, title, styles = ["/site.css"], children }: FrameProps) {
  return (
    <html lang={words.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${words.brand}`}</title>
        <link rel="icon" href="data:," />
        {styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header class="masthead">
          <div class="wide">
            <p class="brand">
              <Mark />
              <span>
                <strong>{words.brand}</strong>
                <span>{words.intranet}</span>
              </span>
            </p>
            <p class="notice">{words.notice}</p>
          </div>
          <Index words={words} path={path} />
        </header>
        <main id="main" class="wide" tabindex={-1}>
          {children}
        </main>
        <footer>
          <p class="wide">{words.footer}</p>
        </footer>
      </body>
    </html>
  );
}
