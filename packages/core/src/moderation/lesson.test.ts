import {
  type FreshTable,
  type Shared,
  type Story,
  administratorWith,
  beginStory,
  freshTable,
  lessonOf,
  sharesLesson,
} from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirm, deleteLesson, editLesson, report, shareLesson } from "../confirmation/index.ts";
import { chainOf, headOf, isUnbroken } from "../audit/index.ts";
import { lessonById, listLessons, readLesson } from "../lesson/index.ts";
import { blockAddress, decideCase, eraseRedaction, listCases, readCase, undoDecision } from "./index.ts";

let table: FreshTable;
let story: Story;
let slug: string;
let reporters = 0;
beforeAll(async () => {
  table = await freshTable();
  story = await beginStory(table);
  slug = await story.starts();
});
afterAll(() => table.close());

const admin = (...grants: Parameters<typeof administratorWith>) => table.ctx(administratorWith(...grants));
const platform = () => admin("platform");
const targetOf = ({ lessonId: itemId }: Shared) => ({ kind: "lesson" as const, slug, itemId });
const reported = async (changes: Parameters<typeof sharesLesson>[1] = {}) => {
  const number = ++reporters;
  const shared = await sharesLesson(
    { table, story, slug },
    { tried: "We asked Mrs Blythe to wear socks. Mrs Blythe agreed.", ...changes },
    { email: `author.${number}@example.org` },
  );
  const email = `reporter.${number}@example.org`;
  const target = targetOf(shared);
  await report(table.ctx(), { target, reason: "patient-information", email, language: "en" });
  await confirm(table.ctx(), { token: await story.tokenFor(email) });
  return shared;
};
const reason = "It names somebody";
const redacts = async (shared: Shared) => {
  const { version } = await readCase(platform(), targetOf(shared));
  const passages = [{ field: "tried" as const, text: "Mrs Blythe" }];
  return decideCase(platform(), { ...targetOf(shared), action: "redact", reason, version, passages });
};
const lastTo = async (email: string) => (await story.mail()).findLast(({ to }) => to === email);

describe("a lesson that is reported", () => {
  test("is a case of its own with its texts and its author, among the others of its community", async () => {
    const shared = await reported();
    const found = await readCase(platform(), targetOf(shared));
    expect(found).toMatchObject({
      target: targetOf(shared),
      name: "Low lights beside the bed",
      item: { status: "shown", authors: [{ as: "writer" }] },
      can: ["dismiss", "redact", "hide", "block"],
    });
    expect(found.item).toMatchObject({
      title: "Low lights beside the bed",
      happened: lessonOf().happened,
    });
    const { cases } = await listCases(platform(), { state: "open", order: "newest", limit: 50 });
    expect(cases.map(({ target }) => target)).toContainEqual(targetOf(shared));
    for (const ctx of [table.ctx(), admin("trust:RM1")])
      await expect(readCase(ctx, targetOf(shared))).rejects.toThrow();
  });

  test("loses a passage in every text, and gets it back, word for word", async () => {
    const shared = await reported();
    const { decisions } = await redacts(shared);
    expect((await readLesson(table.ctx(), shared)).lesson.tried).toBe(
      "We asked […] to wear socks. […] agreed.",
    );
    expect(await lastTo(`author.${reporters}@example.org`)).toMatchObject({
      template: "moderated",
      item: "lesson",
    });
    expect(await lastTo(`reporter.${reporters}@example.org`)).toMatchObject({
      outcome: "redact",
      item: "lesson",
    });
    await undoDecision(platform(), { ...targetOf(shared), decisionId: decisions[0]!.id, reason });
    expect((await readLesson(table.ctx(), shared)).lesson.tried).toContain("Mrs Blythe to wear");
  });

  test("loses it for good where that is asked for, and an edit meanwhile is not overwritten", async () => {
    const shared = await reported();
    const { decisions } = await redacts(shared);
    const erasing = { ...targetOf(shared), decisionId: decisions[0]!.id, reason };
    const erased = await eraseRedaction(platform(), erasing);
    expect(erased.decisions[0]).toMatchObject({ state: "erased", can: [] });
    const other = await reported();
    const { decisions: again } = await redacts(other);
    await editLesson(table.ctx(other.device), {
      ...other,
      ...lessonOf({ tried: "Something else" }),
      version: 2,
    });
    const undo = { ...targetOf(other), decisionId: again[0]!.id, reason };
    await expect(undoDecision(platform(), undo)).rejects.toMatchObject({ reason: "changed-since" });
  });

  test("is in no list and not there for anybody while it is hidden, and back when that is undone", async () => {
    const shared = await reported();
    const hide = { ...targetOf(shared), action: "hide" as const, reason, version: 0 };
    const hidden = await decideCase(platform(), hide);
    expect(hidden.history[0]).toMatchObject({ action: "lesson-hidden" });
    for (const actor of [undefined, shared.device]) {
      await expect(readLesson(table.ctx(actor), shared)).rejects.toMatchObject({ code: "not-found" });
      const { lessons } = await listLessons(table.ctx(actor), { slug, limit: 50 });
      expect(lessons.map(({ id }) => id)).not.toContain(shared.lessonId);
    }
    const edits = editLesson(table.ctx(shared.device), { ...shared, ...lessonOf(), version: 2 });
    await expect(edits).rejects.toMatchObject({ code: "not-found" });
    await undoDecision(platform(), { ...targetOf(shared), decisionId: hidden.decisions[0]!.id, reason });
    expect((await readLesson(table.ctx(), shared)).lesson.id).toBe(shared.lessonId);
    expect(isUnbroken(await chainOf(table.db, slug), (await headOf(table.db, slug))!)).toBe(true);
  });

  test("cannot be paused, and once its author has deleted it there is only the case to close", async () => {
    const shared = await reported();
    const decide = (action: "pause" | "hide" | "dismiss") =>
      decideCase(platform(), { ...targetOf(shared), action, reason, version: 0 });
    await expect(decide("pause")).rejects.toMatchObject({ code: "conflict" });
    await deleteLesson(table.ctx(shared.device), shared);
    expect((await readCase(platform(), targetOf(shared))).can).toEqual(["dismiss", "block"]);
    await expect(decide("hide")).rejects.toMatchObject({ code: "conflict" });
    expect((await decide("dismiss")).state).toBe("decided");
    expect((await lessonById(table.db, shared))?.status).toBe("deleted");
  });

  test("lets its author be blocked, who then neither shares nor edits", async () => {
    const shared = await reported();
    const { item } = await readCase(platform(), targetOf(shared));
    await blockAddress(platform(), {
      ...targetOf(shared),
      who: "author",
      id: item.authors[0]!.personId,
      reason,
    });
    const blocked = { code: "forbidden", reason: "address-blocked" };
    const ctx = table.ctx(shared.device);
    await expect(shareLesson(ctx, { slug, ...lessonOf() })).rejects.toMatchObject(blocked);
    await expect(editLesson(ctx, { ...shared, ...lessonOf(), version: 1 })).rejects.toMatchObject(blocked);
    await expect(deleteLesson(ctx, shared)).rejects.toMatchObject(blocked);
  });

  test("is named with its community, and nothing is reported that nobody can see", async () => {
    const shared = await sharesLesson(
      { table, story, slug },
      { open: false },
      { email: "closed@example.org" },
    );
    const wrong = [
      { kind: "lesson", slug },
      { kind: "community", slug, itemId: shared.lessonId },
      { kind: "lesson", slug, itemId: "lesson_01ARZ3NDEKTSV4RRFFQ69G5FAV" },
    ] as const;
    for (const target of [...wrong, targetOf(shared)]) {
      const asks = report(table.ctx(), { target, reason: "spam", email: "r@example.org", language: "en" });
      await expect(asks).rejects.toThrow();
    }
    const asks = {
      target: targetOf(shared),
      reason: "spam",
      email: "r@example.org",
      language: "en",
    } as const;
    expect(await report(table.ctx(shared.device), asks)).toMatchObject({ accepted: true });
  });
});
