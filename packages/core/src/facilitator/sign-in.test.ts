import { type FreshTable, type Story, beginStory, freshTable } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeRole, readSession, signOut } from "../index.ts";
import { actorOfSession, askForSignInCode, enterSignInCode } from "./index.ts";

let table: FreshTable;
let story: Story;
let slug: string;
const starter = "priya.nair@example.org";

beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts({}, { email: starter });
});
afterAll(() => table.close());

let networks = 0;
// Each test comes from a network of its own, so that the limits of one do not reach another.
const from = () => table.ctx({ kind: "anyone", network: `192.0.2.${++networks}` });
const codesTo = async (email: string): Promise<string[]> =>
  (await story.mail()).flatMap((message) =>
    message.template === "sign-in-code" && message.to === email
      ? [table.ctx().keys.code(message.codeId)]
      : [],
  );
const asks = async (email: string) => (await askForSignInCode(from(), { email, language: "en" })).ticket;
const enters = (email: string, code: string, ticket: string | undefined) =>
  enterSignInCode(from(), { email, code, ticket });
/** A facilitator of a community of their own, a code that was sent to them, and the ticket of their browser. */
const somebody = async (name: string) => {
  const email = `${name.toLowerCase()}@example.org`;
  const of = await story.starts({ name: `Of ${name}` }, { email, name });
  const ticket = await asks(email);
  return { email, slug: of, ticket, code: (await codesTo(email)).at(-1) ?? "" };
};
const signsIn = async (name: string) => {
  const who = await somebody(name);
  return { ...who, ...(await enters(who.email, who.code, who.ticket)) };
};
const wrong = (code: string): string => (code === "AAAAAA" ? "BBBBBB" : "AAAAAA");

describe("a code to sign in with", () => {
  test("begins a session that covers what the person looks after, and nothing else", async () => {
    const ticket = await asks(starter.toUpperCase());
    const [code = ""] = await codesTo(starter);
    const { sessionToken } = await enters(starter, code.toLowerCase(), ticket);
    const actor = await actorOfSession(table.ctx(), sessionToken);
    expect(actor).toMatchObject({ kind: "administrator", name: "Priya Nair", grants: [`community:${slug}`] });
    expect(actor?.id).toBe(actor?.personId);
    if (!actor) throw new Error("no session");
    expect(readSession(table.ctx(actor)).can).toEqual([]);
    await signOut(table.ctx(actor));
    expect(await actorOfSession(table.ctx(), sessionToken)).toBeNull();
  });

  test("goes to nobody who looks after nothing", async () => {
    await story.joins(slug, { email: "member@example.org" });
    for (const email of ["member@example.org", "stranger@example.org"]) {
      await asks(email);
      expect(await codesTo(email)).toEqual([]);
    }
  });

  test("is worth nothing in another browser, without a ticket, or for another address", async () => {
    const { email, code, ticket } = await somebody("Binta");
    const other = await somebody("Other");
    const worthless = [
      [email, other.ticket],
      [email, undefined],
      [email, "forged"],
      [other.email, ticket],
    ] as const;
    for (const [address, taken] of worthless)
      await expect(enters(address, code, taken)).rejects.toMatchObject({ code: "expired" });
    await expect(enters(email, code, await asks(email))).rejects.toMatchObject({ code: "not-found" });
    await enters(email, code, ticket);
  });

  test("works once, also when it is entered ten times at the same moment", async () => {
    const { email, code, ticket } = await somebody("Carys");
    const attempts = Array.from({ length: 10 }, () => enters(email, code, ticket));
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(enters(email, code, ticket)).rejects.toMatchObject({ code: "expired" });
  });

  test("bears five wrong attempts and no sixth, however many come at once", async () => {
    const { email, code, ticket } = await somebody("Dilys");
    const guesses = Array.from({ length: 30 }, () => enters(email, wrong(code), ticket));
    const refused = await Promise.allSettled(guesses);
    const reasons = refused.map((one) =>
      one.status === "rejected" ? (one.reason as { code: string }).code : "in",
    );
    expect(reasons.filter((reason) => reason === "not-found").length).toBeLessThanOrEqual(5);
    expect(reasons).not.toContain("in");
    await expect(enters(email, code, ticket)).rejects.toMatchObject({
      code: "expired",
      reason: "sign-in-code-expired",
    });
  });

  test("is good for ten minutes", async () => {
    const { email, code, ticket } = await somebody("Eira");
    const now = table.clock.now;
    table.clock.now = new Date(now.getTime() + 10 * 60_000 + 1000);
    await expect(enters(email, code, ticket)).rejects.toMatchObject({ code: "expired" });
    table.clock.now = now;
  });

  test("is not sent without end to one address, and whoever asks is told when to try again", async () => {
    const ask = () => asks("often@example.org");
    for (let times = 0; times < 10; times++) await ask();
    const refusal = await ask().catch((error: unknown) => error as { retryAfterSeconds: number });
    expect(refusal).toMatchObject({ code: "too-many" });
    expect((refusal as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(0);
  });

  test("needs a whole address and six characters", async () => {
    await expect(asks("nobody")).rejects.toThrow();
    await expect(enters(starter, "12", undefined)).rejects.toThrow();
  });

  test("confirming a membership gives no session", async () => {
    const email = "joins@example.org";
    await story.asks(slug, { email });
    const token = await story.tokenFor(email);
    expect(await actorOfSession(table.ctx(), token)).toBeNull();
    await expect(enters(email, "AAAAAA", token)).rejects.toMatchObject({ code: "expired" });
  });
});

describe("a session of a facilitator", () => {
  test("ends with the role at once", async () => {
    const { sessionToken, slug: of, email } = await signsIn("Ffion");
    await story.joins(of, { email: "next@example.org", name: "Next" });
    const actor = await actorOfSession(table.ctx(), sessionToken);
    expect(actor?.grants).toEqual([`community:${of}`]);
    await story.leaves(of, email);
    expect(await actorOfSession(table.ctx(), sessionToken)).toBeNull();
  });

  test("covers each community from the moment of its role, and loses one without the other", async () => {
    const { sessionToken, email, slug: first } = await signsIn("Gwen");
    const second = await story.starts({ name: "Another of Gwen" }, { email, name: "Gwen" });
    const both = await actorOfSession(table.ctx(), sessionToken);
    expect([...(both?.grants ?? [])].sort()).toEqual([`community:${first}`, `community:${second}`].sort());
    await story.leaves(first, email);
    expect((await actorOfSession(table.ctx(), sessionToken))?.grants).toEqual([`community:${second}`]);
  });

  test("may do with its own community what a facilitator may, and nothing with another", async () => {
    const { sessionToken, slug: own } = await signsIn("Hanna");
    const actor = await actorOfSession(table.ctx(), sessionToken);
    if (!actor) throw new Error("no session");
    const stranger = changeRole(table.ctx(actor), { slug, personId: actor.id, role: "facilitator" });
    await expect(stranger).rejects.toMatchObject({ code: "forbidden" });
    await expect(
      changeRole(table.ctx(actor), { slug: own, personId: "person_x", role: "facilitator" }),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  test("costs one write a day for being seen, and no more", async () => {
    const { sessionToken } = await signsIn("Iola");
    const ask = () => table.consumed(() => actorOfSession(table.ctx(), sessionToken));
    const now = table.clock.now;
    table.clock.now = new Date(now.getTime() + 60_000);
    await ask();
    expect((await ask()).capacity.write).toBe(0);
    table.clock.now = now;
  });
});
