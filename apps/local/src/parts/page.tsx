import { readFileSync } from "node:fs";
import type { Child } from "hono/jsx";
import type { HtmlEscapedString } from "hono/utils/html";

/** Reads a file that lies beside the module that asks: a style sheet or a small script. */
export function readBeside(name: string, moduleUrl: string): string {
  return readFileSync(new URL(name, moduleUrl), "utf8");
}

/** The look shared by the pages of the local parts, to be served before a part's own rules. */
export const sharedStyles = readBeside("./page.css", import.meta.url);

interface PageProps {
  title: string;
  /** The part's name in the top line. */
  part: string;
  script?: string;
  children?: Child;
}

/** A whole document of a local part; it needs `/style.css` on the same origin. */
export function Page({ title, part, script, children }: PageProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
        {script ? <script type="module" src={script}></script> : null}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the main content
        </a>
        <header class="bar">
          <p>
            <strong>Boundaryless</strong> <span>{part}</span>
          </p>
          <p class="note">Only on this machine</p>
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}

/** The whole document as text, with its doctype. */
export function documentOf(page: HtmlEscapedString | Promise<HtmlEscapedString>): string {
  // A page is only a promise when one of its components is, and none of ours is.
  return `<!doctype html>${(page as HtmlEscapedString).toString()}`;
}
