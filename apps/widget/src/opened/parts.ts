import type { About } from "../about/about.ts";
import type { After } from "../after/after.ts";
import type { Texts } from "../language.ts";
import type { Begun } from "../start/begun.ts";
import type { Trouble } from "../trouble/trouble.ts";
import type { Trust } from "../trust/trust.ts";
import type { Opened } from "./opened.ts";

/** What only some need on their way to a join, each in a file of its own; those that are here. */
export interface Parts {
  /** A community's page. */
  about?: About;
  /** Another trust than that of the page. */
  trust?: Trust;
  /** What is wrong, and what could not be sent. */
  trouble?: Trouble;
  /** The code, having the e-mail sent again, and the welcome. */
  after?: After;
  /** Starting a community, and leaving a problem. */
  begun?: Begun;
}

/** One of them. */
export type Part<Name extends keyof Parts> = NonNullable<Parts[Name]>;

/** How one is made, and its texts. */
type Made<Kind extends { words: unknown }> = (new (opened: Opened) => Kind) & {
  readonly texts: Texts<Kind["words"]>;
};

type Fetches = { [Name in keyof Parts]-?: () => Promise<Made<Part<Name>>> };

/** How they are fetched. */
export const fetchPart: Fetches = {
  about: async () => (await import("../about/about.ts")).About,
  trust: async () => (await import("../trust/trust.ts")).Trust,
  trouble: async () => (await import("../trouble/trouble.ts")).Trouble,
  after: async () => (await import("../after/after.ts")).After,
  begun: async () => (await import("../start/begun.ts")).Begun,
};
