import { type Grant, type Problem, Problem as ProblemSchema } from "@boundaryless/contract";
import { grantAdministrator, openKeys, signIn } from "@boundaryless/core";
import { writeCard } from "@boundaryless/core/projection";
import { type FreshTable, type Story, beginStory, freshTable, testSecret } from "@boundaryless/testing";
import * as z from "zod/mini";
import { type AppOptions, createApp } from "../src/app.ts";
import { sessionCookie } from "../src/asked/actor.ts";
import type { LogLine } from "../src/log.ts";

export const origin = "http://localhost:4000";

export interface Request {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Token of a session. */
  readonly as?: string | undefined;
}

/** The API on a real table, asked without a port. */
export interface Api {
  readonly table: FreshTable;
  readonly story: Story;
  readonly log: LogLine[];
  readonly app: ReturnType<typeof createApp>;
  /** `ask("GET /v1/health")`; writes with a session come from our own origin unless said otherwise. */
  readonly ask: (address: string, request?: Request) => Promise<Response>;
  /** Signs somebody in who holds these grants. @returns the token of the session */
  readonly session: (...grants: Grant[]) => Promise<string>;
  /** What the stream does after a change: the community appears in lists. */
  readonly lists: (...slugs: string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

const headersOf = ({ body, headers = {}, as }: Request): Headers => {
  const all = new Headers(body === undefined ? {} : { "content-type": "application/json" });
  if (as !== undefined) {
    all.set("cookie", `${sessionCookie}=${as}`);
    all.set("origin", origin);
  }
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return all;
};

export const openApi = async (changes: Partial<AppOptions> = {}): Promise<Api> => {
  const table = await freshTable();
  const story = await beginStory(table);
  const log: LogLine[] = [];
  const app = createApp({
    db: table.db,
    keys: openKeys(testSecret),
    origin,
    oidc: { issuer: "http://localhost:1", clientId: "boundaryless", clientSecret: "secret" },
    now: () => table.clock.now,
    network: () => "192.0.2.1",
    draw: () => false,
    log: (line) => void log.push(line),
    ...changes,
  });
  let people = 0;
  return {
    table,
    story,
    log,
    app,
    ask: async (address, request = {}) => {
      const [method = "GET", path = "/"] = address.split(" ");
      const { body } = request;
      const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
      return app.request(origin + path, {
        method,
        headers: headersOf(request),
        ...(text === undefined ? {} : { body: text }),
      });
    },
    session: async (...grants) => {
      const claims = {
        issuer: "https://login.example.org",
        subject: `someone-${++people}`,
        name: "Ada",
        email: null,
      };
      await grantAdministrator(table.ctx({ kind: "system", name: "test" }), { ...claims, grants });
      return (await signIn(table.ctx(), claims)).sessionToken;
    },
    lists: async (...slugs) => {
      for (const slug of slugs) await writeCard(table.db, slug, table.clock.now.toISOString());
    },
    close: () => table.close(),
  };
};

/** The problem that a response must be. */
export const problemIn = async (response: Response): Promise<Problem> => {
  if (response.headers.get("content-type") !== "application/problem+json") {
    throw new Error(`no problem but ${response.status} ${await response.text()}`);
  }
  return z.parse(ProblemSchema, await response.json());
};

/** The rules that were broken, by field. */
export const brokenRules = ({ errors = [] }: Problem): Record<string, string> =>
  Object.fromEntries(errors.map(({ field, rule }) => [field, rule]));
