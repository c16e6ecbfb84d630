import type { Ctx } from "@boundaryless/core";
import type { Language } from "@boundaryless/contract";
import { words, type Words } from "../../words.ts";
import { aside } from "../../aside.ts";
import { isDrawn } from "../../asked/counted.ts";
import type { ApiDeps, AppDeps } from "../../deps.ts";
import type { Asked as Call } from "../../frame.ts";
import { printLine } from "../../log.ts";
import type { Device } from "./device.ts";
import { chooseLanguage, withQuery } from "./language.ts";

/** One request for a page, with everything a page needs to answer it. */
export interface Asked {
  readonly ctx: Ctx;
  readonly request: Request;
  readonly origin: string;
  readonly language: Language;
  readonly words: Words;
  /** Path parameter of the route. */
  readonly param: (name: string) => string;
  /** Query parameter, trimmed; empty when it was not given. */
  readonly query: (name: string) => string;
  /** A path of ours, in the language that the reader chose. */
  readonly link: (path: string) => string;
  /** This page in the other language. */
  readonly otherLanguage: string;
  readonly path: string;
  /** Whether this view is to be counted, for itself and nineteen others. */
  readonly isDrawn: () => boolean;
  /** Does what the answer does not depend on: a failure of `what` is logged. */
  readonly aside: (what: string, work: () => Promise<void>) => Promise<void>;
  /** The remembered device, on pages that look for one; the context acts for its person. */
  readonly device: Device | null;
}

/** The pages' dependencies, and where findings go; the usual place prints a line of JSON. */
export type PageDeps = AppDeps & Partial<Pick<ApiDeps, "log">>;

export function asked(deps: PageDeps, c: Call, device: Device | null = null): Asked {
  const { language, explicit } = chooseLanguage(c);
  const { pathname, search } = new URL(c.req.url);
  const person = device ? { personId: device.person.personId } : {};
  const actor = { kind: "anyone", network: deps.network(c), ...person } as const;
  return {
    ctx: { actor, db: deps.db, keys: deps.keys, now: deps.now, newId: deps.newId },
    request: c.req.raw,
    origin: deps.origin,
    language,
    words: words[language],
    param: (name) => c.req.param(name) ?? "",
    query: (name) => (c.req.query(name) ?? "").trim(),
    link: (path) => (explicit ? withQuery(path, { lang: language }) : path),
    otherLanguage: withQuery(pathname + search, { lang: language === "en" ? "cy" : "en" }),
    path: pathname,
    isDrawn: () => isDrawn(deps, c.req.raw),
    aside: (what, work) => aside(deps.log ?? printLine, c, what, work),
    device,
  };
}

/** The same request in the language of a placement, unless the reader chose one. */
export function spokenIn(asked: Asked, language: Language | null | undefined): Asked {
  if (!language || language === asked.language || asked.query("lang")) return asked;
  return {
    ...asked,
    language,
    words: words[language],
    link: (path) => withQuery(path, { lang: language }),
  };
}
