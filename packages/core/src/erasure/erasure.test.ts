import { type Remembered, everyGrantee, remembers, says, sharesLesson, stuckOn } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gatheringOf, idIn } from "../../test/gathering.ts";
import { type House, openHouse, platform } from "../../test/house.ts";
import { caseOnComment, reports } from "../../test/moderation.ts";
import { everything, fingerprint } from "../../test/table.ts";
import { webhookOf } from "../../test/webhook.ts";
import { chainOfInstallation } from "../audit/index.ts";
import * as core from "../index.ts";
import { chainOf, headOf, isUnbroken } from "../index.ts";
import { membershipOf } from "../membership/index.ts";
import { personIdOfAddress } from "../person/index.ts";
import { deleteAll } from "../store.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const anyone = () => house.table.ctx();
const admin = () => house.table.ctx(platform);
const asks = (email: string, words: "stay" | "go" = "stay") =>
  core.askForErasure(anyone(), { email, words, language: "en" });
const confirms = async (email: string) =>
  core.confirm(anyone(), { token: await house.story.tokenFor(email) });
const runs = async (most?: number): Promise<number> => {
  const { erased } = await core.erasePeople(anyone(), most === undefined ? {} : { most });
  return erased;
};
const untilErased = async (): Promise<void> => {
  while ((await runs()) > 0);
};
const forgets = async (email: string, words?: "stay" | "go"): Promise<void> => {
  await asks(email, words);
  await confirms(email);
  await untilErased();
};
const idOf = (email: string) => personIdOfAddress(house.table.db, anyone().keys.addressKey(email));
const lettersTo = async (email: string) =>
  (await house.story.mail()).filter(({ to }) => to === email).map(({ template }) => template);

interface Life {
  readonly who: Remembered;
  readonly slug: string;
  readonly lessonId: string;
  readonly ahead: string;
  readonly over: string;
}

/** Somebody who has left something everywhere that one can. */
const lives = async (email: string, name: string): Promise<Life> => {
  const { table, story } = house;
  const slug = await house.story.starts({ name: `Of ${name}` }, { email, name });
  const who = await remembers(table, story, slug, { email, name, text: `${name} said so` });
  const { lessonId } = await sharesLesson(
    { table, story, slug },
    { title: `A lesson by ${name}`, tried: "Lights" },
    { email, name },
  );
  const device = table.ctx(who.actor);
  const call = async (days: number) => {
    const { date } = gatheringOf(house);
    const on = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
    const { path } = await core.callGathering(device, { slug, ...gatheringOf(house, { date: on }) });
    return idIn(path);
  };
  const over = await call(-8);
  const ahead = await call(20);
  house.passes(3 * 86_400);
  await stuckOn(table, story, `${name} cannot find the key`, { email, name });
  await core.createWebhook(
    table.ctx({ ...platform, id: who.actor.personId, personId: who.actor.personId, name }),
    webhookOf(`community:${slug}`),
  );
  const other = await house.creates({ name: `Reported by ${name}` });
  await reports(house, other, { email });
  await story.asks(other, { email, name });
  return { who, slug, lessonId, ahead, over };
};

/** Rows that still lead to somebody; what is kept under an identifier that leads nowhere is not among them. */
const traces = async (...of: string[]): Promise<unknown[]> => {
  const anonymous = new Set([
    "limit",
    "activity",
    "happening",
    "audit",
    "problem",
    "problem-group",
    "session",
  ]);
  return (await everything(house.table.db)).filter((item) => {
    const text = JSON.stringify(item).toLowerCase();
    const named = of.some((each) => text.includes(each.toLowerCase()));
    return named && !anonymous.has(String(item["type"]));
  });
};

describe("somebody who confirms that they want to be forgotten", () => {
  test("leaves no row with name, address or identifier, and what they said stands without them", async () => {
    const email = "zebedee@example.org";
    const { who, slug, lessonId, ahead, over } = await lives(email, "Zebedee");
    const { personId } = who.actor;
    expect((await traces(email, "zebedee", personId)).length).toBeGreaterThan(12);
    await forgets(email);
    // The last letter still waits for the mail server: it is the one row that has the address.
    expect(await lettersTo(email)).toContain("erased");
    house.passes(2 * 3600);
    await untilErased();
    const left = await traces(email, personId);
    expect(left).toEqual([]);
    const { threads } = await core.listComments(anyone(), { slug });
    expect(threads[0]?.first).toMatchObject({
      text: "Zebedee said so",
      author: { name: "", trust: null, organisation: null },
    });
    const { lesson } = await core.readLesson(anyone(), { slug, lessonId });
    expect(lesson).toMatchObject({ tried: "Lights", by: { name: null, trust: null, organisation: null } });
    for (const gatheringId of [ahead, over])
      expect(await core.readGathering(anyone(), { slug, gatheringId })).toMatchObject({
        title: "Lights at the bed",
        status: "called",
        calledBy: { name: "", trust: null },
      });
    expect(await core.personOfDevice(anyone(), who.cookie)).toBeNull();
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("takes their words along where they choose so, and who was coming learns that it is off", async () => {
    const email = "yolanda@example.org";
    const { slug, who, lessonId, ahead, over } = await lives(email, "Yolanda");
    const guest = await remembers(house.table, house.story, slug, { email: "guest@example.org", text: "Me" });
    await core.answerGathering(house.table.ctx(guest.actor), {
      slug,
      gatheringId: ahead,
      occurrence: 0,
      answer: "going",
    });
    await forgets(email, "go");
    expect(await traces("Yolanda said so", "A lesson by Yolanda")).toEqual([]);
    const { threads } = await core.listComments(anyone(), { slug });
    expect(threads.map(({ first }) => first.text)).toEqual(["Me"]);
    await expect(core.readLesson(anyone(), { slug, lessonId })).rejects.toMatchObject({ code: "not-found" });
    await expect(core.readGathering(anyone(), { slug, gatheringId: over })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await core.readGathering(anyone(), { slug, gatheringId: ahead })).toMatchObject({
      status: "cancelled",
      agenda: "",
      place: null,
    });
    await core.tellOfGatherings(anyone());
    expect(await lettersTo("guest@example.org")).toContain("gathering-cancelled");
    expect(await idOf(email)).toBeUndefined();
    expect(await membershipOf(house.table.db, slug, who.actor.personId)).toBeUndefined();
  });

  test("takes what moderators had taken out of their comment along, and a place goes to who waits", async () => {
    const [email, slug] = ["xavier@example.org", await house.creates({ name: "With a waiting list" })];
    const who = await remembers(house.table, house.story, slug, { email, text: "Mrs Secret fell" });
    await core.report(anyone(), {
      target: { kind: "comment", slug, itemId: who.commentId },
      reason: "patient-information",
      email: "reporter@example.org",
      language: "en",
    });
    await confirms("reporter@example.org");
    const { version } = await caseOnComment(house, slug, who.commentId);
    await core.decideCase(admin(), {
      kind: "comment",
      slug,
      itemId: who.commentId,
      action: "redact",
      reason: "It named somebody.",
      version,
      passages: [{ field: "text", text: "Mrs Secret" }],
    });
    const caller = await remembers(house.table, house.story, slug, { email: "caller@example.org" });
    const called = await core.callGathering(house.table.ctx(caller.actor), {
      slug,
      ...gatheringOf(house, { capacity: 2 }),
    });
    const gatheringId = idIn(called.path);
    const waits = await remembers(house.table, house.story, slug, { email: "waits@example.org" });
    for (const { actor } of [who, waits])
      await core.answerGathering(house.table.ctx(actor), {
        slug,
        gatheringId,
        occurrence: 0,
        answer: "going",
      });
    const count = async () => (await core.readGathering(anyone(), { slug, gatheringId })).times[0];
    expect(await count()).toMatchObject({ going: 2, waiting: 1 });
    await forgets(email, "go");
    expect(await count()).toMatchObject({ going: 2, waiting: 0 });
    expect(await lettersTo("waits@example.org")).toContain("gathering-moved-up");
    expect(await traces("Mrs Secret")).toEqual([]);
  });

  test("takes what moderators had taken out of a gathering that they called along", async () => {
    const [email, slug] = ["yasmin@example.org", await house.creates({ name: "With a gathering" })];
    const { actor } = await remembers(house.table, house.story, slug, { email });
    const request = gatheringOf(house, { agenda: "Why Mrs Hidden fell" });
    const { path } = await core.callGathering(house.table.ctx(actor), { slug, ...request });
    const target = { kind: "gathering", slug, itemId: idIn(path) } as const;
    await reports(house, slug, { target, email: "reporter2@example.org" });
    await core.decideCase(admin(), {
      ...target,
      action: "redact",
      reason: "It named somebody.",
      version: 0,
      passages: [{ field: "agenda", text: "Mrs Hidden" }],
    });
    expect(await traces("Mrs Hidden")).not.toEqual([]);
    await forgets(email, "go");
    expect(await traces("Mrs Hidden")).toEqual([]);
  });

  test("is somebody new when they come back, and the watch over the old leaves the new alone", async () => {
    const [email, slug] = ["wanda@example.org", await house.creates({ name: "Comes back" })];
    await house.story.joins(slug, { email });
    const before = await idOf(email);
    await forgets(email);
    await house.story.joins(slug, { email });
    const after = await idOf(email);
    house.passes(2 * 3600);
    await untilErased();
    expect(await idOf(email)).toBe(after);
    expect(after).not.toBe(before);
    expect(await membershipOf(house.table.db, slug, after ?? "")).toBeDefined();
  });
});

describe("a wish to be forgotten", () => {
  test("changes nothing before it is confirmed, is carried out once, and waits for nobody's leave", async () => {
    const [email, slug] = ["victor@example.org", await house.creates({ name: "Not yet" })];
    await house.story.joins(slug, { email });
    await asks(email);
    expect(await runs()).toBe(0);
    expect(await idOf(email)).toBeDefined();
    const token = await house.story.tokenFor(email);
    const [one, other] = await Promise.allSettled([
      core.confirm(anyone(), { token }),
      core.confirm(anyone(), { token }),
    ]);
    expect([one.status, other.status].sort()).toEqual(["fulfilled", "rejected"]);
    await expect(core.confirm(anyone(), { token })).rejects.toMatchObject({ code: "already-confirmed" });
  });

  test("has the same answer, letters and costs for an address that nobody has, and takes its requests back", async () => {
    const slug = await house.creates({ name: "Known and unknown" });
    await house.story.joins(slug, { email: "known@example.org" });
    house.passes(3600);
    const cost = async (email: string) => {
      const { capacity, result } = await house.table.consumed(() => asks(email));
      return { write: capacity.write, result };
    };
    const [known, unknown] = [await cost("known@example.org"), await cost("never@example.org")];
    expect(unknown).toEqual(known);
    await house.story.asks(slug, { email: "never@example.org" });
    await confirms("known@example.org");
    const pending = await house.story.tokenFor("never@example.org");
    const asked = await asks("never@example.org");
    expect(asked).toEqual({ accepted: true, community: null });
    await confirms("never@example.org");
    await untilErased();
    expect(await lettersTo("never@example.org")).toContain("erased");
    await expect(core.confirm(anyone(), { token: pending })).rejects.toMatchObject({ code: "not-found" });
  });

  test("of a blocked address is carried out, and the block stays without the address", async () => {
    const [email, slug] = ["blocked@example.org", await house.creates({ name: "Blocked" })];
    await house.story.joins(slug, { email: "bystander@example.org" });
    await reports(house, slug, { email });
    const { kept: known } = await core.readCase(admin(), { kind: "community", slug });
    await core.blockAddress(admin(), {
      kind: "community",
      slug,
      who: "reporter",
      id: known[0]?.id ?? "",
      reason: "Advertising",
    });
    await forgets(email);
    house.passes(2 * 3600);
    await untilErased();
    await house.story.mail();
    expect(await traces(email)).toEqual([]);
    await house.story.asks(slug, { email });
    await expect(confirms(email)).rejects.toMatchObject({ reason: "address-blocked" });
    const { blocks } = await core.listBlocks(admin(), { limit: 20 });
    const blockId = blocks[0]?.id ?? "";
    await core.unblockAddress(admin(), { blockId, reason: "Enough" });
  });
});

describe("an erasure of many things", () => {
  test("goes on where it stopped, and twice at once is once", async () => {
    const [email, slug] = ["many@example.org", await house.creates({ name: "Many things" })];
    const who = await remembers(house.table, house.story, slug, { email, name: "Many" });
    for (let number = 0; number < 6; number++) {
      const further = await house.creates({ name: `Many ${number}` });
      await says(house.table, who, further, { text: `Number ${number}` });
      await house.story.joins(further, { email, name: "Many" });
      house.passes(3600);
    }
    await asks(email);
    await confirms(email);
    expect(await runs(4)).toBe(4);
    expect(await lettersTo(email)).not.toContain("erased");
    const failing = new Error("crashed");
    let writes = 0;
    const { db } = house.table;
    const send = db.client.send.bind(db.client);
    db.client.send = ((...of: Parameters<typeof send>) => {
      if (of[0].constructor.name === "TransactWriteCommand" && ++writes === 3) throw failing;
      return send(...of);
    }) as typeof send;
    await expect(runs()).rejects.toBe(failing);
    db.client.send = send;
    await Promise.all([runs(), runs()]);
    await untilErased();
    await Promise.all([runs(), runs()]);
    expect((await lettersTo(email)).filter((template) => template === "erased")).toHaveLength(1);
    house.passes(2 * 3600);
    await untilErased();
    expect(await traces(email, who.actor.personId)).toEqual([]);
    const before = await fingerprint(db);
    expect(await runs()).toBe(0);
    expect(await fingerprint(db)).toBe(before);
  });
});

describe("a backup that is restored", () => {
  test("has whom the ledger knows forgotten again, without a letter, and nobody else", async () => {
    const system = house.table.ctx({ kind: "system", name: "restore" });
    const [email, slug] = ["back@example.org", await house.creates({ name: "Restored" })];
    await house.story.joins(slug, { email });
    const before = await idOf(email);
    await forgets(email);
    house.passes(2 * 3600);
    await untilErased();
    const ledger = await core.readLedger(house.table.db);
    const entry = ledger.find(({ addressKey }) => addressKey === anyone().keys.addressKey(email));
    expect(entry).toMatchObject({ status: "done", personKey: anyone().keys.personKey(before ?? "") });
    // Somebody new at the same address, whom the ledger of then does not mean.
    await house.story.joins(slug, { email });
    const after = await idOf(email);
    const lost = { pk: `ERASURE#${entry?.erasureId}`, sk: "ERASURE" };
    await deleteAll(house.table.db, [lost]);
    // Only the entry that was lost is new here.
    const known = ledger.length - 1;
    const tried = await core.eraseAgain(system, ledger, { dryRun: true });
    expect(tried).toEqual({ again: 0, absent: 1, known });
    expect(await core.eraseAgain(system, ledger)).toEqual(tried);
    expect(await core.eraseAgain(system, ledger)).toEqual({ again: 0, absent: 0, known: ledger.length });
    await deleteAll(house.table.db, [lost]);
    const letters = (await lettersTo(email)).length;
    const ofThem = ledger.map((each) =>
      each === entry ? { ...each, personKey: anyone().keys.personKey(after ?? "") } : each,
    );
    expect(await core.eraseAgain(system, ofThem, { dryRun: true })).toEqual({ again: 1, absent: 0, known });
    expect(await idOf(email)).toBe(after);
    expect(await core.eraseAgain(system, ofThem)).toEqual({ again: 1, absent: 0, known });
    expect(await core.eraseAgain(system, ofThem)).toEqual({ again: 0, absent: 0, known: ledger.length });
    await untilErased();
    expect(await idOf(email)).toBeUndefined();
    expect(await lettersTo(email)).toHaveLength(letters);
    await expect(core.eraseAgain(admin(), ledger)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the platform", () => {
  test("forgets somebody who has written in, and neither its history nor its list says who", async () => {
    const [email, slug] = ["letter@example.org", await house.creates({ name: "By letter" })];
    await house.story.joins(slug, { email, name: "Lettie" });
    const personId = (await idOf(email)) ?? "";
    const order = { email, words: "stay", language: "en", reason: "Asked by letter 4711" } as const;
    expect(await core.orderErasure(admin(), order)).toEqual({ accepted: true, community: null });
    await untilErased();
    expect(await membershipOf(house.table.db, slug, personId)).toBeUndefined();
    expect(await lettersTo(email)).toContain("erased");
    const { entries } = await core.readInstallationHistory(admin(), {});
    expect(entries[0]).toMatchObject({ action: "person-erased", by: platform.name, reason: order.reason });
    const { erasures } = await core.listErasures(admin(), {});
    expect(erasures[0]).toMatchObject({ askedBy: "administrator", words: "stay" });
    expect(erasures[0]?.erasedAt).not.toBeNull();
    const chain = await chainOf(house.table.db, chainOfInstallation);
    const head = await headOf(house.table.db, chainOfInstallation);
    expect(head && isUnbroken(chain, head)).toBe(true);
    expect(JSON.stringify([erasures, chain])).not.toMatch(new RegExp(`${email}|Lettie|${personId}`, "u"));
  });

  test("is the only one who may, and says what is missing", async () => {
    const order = { email: "a@example.org", words: "stay", language: "en", reason: "Asked" } as const;
    const { platform: _, ...others } = everyGrantee({
      slug: "x",
      homeTrust: "RJ1",
      withPeople: "RM1",
      other: "7A4",
    });
    for (const grantee of Object.values(others)) {
      const ctx = house.table.ctx(grantee);
      await expect(core.orderErasure(ctx, order)).rejects.toMatchObject({ code: "forbidden" });
      await expect(core.listErasures(ctx, {})).rejects.toMatchObject({ code: "forbidden" });
      await expect(core.readInstallationHistory(ctx, {})).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(core.orderErasure(anyone(), order)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(core.orderErasure(admin(), { ...order, reason: " " })).rejects.toThrow();
    await expect(asks("no address")).rejects.toThrow();
  });
});
