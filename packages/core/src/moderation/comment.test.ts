import type { DecisionRequest } from "@boundaryless/contract";
import { type Remembered, administratorWith, authorOf, remembers, says } from "@boundaryless/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type House, communityWithEveryGrantee, openHouse, platform } from "../../test/house.ts";
import { caseOn, caseOnComment, reportOf, reports, reportsComment } from "../../test/moderation.ts";
import { commentById } from "../comment/index.ts";
import * as core from "../index.ts";
import { queryAll } from "../store.ts";

let house: House;
let slug: string;
let who: Remembered;
let itemId: string;
let ward = 0;
let secret: string;
let said: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
  await house.counts(slug);
  who = await remembers(house.table, house.story, slug, { email: "writer@example.org", name: "Wri Ter" });
});
afterAll(() => house.table.close());
beforeEach(async () => {
  house.passes(3600);
  secret = `Mr Jones of ward ${++ward}.`;
  said = `Yesterday **${secret}** fell [again](https://example.org)`;
  itemId = await says(house.table, who, slug, { text: said });
});

const anyone = () => house.table.ctx();
const admin = () => house.table.ctx(platform);
const target = () => ({ kind: "comment" as const, slug, itemId });
const now = () => commentById(house.table.db, { slug, commentId: itemId });
const caseNow = () => caseOnComment(house, slug, itemId);
const shown = async () => JSON.stringify(await core.listComments(anyone(), { slug }));
type Decided<D> = D extends unknown ? Omit<D, "version"> : never;
const decides = async (decision: Decided<DecisionRequest>) =>
  core.decideCase(admin(), { ...target(), version: (await caseNow()).version, ...decision });
const redacts = (text = secret) =>
  decides({ action: "redact", reason: "It names a patient", passages: [{ field: "text", text }] });
const mailTo = async (email: string) => (await house.story.mail()).filter(({ to }) => to === email);
const lastTo = async (email: string) => (await mailTo(email)).at(-1);

describe("reporting a comment", () => {
  test("opens a case of its own, beside that of its community and of other comments", async () => {
    const other = await says(house.table, who, slug, { text: "Another" });
    await reports(house, slug, { email: "one@example.org" });
    await reportsComment(house, slug, itemId, { email: "two@example.org" });
    await reportsComment(house, slug, itemId, { email: "three@example.org", reason: "spam" });
    await reportsComment(house, slug, other, { email: "two@example.org" });
    expect(await caseNow()).toMatchObject({
      target: target(),
      name: `Yesterday ${secret} fell again`,
      reports: 2,
      item: { text: said, status: "shown", authors: [{ name: "Wri Ter", as: "writer", blocked: false }] },
      can: ["dismiss", "redact", "hide", "block"],
    });
    expect((await caseOnComment(house, slug, other)).reports).toBe(1);
    expect((await caseOn(house, slug)).reports).toBe(1);
    const { cases } = await core.listCases(admin(), { state: "open", order: "newest", limit: 50 });
    expect(cases.map(({ target: { itemId: id } }) => id)).toEqual(
      expect.arrayContaining([undefined, itemId, other]),
    );
  });

  test("quotes nothing in the e-mail, and is refused for what is not there or names nothing", async () => {
    await core.report(anyone(), reportOf(slug, { target: target(), email: "quoted@example.org" }));
    const letter = await lastTo("quoted@example.org");
    expect(letter).toMatchObject({ template: "confirm-report", item: "comment" });
    expect(JSON.stringify(letter)).not.toContain("Jones");
    const unknown = { ...target(), itemId: "comment_01ARZ3NDEKTSV4RRFFQ69G5FAV" };
    await expect(core.report(anyone(), reportOf(slug, { target: unknown }))).rejects.toMatchObject({
      code: "not-found",
    });
    for (const odd of [
      { kind: "comment" as const, slug },
      { ...target(), kind: "community" as const },
    ])
      await expect(
        core.report(anyone(), reportOf(slug, { target: odd })),
        JSON.stringify(odd),
      ).rejects.toThrow();
  });
});

describe("deciding about a comment", () => {
  test("leaves it as it is, and tells whoever reported it and nobody else", async () => {
    await reportsComment(house, slug, itemId, { email: "rep@example.org" });
    const before = (await mailTo("writer@example.org")).length;
    await decides({ action: "dismiss", reason: "It is fine" });
    expect(await now()).toMatchObject({ status: "shown", text: said });
    expect(await lastTo("rep@example.org")).toMatchObject({
      template: "report-outcome",
      item: "comment",
      outcome: "dismiss",
    });
    expect(await mailTo("writer@example.org")).toHaveLength(before);
  });

  test("takes a passage out everywhere, undoes it, and erases it for good", async () => {
    await reportsComment(house, slug, itemId, { email: "red@example.org" });
    await expect(redacts("Mr Smith")).rejects.toMatchObject({ code: "invalid" });
    const wrongField = [{ field: "problem" as const, text: secret }];
    await expect(
      decides({ action: "redact", reason: "No such text", passages: wrongField }),
    ).rejects.toMatchObject({ code: "invalid" });
    const { decisions, name } = await redacts();
    expect(name).toBe("Yesterday […] fell again");
    expect(await shown()).not.toContain(secret);
    expect(await lastTo("writer@example.org")).toMatchObject({
      template: "moderated",
      item: "comment",
      what: "redact",
    });
    const undone = await core.undoDecision(admin(), {
      ...target(),
      decisionId: decisions[0]?.id ?? "",
      reason: "It was nobody",
    });
    expect((await now())?.text).toBe(said);
    expect(undone.state).toBe("open");
    const again = await redacts();
    await core.eraseRedaction(admin(), {
      ...target(),
      decisionId: again.decisions[0]?.id ?? "",
      reason: "Never again",
    });
    const at = { partition: `COMMUNITY#${slug}`, prefix: `CASE#comment#${itemId}` };
    expect(JSON.stringify(await queryAll(house.table.db, at))).not.toContain(secret);
  });

  test("hides it from page and list, and shows it again", async () => {
    const reply = await says(house.table, who, slug, { text: "A reply", replyTo: itemId });
    await reportsComment(house, slug, itemId, { email: "hid@example.org" });
    const hidden = await decides({ action: "hide", reason: "Wait" });
    expect(hidden.item.status).toBe("hidden");
    expect(await shown()).not.toContain(secret);
    expect((await core.readThread(anyone(), { slug, commentId: reply })).first.status).toBe("hidden");
    await expect(core.report(anyone(), reportOf(slug, { target: target() }))).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await house.deedsOf(slug)).toContain("comment-hidden");
    const decisionId = hidden.decisions[0]?.id ?? "";
    await core.undoDecision(admin(), { ...target(), decisionId, reason: "All well" });
    expect(await shown()).toContain(secret);
    const twice = core.undoDecision(admin(), { ...target(), decisionId, reason: "Again" });
    await expect(twice).rejects.toMatchObject({ code: "conflict" });
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("pauses nothing, and one of two moderators wins", async () => {
    await reportsComment(house, slug, itemId, { email: "two@example.org" });
    await expect(decides({ action: "pause", reason: "No" })).rejects.toMatchObject({ code: "conflict" });
    const both = [decides({ action: "hide", reason: "One" }), decides({ action: "dismiss", reason: "Two" })];
    const done = await Promise.allSettled(both);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("of one that its writer has taken away meanwhile can only be dismissed", async () => {
    await reportsComment(house, slug, itemId, { email: "gone@example.org" });
    await core.deleteComment(house.table.ctx(who.actor), { slug, commentId: itemId, version: 1 });
    expect(await caseNow()).toMatchObject({
      name: null,
      item: { status: "deleted", text: "" },
      can: ["dismiss", "block"],
    });
    await expect(decides({ action: "hide", reason: "Late" })).rejects.toMatchObject({ code: "conflict" });
    await decides({ action: "dismiss", reason: "It is gone" });
  });

  test("does not bring back what its writer has changed since", async () => {
    await reportsComment(house, slug, itemId, { email: "since@example.org" });
    const { decisions } = await redacts();
    const version = (await now())?.version ?? 0;
    await core.editComment(house.table.ctx(who.actor), {
      slug,
      commentId: itemId,
      text: "New words",
      version,
    });
    const undone = core.undoDecision(admin(), {
      ...target(),
      decisionId: decisions[0]?.id ?? "",
      reason: "Back",
    });
    await expect(undone).rejects.toMatchObject({ code: "conflict", reason: "changed-since" });
    expect((await now())?.text).toBe("New words");
  });
});

test("whoever wrote it is blocked: no further comment, no change, but taking away", async () => {
  const other = await remembers(house.table, house.story, slug, { email: "blocked@example.org" });
  const { commentId } = other;
  await reportsComment(house, slug, commentId, { email: "rep2@example.org" });
  await core.blockAddress(admin(), {
    kind: "comment",
    slug,
    itemId: commentId,
    who: "author",
    id: other.actor.personId,
    reason: "Spam",
  });
  const device = house.table.ctx(other.actor);
  const blocked = { code: "forbidden", reason: "address-blocked" };
  await expect(core.writeComment(device, { slug, text: "More" })).rejects.toMatchObject(blocked);
  const edit = core.editComment(device, { slug, commentId, text: "Other", version: 1 });
  await expect(edit).rejects.toMatchObject(blocked);
  // By e-mail nobody learns it before the address is confirmed.
  const author = authorOf({ email: "blocked@example.org" });
  await core.writeComment(anyone(), { slug, text: "More", author });
  const token = await house.story.tokenFor("blocked@example.org");
  await expect(core.confirm(anyone(), { token })).rejects.toMatchObject(blocked);
  await core.deleteComment(device, { slug, commentId, version: 1 });
  const { blocks } = await core.listBlocks(admin(), { limit: 10 });
  expect(blocks[0]).toMatchObject({
    name: "Amara Okafor",
    target: { kind: "comment", slug, itemId: commentId },
  });
});

test("a case of a comment is read and decided with a grant for its community only", async () => {
  const { slug: place } = await communityWithEveryGrantee(house, "Grants");
  const id = await says(house.table, who, place, { text: said });
  await reportsComment(house, place, id, { email: "grants@example.org" });
  const about = { kind: "comment" as const, slug: place, itemId: id };
  const community = house.table.ctx(administratorWith(`community:${place}`));
  await expect(core.readCase(community, about)).rejects.toMatchObject({ code: "forbidden" });
  await expect(core.readCase(anyone(), about)).rejects.toMatchObject({ code: "unauthenticated" });
  const dismiss = { ...about, action: "dismiss" as const, reason: "No", version: 0 };
  await expect(core.decideCase(community, dismiss)).rejects.toMatchObject({ code: "forbidden" });
  const home = house.table.ctx(administratorWith("trust:RJ1"));
  expect((await core.readCase(home, about)).can).toContain("hide");
  const elsewhere = house.table.ctx(administratorWith("trust:RM1"));
  await expect(core.readCase(elsewhere, about)).rejects.toMatchObject({ code: "forbidden" });
});
