import type { DecisionRequest, Passage } from "@boundaryless/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, communityWithEveryGrantee, openHouse, platform } from "../../test/house.ts";
import { caseOn, reportOf, reports } from "../../test/moderation.ts";
import * as core from "../index.ts";
import { queryAll } from "../store.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.table.close());

const anyone = () => house.table.ctx();
const admin = () => house.table.ctx(platform);
const kind = "community" as const;
const secret = "Mr Jones of ward 7";
let number = 0;
const starts = async (changes = {}) => {
  number++;
  const slug = await house.story.starts(
    { name: `Falls, group ${number}`, problem: `${secret} fell again`, ...changes },
    { email: `starter${number}@example.org`, name: `Starter ${number}` },
  );
  await house.counts(slug);
  return slug;
};
type Decided<D> = D extends unknown ? Omit<D, "version"> : never;
const decides = async (slug: string, decision: Decided<DecisionRequest>) =>
  core.decideCase(admin(), { kind, slug, version: (await caseOn(house, slug)).version, ...decision });
const redacts = (slug: string, text = secret) =>
  decides(slug, { action: "redact", reason: "It names a patient", passages: [{ field: "problem", text }] });
const mailTo = async (email: string) => (await house.story.mail()).filter(({ to }) => to === email);
const lastTo = async (email: string) => (await mailTo(email)).at(-1);
/** Everything that is kept in the partition of a community, as text. */
const keptOf = async (slug: string, prefix = "") =>
  JSON.stringify(
    await queryAll(house.table.db, { partition: `COMMUNITY#${slug}`, ...(prefix ? { prefix } : {}) }),
  );
const refused = (code: string, reason?: string) =>
  expect.objectContaining(reason ? { code, reason } : { code });

describe("reporting", () => {
  test("does nothing before the address is confirmed, then opens one case that counts the reports", async () => {
    const slug = await starts();
    await core.report(anyone(), reportOf(slug));
    await expect(caseOn(house, slug)).rejects.toThrow(refused("not-found", "no-such-case"));
    await reports(house, slug, { email: "one@example.org" });
    await reports(house, slug, { email: "two@example.org", reason: "spam" });
    const found = await caseOn(house, slug);
    expect(found).toMatchObject({ state: "open", reports: 2, version: 0 });
    expect(found.reasons).toEqual([
      { reason: "patient-information", reports: 1 },
      { reason: "spam", reports: 1 },
    ]);
    expect(found.can).toEqual(["dismiss", "redact", "hide", "pause", "block"]);
  });

  test("answers the same whoever asks, and says nothing of the text in the e-mail", async () => {
    const slug = await starts();
    const known = await core.report(anyone(), reportOf(slug, { email: `starter${number}@example.org` }));
    const unknown = await core.report(anyone(), reportOf(slug, { email: "never@example.org" }));
    expect(known).toEqual(unknown);
    const said = JSON.stringify(await lastTo("never@example.org"));
    expect(said).toContain("confirm-report");
    expect(said).not.toContain("bed four");
  });

  test("counts an address once while the case is open, and confirms each link once", async () => {
    const slug = await starts();
    await reports(house, slug, { email: "again@example.org" });
    await reports(house, slug, { email: "AGAIN@example.org", reason: "spam" });
    expect((await caseOn(house, slug)).reports).toBe(1);
    const token = await house.story.tokenFor("again@example.org");
    await expect(core.confirm(anyone(), { token })).rejects.toThrow(refused("already-confirmed"));
  });

  test("refuses what is not there, what is hidden, and something else without words", async () => {
    const slug = await starts();
    await expect(core.report(anyone(), reportOf("nowhere"))).rejects.toThrow(refused("not-found"));
    const { text: _, ...wordless } = reportOf(slug, { reason: "other" });
    await expect(core.report(anyone(), wordless)).rejects.toThrow();
    await reports(house, slug);
    await decides(slug, { action: "hide", reason: "Wait" });
    await expect(core.report(anyone(), reportOf(slug))).rejects.toThrow(refused("not-found"));
  });
});

describe("leaving it as it is", () => {
  test("tells the reporter and nobody else, forgets the address, and is undone", async () => {
    const slug = await starts();
    const email = "dismissed@example.org";
    await reports(house, slug, { email });
    const before = (await mailTo(`starter${number}@example.org`)).length;
    const after = await decides(slug, { action: "dismiss", reason: "It is a made-up example" });
    expect(after).toMatchObject({
      state: "decided",
      decision: { action: "dismiss", by: "Ada Minister" },
      can: ["block"],
    });
    expect(await lastTo(email)).toMatchObject({ template: "report-outcome", outcome: "dismiss", name: "" });
    expect(await mailTo(`starter${number}@example.org`)).toHaveLength(before);
    expect(await keptOf(slug, "CASE#")).not.toContain(email);
    const { id } = after.decisions[0]!;
    const open = await core.undoDecision(admin(), { kind, slug, decisionId: id, reason: "Too quick" });
    expect(open).toMatchObject({ state: "open", decision: null, reports: 1 });
    expect(open.kept[0]?.text).toBe("It names the man in bed four");
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("a later report opens the next round with its own count", async () => {
    const slug = await starts();
    await reports(house, slug);
    await decides(slug, { action: "dismiss", reason: "Fine" });
    await reports(house, slug, { reason: "abuse" });
    const next = await caseOn(house, slug);
    expect(next).toMatchObject({ state: "open", reports: 1, reasons: [{ reason: "abuse", reports: 1 }] });
    expect(next.decisions).toHaveLength(1);
  });
});

describe("taking a passage out", () => {
  test("shows a mark everywhere, and the words nowhere but where undoing needs them", async () => {
    const words = "Mrs Smith of ward 9";
    const slug = await starts({ name: `About ${words}`, problem: `${words} fell again` });
    await reports(house, slug);
    const passages: Passage[] = [
      { field: "problem", text: words },
      { field: "name", text: words },
    ];
    const after = await decides(slug, { action: "redact", reason: "It names a patient", passages });
    await house.counts(slug);
    expect(after.name).toBe("About […]");
    const page = await core.readCommunity(anyone(), { slug });
    const list = await core.listCommunities(anyone(), { limit: 50 });
    const widget = await core.widgetView(anyone(), {});
    const found = await core.listCommunities(anyone(), { q: "Smith", limit: 50 });
    const history = await core.readHistory(admin(), { slug });
    for (const answer of [page, list, widget, found, history, after])
      expect(JSON.stringify(answer)).not.toContain(words);
    expect(page.problem).toBe("[…] fell again");
    expect(await lastTo(`starter${number}@example.org`)).toMatchObject({
      template: "moderated",
      what: "redact",
      community: { name: "About […]", goal: "" },
    });
    const rows = await queryAll(house.table.db, { partition: `COMMUNITY#${slug}` });
    const holding = rows.filter((row) => JSON.stringify(row).includes(words));
    expect(holding.map(({ type }) => type)).toEqual(["decision"]);
  });

  test("is undone, word for word, and not twice", async () => {
    const slug = await starts();
    await reports(house, slug);
    const { decisions } = await redacts(slug);
    const undo = { kind, slug, decisionId: decisions[0]!.id, reason: "A made-up name" };
    const after = await core.undoDecision(admin(), undo);
    expect(after.item.problem).toBe(`${secret} fell again`);
    expect(after.decisions[0]).toMatchObject({ state: "undone", can: [] });
    await expect(core.undoDecision(admin(), undo)).rejects.toThrow(refused("conflict", "changed-since"));
  });

  test("is not undone over an edit made since: nobody's words are lost", async () => {
    const slug = await starts();
    await reports(house, slug);
    const { decisions } = await redacts(slug);
    const version = await house.versionOf(slug);
    await core.editCommunity(admin(), { slug, version, problem: "People fall at night" });
    const undo = { kind, slug, decisionId: decisions[0]!.id, reason: "Sorry" };
    await expect(core.undoDecision(admin(), undo)).rejects.toThrow(refused("conflict", "changed-since"));
    expect((await core.readCommunity(anyone(), { slug })).problem).toBe("People fall at night");
  });

  test("once erased, no row of the table has the words and nothing brings them back", async () => {
    const slug = await starts();
    await reports(house, slug);
    const { decisions } = await redacts(slug);
    const which = { kind, slug, decisionId: decisions[0]!.id, reason: "The family asked" };
    const after = await core.eraseRedaction(admin(), which);
    expect(after.decisions[0]).toMatchObject({ state: "erased", can: [] });
    await house.counts(slug);
    expect(await keptOf(slug)).not.toContain(secret);
    await expect(core.undoDecision(admin(), which)).rejects.toThrow(refused("conflict"));
    await expect(core.eraseRedaction(admin(), which)).rejects.toThrow(refused("conflict"));
  });

  test("erasing takes earlier redactions of the same text along, which still held the words", async () => {
    const slug = await starts({ problem: "Mr Jones and Mrs Smith fell" });
    await reports(house, slug);
    await redacts(slug, "Mr Jones");
    await reports(house, slug, { email: "second@example.org" });
    const { decisions } = await redacts(slug, "Mrs Smith");
    const newest = decisions[0]!;
    const after = await core.eraseRedaction(admin(), {
      kind,
      slug,
      decisionId: newest.id,
      reason: "The family asked",
    });
    expect(after.decisions.map(({ state }) => state)).toEqual(["erased", "erased"]);
    await house.counts(slug);
    expect(await keptOf(slug)).not.toMatch(/Jones|Smith/u);
  });

  test.each([
    ["a passage that is not there", "Mrs Smith"],
    ["a piece of a mark", "…"],
    ["nothing but spaces", "  "],
    ["half a character", "\uD83D"],
  ])("refuses %s", async (_, text) => {
    const slug = await starts();
    await reports(house, slug);
    await expect(redacts(slug, text)).rejects.toThrow();
    expect((await caseOn(house, slug)).state).toBe("open");
  });
});

describe("hiding", () => {
  test("takes it out of page, lists and search, keeps leaving possible, and is undone", async () => {
    const slug = await starts();
    await house.story.joins(slug, { email: "inside@example.org" });
    await reports(house, slug);
    const { decisions } = await decides(slug, { action: "hide", reason: "Being looked at" });
    await house.counts(slug);
    await expect(core.readCommunity(anyone(), { slug })).rejects.toThrow(
      refused("not-found", "community-hidden"),
    );
    const shown = async () =>
      JSON.stringify([
        await core.listCommunities(anyone(), { limit: 50 }),
        await core.listCommunities(anyone(), { q: "Falls", limit: 50 }),
        await core.widgetView(anyone(), {}),
      ]);
    expect(await shown()).not.toContain(`"${slug}"`);
    await expect(house.story.asks(slug)).rejects.toThrow(refused("conflict", "community-hidden"));
    const token = core.leaveToken(anyone(), "inside@example.org", slug);
    expect(JSON.stringify(await core.readLeaving(anyone(), { token }))).not.toContain(secret);
    await core.leaveCommunity(anyone(), { token });
    await core.undoDecision(admin(), { kind, slug, decisionId: decisions[0]!.id, reason: "It is fine" });
    await house.counts(slug);
    expect(await shown()).toContain(`"${slug}"`);
  });

  test("shows it to those who may put it right, and not to a trust that only has people in it", async () => {
    const { slug, grantees } = await communityWithEveryGrantee(house, "Seen by few");
    await reports(house, slug);
    await decides(slug, { action: "hide", reason: "Being looked at" });
    await house.counts(slug);
    const seen = async (who: keyof typeof grantees) => {
      const ctx = house.table.ctx(grantees[who]);
      const list = await core.listManagedCommunities(ctx, { limit: 50, order: "activity" });
      const one = list.communities.find((community) => community.slug === slug);
      return [one?.name, (await core.readManagedCommunity(ctx, { slug })).name];
    };
    expect(await seen("its facilitator")).toEqual(["Seen by few", "Seen by few"]);
    expect(await seen("a trust with people in it")).toEqual(["[…]", "[…]"]);
  });

  test("a pause undone under a hiding would come back with it, so the newer one goes first", async () => {
    const slug = await starts();
    await reports(house, slug);
    const paused = await decides(slug, { action: "pause", reason: "Wait" });
    expect(await core.readCommunity(anyone(), { slug })).toMatchObject({
      status: "paused",
      statusReason: "Wait",
    });
    await reports(house, slug, { email: "second@example.org" });
    const hidden = await decides(slug, { action: "hide", reason: "Worse" });
    const undo = (decisionId: string) =>
      core.undoDecision(admin(), { kind, slug, decisionId, reason: "Back" });
    const older = paused.decisions[0]!.id;
    await expect(undo(older)).rejects.toThrow(refused("conflict", "changed-since"));
    await undo(hidden.decisions.find(({ action }) => action === "hide")!.id);
    expect((await undo(older)).item.status).toBe("open");
  });
});

describe("blocking", () => {
  test("an author's address confirms nothing more, keeps its membership, and may again once it is lifted", async () => {
    const slug = await starts();
    const email = `starter${number}@example.org`;
    await reports(house, slug);
    const { personId } = (await caseOn(house, slug)).item.authors[0]!;
    const blocked = await core.blockAddress(admin(), {
      kind,
      slug,
      who: "author",
      id: personId,
      reason: "Adverts",
    });
    expect(blocked.item.authors[0]).toMatchObject({ blocked: true, as: "facilitator" });
    expect(JSON.stringify(blocked)).not.toContain(email);
    expect(await lastTo(email)).toMatchObject({ template: "blocked", reason: "Adverts" });
    const other = await house.creates({ name: `Another ${number}` });
    await house.story.asks(other, { email });
    const token = await house.story.tokenFor(email);
    await expect(core.confirm(anyone(), { token })).rejects.toThrow(refused("forbidden", "address-blocked"));
    const { blocks } = await core.listBlocks(admin(), { limit: 50 });
    expect(JSON.stringify(blocks)).not.toContain(email);
    const block = blocks.find(({ name }) => name === `Starter ${number}`)!;
    await core.unblockAddress(admin(), { blockId: block.id, reason: "Mistake" });
    expect(await lastTo(email)).toMatchObject({ template: "unblocked" });
    expect((await core.confirm(anyone(), { token })).confirmed).toBe("join");
    await expect(core.unblockAddress(admin(), { blockId: block.id, reason: "x" })).rejects.toThrow(
      refused("not-found"),
    );
  });

  test("a reporter is blocked by the report alone, once, and only while it is known who reported", async () => {
    const slug = await starts();
    await reports(house, slug, { email: "pest@example.org" });
    const { kept } = await caseOn(house, slug);
    const block = { kind, slug, who: "reporter" as const, id: kept[0]!.id, reason: "Abuse of reports" };
    expect(JSON.stringify(await core.blockAddress(admin(), block))).not.toContain("pest@");
    await expect(core.blockAddress(admin(), block)).rejects.toThrow(refused("conflict", "already-blocked"));
    await decides(slug, { action: "dismiss", reason: "Nothing wrong" });
    await expect(core.blockAddress(admin(), block)).rejects.toThrow(refused("not-found"));
  });

  test("a starter who has left can still be blocked", async () => {
    const slug = await starts();
    await reports(house, slug);
    await house.story.leaves(slug, `starter${number}@example.org`);
    expect((await caseOn(house, slug)).item.authors).toMatchObject([{ as: "starter", blocked: false }]);
  });
});
