import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { authorOf, calls, keptGathering } from "../../test/gathering.ts";
import { type House, openHouse, platform } from "../../test/house.ts";
import { answerGathering, confirm, report } from "../confirmation/index.ts";
import {
  comingGatherings,
  entriesOf,
  listGatherings,
  noteGathering,
  readGathering,
  tellOfGatherings,
} from "../gathering/index.ts";
import { tellOf } from "../news/index.ts";
import { decideCase, listCases, readCase, undoDecision } from "./index.ts";

let house: House;
let slug: string;
let number = 0;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
});
afterAll(() => house.table.close());

const ctx = () => house.table.ctx();
const moderator = () => house.table.ctx(platform);
const reason = "It names somebody";
const targetOf = (itemId: string) => ({ kind: "gathering" as const, slug, itemId });

/** A gathering to which somebody goes, and which somebody has reported. */
const reported = async (agenda = "Mrs Blythe fell. We ask Mrs Blythe.") => {
  const of = `${++number}@example.org`;
  const gatheringId = await calls(house, slug, { agenda }, `caller.${of}`);
  const guest = authorOf(`guest.${of}`, "Gu Est");
  await answerGathering(ctx(), { slug, gatheringId, answer: "going", author: guest });
  await confirm(ctx(), { token: await house.story.tokenFor(guest.email) });
  const email = `reporter.${of}`;
  const target = targetOf(gatheringId);
  await report(ctx(), { target, reason: "patient-information", email, language: "en" });
  await confirm(ctx(), { token: await house.story.tokenFor(email) });
  return { gatheringId, of, target };
};
const mailsTo = async (email: string) => (await house.story.mail()).filter(({ to }) => to === email);
const tells = () => tellOfGatherings(ctx(), { most: 100 });
const hides = (itemId: string, version = 0) =>
  decideCase(moderator(), { ...targetOf(itemId), action: "hide", reason, version });
const undoes = (itemId: string, decisionId: string) =>
  undoDecision(moderator(), { ...targetOf(itemId), decisionId, reason });

describe("a gathering that is reported", () => {
  test("is a case of its own with its texts, its caller and its history", async () => {
    const { target } = await reported();
    const found = await readCase(moderator(), target);
    expect(found).toMatchObject({
      name: "Lights at the bed",
      item: { title: "Lights at the bed", agenda: "Mrs Blythe fell. We ask Mrs Blythe.", status: "called" },
      can: ["dismiss", "redact", "hide", "block"],
    });
    expect(found.item.place).toBe("Room 4, Leeds");
    expect(found.item.authors).toMatchObject([{ name: "Cal Ler", as: "writer" }]);
    const { cases } = await listCases(moderator(), { state: "open", order: "newest", limit: 50 });
    expect(cases.map((each) => each.target)).toContainEqual(target);
    await expect(readCase(ctx(), target)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  test("is left as it is, and only whoever reported it is told", async () => {
    const { of, target, gatheringId } = await reported();
    await decideCase(moderator(), { ...target, action: "dismiss", reason, version: 0 });
    expect((await mailsTo(`reporter.${of}`)).at(-1)).toMatchObject({ outcome: "dismiss", item: "gathering" });
    expect((await mailsTo(`caller.${of}`)).map(({ template }) => template)).not.toContain("moderated");
    expect((await readGathering(ctx(), { slug, gatheringId })).status).toBe("called");
  });

  test("loses a passage and gets it back; its caller is told, and nobody hears of another time", async () => {
    const { of, target, gatheringId } = await reported();
    const passages = [{ field: "agenda" as const, text: "Mrs Blythe" }];
    const { decisions } = await decideCase(moderator(), {
      ...target,
      action: "redact",
      reason,
      version: 0,
      passages,
    });
    expect((await readGathering(ctx(), { slug, gatheringId })).agenda).toBe("[…] fell. We ask […].");
    expect((await mailsTo(`caller.${of}`)).at(-1)).toMatchObject({
      template: "moderated",
      item: "gathering",
    });
    await tells();
    expect((await mailsTo(`guest.${of}`)).map(({ template }) => template)).not.toContain("gathering-changed");
    await undoes(gatheringId, decisions[0]!.id);
    expect((await readGathering(ctx(), { slug, gatheringId })).agenda).toContain("Mrs Blythe fell");
  });
});

describe("a gathering that is hidden", () => {
  test("is gone for everybody, and those who are going are told, without its title", async () => {
    const { of, gatheringId } = await reported();
    const which = { slug, gatheringId };
    const { author } = await keptGathering(house, slug, gatheringId);
    await hides(gatheringId);
    expect(await house.deedsOf(slug)).toContain("gathering-hidden");
    await expect(readGathering(ctx(), which)).rejects.toMatchObject({ code: "not-found" });
    const { gatherings } = await listGatherings(ctx(), { slug, when: "upcoming" });
    expect(gatherings.map(({ id }) => id)).not.toContain(gatheringId);
    expect((await entriesOf(ctx(), author.personId)).map(({ gathering }) => gathering.gatheringId)).toEqual(
      [],
    );
    // Cards, widgets and feeds say what is coming from here.
    const coming = await comingGatherings(house.table.db, slug, house.table.clock.now);
    expect(coming.map((each) => each.gatheringId)).not.toContain(gatheringId);
    const happened = {
      type: "happening" as const,
      slug,
      kind: "gathering" as const,
      subject: { kind: "gathering" as const, id: gatheringId },
      personId: author.personId,
      at: house.table.clock.now.toISOString(),
    };
    expect(await tellOf(ctx(), happened as Parameters<typeof tellOf>[1])).toBeNull();
    const answers = answerGathering(ctx(), {
      ...which,
      answer: "going",
      author: authorOf(`late.${of}`, "La Te"),
    });
    await expect(answers).rejects.toMatchObject({ code: "not-found" });
    const notes = noteGathering(moderator(), { ...which, notes: "None", version: 2 });
    await expect(notes).rejects.toMatchObject({ code: "not-found" });
    await Promise.all([tells(), tells()]);
    const told = (await mailsTo(`guest.${of}`)).filter(({ template }) => template === "gathering-hidden");
    expect(told).toMatchObject([{ gathering: { title: "", place: null } }]);
    expect(JSON.stringify(told)).not.toContain(reason);
    house.passes(10 * 24 * 60 * 60 - 3600);
    await tells();
    expect((await mailsTo(`guest.${of}`)).at(-1)).toMatchObject({ template: "gathering-hidden" });
  });

  test("is back when that is undone, with its answers, and those who are going are told", async () => {
    const { of, gatheringId } = await reported();
    const hidden = await hides(gatheringId);
    await tells();
    await undoes(gatheringId, hidden.decisions[0]!.id);
    await tells();
    const back = await readGathering(ctx(), { slug, gatheringId });
    expect(back).toMatchObject({ status: "called", statusReason: null, times: [{ going: 2 }] });
    const mails = await mailsTo(`guest.${of}`);
    for (const each of ["gathering-hidden", "gathering-back"] as const)
      expect(mails.filter(({ template }) => template === each)).toHaveLength(1);
    expect((await keptGathering(house, slug, gatheringId)).duty?.what).toBe("remind");
    expect(await house.chainHolds(slug)).toBe(true);
  });

  test("is told to nobody where it was undone before anybody was told", async () => {
    const { of, gatheringId } = await reported();
    const hidden = await hides(gatheringId);
    await undoes(gatheringId, hidden.decisions[0]!.id);
    await tells();
    expect((await mailsTo(`guest.${of}`)).map(({ template }) => template)).not.toContain("gathering-back");
  });

  test("cannot be reported again by somebody who cannot see it", async () => {
    const { target, gatheringId } = await reported();
    await hides(gatheringId);
    const asks = report(ctx(), { target, reason: "spam", email: "again@example.org", language: "en" });
    await expect(asks).rejects.toMatchObject({ code: "not-found" });
  });
});
