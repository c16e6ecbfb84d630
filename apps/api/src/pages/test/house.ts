import {
  actToken,
  confirm,
  confirmationToken,
  decideCase,
  askForErasure,
  leaveProblem,
  leaveToken,
  listTrusts,
  mailToken,
  type OutboxMessage,
  readChallenge,
  report,
  shareLesson,
  writeComment,
} from "@boundaryless/core";
import { writeCard } from "@boundaryless/core/projection";
import {
  administratorWith,
  beginStory,
  contributorOf,
  freshTable,
  type FreshTable,
  joinOf,
  lessonOf,
  type Story,
  problemOf,
  stuckOn,
} from "@boundaryless/testing";
import { ChallengeQuery, type ActKind } from "@boundaryless/contract";
import { createAdaptorServer } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import type { Frame } from "../../frame.ts";
import { words } from "../../words.ts";
import { createPages, pageNotFound } from "../index.ts";

/** The pages on a real table and a real port, as a reader meets them. */
export interface House {
  readonly origin: string;
  readonly table: FreshTable;
  readonly story: Story;
  /** What the stream does after a change: the community appears in lists and search. */
  readonly lists: (...slugs: string[]) => Promise<void>;
  /** The last message to an address, with what its links and its code would be. */
  readonly mailTo: (
    email: string,
  ) => Promise<{ message: OutboxMessage; token: string; code: string; leave: string }>;
  /** The token that confirms a report of a community by an address of its own. */
  readonly reportToken: (slug: string) => Promise<string>;
  /** Somebody reports a community, and a moderator hides it. */
  readonly hides: (slug: string) => Promise<void>;
  /** The token that confirms a comment on a community by that address. */
  readonly commentToken: (slug: string, email: string) => Promise<string>;
  /** The token that confirms a lesson for a community by that address. */
  readonly lessonToken: (slug: string, email: string) => Promise<string>;
  /** The token that confirms a problem of that address. */
  readonly problemToken: (email: string) => Promise<string>;
  /** Somebody asks to be forgotten. @returns the token that confirms it */
  readonly erasureToken: (email: string) => Promise<string>;
  /** Where an e-mail offers something about a problem: one that this address has left, or one that is not there. */
  readonly actPath: (kind: ActKind, email?: string, problem?: string) => Promise<string>;
  /** Where somebody with that address chooses how often to hear from communities. */
  readonly mailPath: (email: string) => string;
  readonly close: () => Promise<void>;
}

const stuck = "Patients wait for hours for medicines before they can go home";

async function listen(app: Hono<Frame>): Promise<{ server: Server; port: number }> {
  const server = createAdaptorServer({ fetch: app.fetch, createServer }) as Server;
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { server, port: (server.address() as AddressInfo).port };
}

function appOn(table: FreshTable, origin: () => string): Hono<Frame> {
  const { db, keys, newId, now } = table.ctx();
  const deps = {
    db,
    keys,
    newId,
    now,
    network: () => null,
    get origin() {
      return origin();
    },
  };
  const app = new Hono<Frame>();
  const built = fileURLToPath(new URL("../../../../../packages/style/dist", import.meta.url));
  app.use(
    "/assets/*",
    serveStatic({ root: built, rewriteRequestPath: (path) => path.replace(/^\/assets/u, "") }),
  );
  app.get("/v1/challenges", async (c) =>
    c.json(await readChallenge(table.ctx(), z.parse(ChallengeQuery, c.req.query()))),
  );
  app.get("/v1/trusts", async (c) => c.json(await listTrusts(table.ctx(), { q: c.req.query("q") ?? "" })));
  // The same pages where the table does not answer.
  app.route("/broken", createPages({ ...deps, db: { ...db, tableName: "missing" } }));
  app.route("/", createPages(deps));
  app.notFound((c) => pageNotFound(deps)(c, () => Promise.resolve()) as Promise<Response>);
  return app;
}

/** Opens the house: a table with three trusts and no communities. Close it when the suite ends. */
export async function openHouse(): Promise<House> {
  const table = await freshTable();
  const story = await beginStory(table);
  let origin = "";
  const { server, port } = await listen(appOn(table, () => origin));
  origin = `http://localhost:${port}`;
  const mailTo = async (email: string) => {
    const message = (await story.mail()).findLast(({ to }) => to === email);
    if (!message) throw new Error(`nothing was sent to ${email}`);
    const leave = "community" in message ? leaveToken(table.ctx(), email, message.community.slug) : "";
    if (!("confirmationId" in message)) return { message, token: "", code: "", leave };
    const token = confirmationToken(table.ctx(), { ...message, email });
    return { message, token, code: table.ctx().keys.code(message.confirmationId), leave };
  };
  const reportToken = async (slug: string) => {
    const email = `${crypto.randomUUID()}@example.org`;
    const target = { kind: "community", slug } as const;
    await report(table.ctx(), { target, reason: "spam", email, language: "en" });
    return story.tokenFor(email);
  };
  return {
    origin,
    table,
    story,
    mailTo,
    reportToken,
    hides: async (slug) => {
      await confirm(table.ctx(), { token: await reportToken(slug) });
      const moderator = table.ctx(administratorWith("platform"));
      const reason = "Somebody could be recognised.";
      await decideCase(moderator, { kind: "community", slug, action: "hide", reason, version: 0 });
    },
    commentToken: async (slug, email) => {
      const { placement: _, proof: __, ...person } = joinOf({ email });
      const author = { ...person, wording: words.en.contributionWording.version };
      await writeComment(table.ctx(), { slug, text: "Have you tried lights at the bed?", author });
      return story.tokenFor(email);
    },
    lessonToken: async (slug, email) => {
      await shareLesson(table.ctx(), { slug, ...lessonOf(), author: contributorOf({ email }) });
      return story.tokenFor(email);
    },
    problemToken: async (email) => {
      await leaveProblem(table.ctx(), problemOf(stuck, { email }));
      return story.tokenFor(email);
    },
    erasureToken: async (email) => {
      await askForErasure(table.ctx(), { email, words: "stay", language: "en" });
      return story.tokenFor(email);
    },
    actPath: async (kind, email, problem = stuck) => {
      const problemId = email === undefined ? "gone" : await stuckOn(table, story, problem, { email });
      return `/act/${actToken(table.ctx(), { kind, subject: [problemId] })}`;
    },
    mailPath: (email) => `/mail/${mailToken(table.ctx(), email)}`,
    lists: async (...slugs) => {
      for (const slug of slugs) await writeCard(table.db, slug, table.ctx().now().toISOString());
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await table.close();
    },
  };
}
