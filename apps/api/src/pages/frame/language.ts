import type { Language } from "@boundaryless/contract";
import { accepts } from "hono/accepts";
import type { Context } from "hono";

/** How a page was asked for: its language, and whether the address named it. */
export interface Chosen {
  readonly language: Language;
  /** True when `?lang=` said so; then every link of the page says so too. */
  readonly explicit: boolean;
}

/** `?lang=cy` or `?lang=en`, else what the browser prefers, else English. */
export function chooseLanguage(c: Context): Chosen {
  const asked = c.req.query("lang");
  if (asked === "cy" || asked === "en") return { language: asked, explicit: true };
  const preferred = accepts(c, {
    header: "Accept-Language",
    supports: ["en", "cy", "en-GB", "cy-GB"],
    default: "en",
  });
  return { language: preferred.startsWith("cy") ? "cy" : "en", explicit: false };
}

/** Adds or replaces parameters of a path; null removes one. */
export function withQuery(path: string, change: Record<string, string | null | undefined>): string {
  const [bare = "", query = ""] = path.split("?");
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === undefined || value === "") parameters.delete(name);
    else parameters.set(name, value);
  }
  return parameters.size > 0 ? `${bare}?${parameters}` : bare;
}
