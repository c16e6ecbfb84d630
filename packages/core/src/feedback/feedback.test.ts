import {
  type FreshTable,
  type Story,
  administratorWith,
  beginStory,
  freshTable,
  joinOf,
} from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirm, deliver, joinCommunity, listMembers, report } from "../index.ts";
import { type OutboxMessage, outboxRow, owe } from "../outbox/index.ts";
import { transact } from "../store.ts";
import { noteFeedback } from "./index.ts";

let table: FreshTable;
let story: Story;
let slug: string;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts();
});
afterAll(() => table.close());

/** Owes a letter to an address and tries to send it. */
const letterTo = async (to: string, template: "welcome" | "confirm-join" | "sign-in-code" = "welcome") => {
  const somebody = { to, name: "Ada", language: "en" } as const;
  const community = { slug, name: "Sepsis", goal: "Sooner." };
  const confirmation = { confirmationId: "confirmation_1", expiresAtEpochSeconds: 4_000_000_000 };
  const messages: Record<typeof template, OutboxMessage> = {
    welcome: { template: "welcome", ...somebody, community },
    "confirm-join": { template: "confirm-join", ...somebody, community, ...confirmation },
    "sign-in-code": { template: "sign-in-code", ...somebody, codeId: "code_1" },
  };
  let id = "";
  const newId = (prefix: string) => (id = table.ctx().newId(prefix));
  await transact(table.db, [owe({ ...table.ctx(), newId }, messages[template])]);
  let sent = 0;
  const outcome = await deliver(table.ctx(), id, () => Promise.resolve(void sent++));
  return { outcome, sent, row: await outboxRow(table.db, id) };
};
const happens = (kind: "permanent" | "transient" | "complaint", email: string, id: string = kind) =>
  noteFeedback(table.ctx(), { id, kind, addresses: [email] });
const shownFor = async (name: string) => {
  const { members } = await listMembers(table.ctx(administratorWith("platform")), { slug, limit: 50 });
  return members.find((each) => each.name === name)?.mail;
};
const joins = (name: string, email: string) => story.joins(slug, { name, email });

describe("an address to which mail comes back for good", () => {
  const email = "gone@example.org";
  test("gets none any more: the row ends, the address is erased from it, and the dashboard says so", async () => {
    await joins("Gone", email);
    expect(await shownFor("Gone")).toBeNull();
    await happens("permanent", email.toUpperCase());
    const { outcome, sent, row } = await letterTo(email);
    expect([outcome, sent, row?.status]).toEqual(["suppressed", 0, "suppressed"]);
    expect(JSON.stringify(row)).not.toContain(email);
    expect(await shownFor("Gone")).toBe("bouncing");
  });

  test("still gets what its reader asks for this minute, and mail again once that has arrived", async () => {
    for (const template of ["confirm-join", "sign-in-code"] as const)
      expect((await letterTo(email, template)).outcome).toBe("sent");
    await joins("Gone", email);
    expect((await letterTo(email)).outcome).toBe("sent");
    expect(await shownFor("Gone")).toBeNull();
  });
});

describe("an address to which mail comes back for now", () => {
  const email = "full@example.org";
  test("is left alone after the third time within a month, and the same news counts once", async () => {
    await joins("Full", email);
    for (let time = 0; time < 5; time++) await happens("transient", email, "one");
    await happens("transient", email, "two");
    expect((await letterTo(email)).outcome).toBe("sent");
    await happens("transient", email, "three");
    expect((await letterTo(email)).outcome).toBe("suppressed");
    expect(await shownFor("Full")).toBe("bouncing");
  });

  test("begins anew when a month has passed", async () => {
    const other = "sometimes@example.org";
    await happens("transient", other, "a");
    await happens("transient", other, "b");
    table.clock.now = new Date(table.clock.now.getTime() + 31 * 24 * 60 * 60_000);
    await happens("transient", other, "c");
    expect((await letterTo(other)).outcome).toBe("sent");
  });
});

describe("a reader who calls our mail unwanted", () => {
  const email = "annoyed@example.org";
  test("gets none, also after reporting something, until they wish for a community again", async () => {
    await joins("Annoyed", email);
    await happens("complaint", email);
    await happens("permanent", email, "later");
    expect((await letterTo(email)).outcome).toBe("suppressed");
    expect(await shownFor("Annoyed")).toBe("complained");
    const target = { kind: "community", slug } as const;
    await report(table.ctx(), { target, reason: "spam", email, language: "en" });
    await confirm(table.ctx(), { token: await story.tokenFor(email) });
    expect((await letterTo(email)).outcome).toBe("suppressed");
    expect(await shownFor("Annoyed")).toBe("complained");
    await joins("Annoyed", email);
    expect((await letterTo(email)).outcome).toBe("sent");
    expect(await shownFor("Annoyed")).toBeNull();
  });
});

test("an address that nobody has confirmed is remembered as well, without a trace of it in clear", async () => {
  const email = "typo@example.org";
  await happens("permanent", email);
  expect((await letterTo(email)).outcome).toBe("suppressed");
  await joinCommunity(table.ctx(), { slug, ...joinOf({ email }) });
  expect(await story.tokenFor(email)).not.toBe("");
});
