import { caseActions, mostReportsKept } from "@boundaryless/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, communityWithEveryGrantee, openHouse, platform } from "../../test/house.ts";
import { caseOn, reportOf, reports } from "../../test/moderation.ts";
import * as core from "../index.ts";
import { queryAll } from "../store.ts";
import { takeReport } from "./report.ts";
import { caseOf } from "./store.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const kind = "community" as const;
const anyone = () => house.table.ctx();
const admin = () => house.table.ctx(platform);
const takes = (slug: string, number: number) =>
  takeReport(
    anyone(),
    { kind, slug },
    {
      addressKey: `key-${number}`,
      reason: "spam",
      text: "Buy now",
      language: "en",
      email: `f${number}@example.org`,
    },
    [],
  );
const dismissal = (version: number) => ({ action: "dismiss" as const, reason: "Fine", version });

describe("flooding", () => {
  test("hundreds of reports of one item stay one case with a few texts, and the honest first one is kept", async () => {
    const slug = await house.creates({ name: "Flooded" });
    await reports(house, slug, { text: "The honest one" });
    for (let number = 0; number < 200; number++) await takes(slug, number);
    const rows = await queryAll(house.table.db, { partition: `COMMUNITY#${slug}`, prefix: "CASE#" });
    expect(rows).toHaveLength(1 + mostReportsKept);
    const found = await caseOn(house, slug);
    expect(found.reports).toBe(201);
    expect(found.kept[0]?.text).toBe("The honest one");
    const { cases, total } = await core.listCases(admin(), { state: "open", order: "most", limit: 20 });
    expect(cases[0]).toMatchObject({ target: { slug }, reports: 201 });
    expect(total).toBe(1);
  });

  test("many at once lose nothing, and a decision among them tells everybody whose address is kept", async () => {
    const slug = await house.creates({ name: "At once" });
    await takes(slug, 1000);
    const all = Array.from({ length: 12 }, (_, number) => takes(slug, number));
    const decision = core.decideCase(admin(), { kind, slug, ...dismissal(0) });
    await Promise.all([...all, decision]);
    const rows = JSON.stringify(
      await queryAll(house.table.db, { partition: `COMMUNITY#${slug}`, prefix: "CASE#" }),
    );
    const record = (await caseOf(house.table.db, { kind, slug }))!;
    const told = (await house.story.mail()).filter(
      (message) => message.template === "report-outcome" && message.community.slug === slug,
    );
    // Whoever came before the decision was told by it; whoever came after waits in the next round.
    const waiting = record.state === "open" ? record.reports : 0;
    expect(told.length + waiting).toBe(13);
    for (const { to } of told) expect(rows).not.toContain(`"${to}"`);
  });

  test("one network is stopped, and told when to try again; one address gets few e-mails", async () => {
    const slug = await house.creates({ name: "Stopped" });
    const from = (network: string) => house.table.ctx({ kind: "anyone", network });
    for (let number = 0; number < core.networkLimits.report.unproved; number++)
      await core.report(from("192.0.2.7"), reportOf(slug, { email: "victim@example.org" }));
    const refusal = await core.report(from("192.0.2.7"), reportOf(slug)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "too-many" });
    expect((refusal as core.Refusal).retryAfterSeconds).toBeGreaterThan(0);
    await core.report(from("192.0.2.8"), reportOf(slug));
    expect((await house.story.mail()).filter(({ to }) => to === "victim@example.org")).toHaveLength(5);
  });
});

test("markup, invisible and right-to-left characters in every text arrive as plain text", async () => {
  const slug = await house.creates({ name: "Hostile" });
  const evil = `<img src=x onerror=alert(1)>\u202Egnp\u200B.exe\u0000`;
  await reports(house, slug, { text: evil });
  expect((await caseOn(house, slug)).kept[0]?.text).toBe("<img src=x onerror=alert(1)>gnp.exe");
  const { decisions } = await core.decideCase(admin(), { kind, slug, ...dismissal(0), reason: evil });
  expect(decisions[0]?.reason).toBe("<img src=x onerror=alert(1)>gnp.exe");
});

test("who reported is in no answer, no audit entry and no letter to anybody else", async () => {
  const slug = await house.story.starts(
    { name: "Who was it" },
    { email: "author@example.org", name: "Author" },
  );
  const email = "whistle.blower@example.org";
  await reports(house, slug, { email });
  const addressKey = anyone().keys.addressKey(email);
  const opened = await caseOn(house, slug);
  const hidden = await core.decideCase(admin(), {
    kind,
    slug,
    action: "hide",
    reason: "Looked at",
    version: 0,
  });
  const list = await core.listCases(admin(), { state: "decided", order: "newest", limit: 20 });
  const history = await core.readHistory(admin(), { slug });
  const audit = await core.chainOf(house.table.db, slug);
  const letters = (await house.story.mail()).filter(({ to }) => to !== email);
  for (const said of [opened, hidden, list, history, audit, letters]) {
    expect(JSON.stringify(said)).not.toContain(email);
    expect(JSON.stringify(said)).not.toContain(addressKey);
  }
});

describe("two moderators at once", () => {
  test.each(caseActions)(
    "of ten who decide with %s, one wins; the others learn that it is decided",
    async (action) => {
      const slug = await house.creates({ name: `Raced ${action}`, problem: "Mr Jones fell" });
      await reports(house, slug, { email: `${action}@example.org` });
      const passages = [{ field: "problem" as const, text: "Mr Jones" }];
      const asked = { reason: "Now", version: 0 };
      const decision = action === "redact" ? { ...asked, action, passages } : { ...asked, action };
      const all = await Promise.allSettled(
        Array.from({ length: 10 }, () => core.decideCase(admin(), { kind, slug, ...decision })),
      );
      expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const codes = all.flatMap((each) =>
        each.status === "rejected" ? [(each.reason as core.Refusal).code] : [],
      );
      expect(new Set(codes)).toEqual(new Set(["conflict"]));
      const told = (await house.story.mail()).filter(({ to }) => to === `${action}@example.org`);
      expect(told.filter(({ template }) => template === "report-outcome")).toHaveLength(1);
      expect(await house.chainHolds(slug)).toBe(true);
    },
  );

  test("undo and erasure at once end in one of both", async () => {
    const slug = await house.creates({ name: "Undo or erase", problem: "Mr Jones fell" });
    await reports(house, slug, { email: "u@example.org" });
    const passages = [{ field: "problem" as const, text: "Mr Jones" }];
    const { decisions } = await core.decideCase(admin(), {
      kind,
      slug,
      action: "redact",
      reason: "x",
      version: 0,
      passages,
    });
    const which = { kind, slug, decisionId: decisions[0]!.id, reason: "Now" };
    const all = await Promise.allSettled([
      core.undoDecision(admin(), which),
      core.eraseRedaction(admin(), which),
      core.undoDecision(admin(), which),
    ]);
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { state } = (await caseOn(house, slug)).decisions[0]!;
    const { problem } = await core.readCommunity(anyone(), { slug });
    expect([state, problem]).toEqual(
      state === "undone" ? ["undone", "Mr Jones fell"] : ["erased", "[…] fell"],
    );
  });

  test("a decision taken on an old page is a conflict, also after it was undone", async () => {
    const slug = await house.creates({ name: "Replayed" });
    await reports(house, slug, { email: "r@example.org" });
    const { decisions } = await core.decideCase(admin(), { kind, slug, ...dismissal(0) });
    await core.undoDecision(admin(), { kind, slug, decisionId: decisions[0]!.id, reason: "No" });
    await expect(core.decideCase(admin(), { kind, slug, ...dismissal(0) })).rejects.toMatchObject({
      code: "conflict",
      reason: "case-decided",
    });
  });
});

describe("other trusts' cases", () => {
  test("are seen and decided by the platform and the home trust, by nobody else, facilitators included", async () => {
    const { slug, grantees } = await communityWithEveryGrantee(house, "Cross trust");
    await reports(house, slug, { email: "x@example.org" });
    for (const [who, grantee] of Object.entries(grantees)) {
      const ctx = house.table.ctx(grantee);
      const may = who === "platform" || who === "its home trust";
      const read = await core.readCase(ctx, { kind, slug }).then(
        () => true,
        (error: unknown) => (expect(error).toMatchObject({ code: "forbidden" }), false),
      );
      expect([who, read]).toEqual([who, may]);
      const listed = await core.listCases(ctx, { state: "open", order: "newest", limit: 100 }).then(
        ({ cases }) => cases.some(({ target }) => target.slug === slug),
        () => false,
      );
      expect([who, listed]).toEqual([who, may]);
      if (may) continue;
      const forbidden = { code: "forbidden" };
      await expect(core.decideCase(ctx, { kind, slug, ...dismissal(0) })).rejects.toMatchObject(forbidden);
      await expect(core.listBlocks(ctx, { limit: 5 })).rejects.toMatchObject(forbidden);
    }
    await expect(core.readCase(anyone(), { kind, slug })).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("facilitators do not read in the history that a report was left as it is", async () => {
    const { slug, grantees } = await communityWithEveryGrantee(house, "Quiet history");
    await reports(house, slug, { email: "q@example.org" });
    const { decisions } = await core.decideCase(admin(), { kind, slug, ...dismissal(0) });
    await core.undoDecision(admin(), { kind, slug, decisionId: decisions[0]!.id, reason: "Too quick" });
    const actions = async (who: keyof typeof grantees) =>
      (await core.readHistory(house.table.ctx(grantees[who]), { slug })).entries.map(({ action }) => action);
    expect(await actions("its home trust")).toContain("report-dismissed");
    expect(await actions("its facilitator")).toEqual(["community-created"]);
  });
});
