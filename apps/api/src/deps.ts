import type { Database, Keys } from "@boundaryless/core";
import type { Context } from "hono";
import type { LogLine } from "./log.ts";

/** The OpenID Connect client that administrators sign in through. */
export interface SignInClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What every route gets; made once per process by the entry. */
export interface AppDeps {
  readonly db: Database;
  readonly keys: Keys;
  /** Where the system is reached, without a trailing slash. */
  readonly origin: string;
  readonly now: () => Date;
  readonly newId: (prefix: string) => string;
  /** The caller's network address, or null where nobody knows it. */
  readonly network: (c: Context) => string | null;
  /** What each request must carry that came through the front; without it, every request is answered. */
  readonly frontSecret?: string | undefined;
  /** Whether a view is drawn to be counted, where no front draws; the usual one says yes to one in twenty. */
  readonly draw?: (() => boolean) | undefined;
}

/** What the routes of the API get besides. */
export interface ApiDeps extends AppDeps {
  readonly oidc: SignInClient;
  /** Takes one finding; the usual one prints a line of JSON. */
  readonly log: (line: LogLine) => void;
  /** Is told of each answer; nobody, where nobody asks. */
  readonly answered?: ((answer: { method: string; route: string; status: number }) => void) | undefined;
}
