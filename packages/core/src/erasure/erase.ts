import { forgetComments } from "../comment/index.ts";
import type { Ctx } from "../context.ts";
import { forgetAnswers } from "../gathering/index.ts";
import { forgetLessons } from "../lesson/index.ts";
import { forgetMemberships } from "../membership/index.ts";
import { forgetBlocked, forgetOriginals, forgetReporter } from "../moderation/index.ts";
import { forgetMail, owe } from "../outbox/index.ts";
import { forgetProblems } from "../problem/index.ts";
import { deleteAll, transact } from "../store.ts";
import { forgetCreator } from "../webhook/index.ts";
import { type ErasureRecord, watchedMilliseconds } from "./erasure.ts";
import { keysOf, markDone, markErased, unfinishedErasures } from "./store.ts";

type Eraser = Pick<Ctx, "db" | "now" | "newId">;
type Known = ErasureRecord & { readonly personId: string };

/** Erases up to so many of one kind of thing. @returns how many were found */
type Step = (eraser: Eraser, erasure: Known, most: number) => Promise<number>;

const memberships: Step = async ({ db }, { personId }, most) => {
  const ended = await forgetMemberships(db, personId, most);
  for (const { slug } of ended) await forgetCreator(db, `community:${slug}`, personId);
  return ended.length;
};

const comments: Step = async (eraser, { personId, words }, most) => {
  const found = await forgetComments(eraser, { personId, words, most });
  // What moderators took out of a text would otherwise outlive the text.
  if (words === "go")
    for (const { slug, commentId: itemId } of found)
      await forgetOriginals(eraser.db, { kind: "comment", slug, itemId });
  return found.length;
};

const lessons: Step = async (eraser, { personId, words }, most) => {
  const found = await forgetLessons(eraser, { personId, words, most });
  if (words === "go")
    for (const { slug, lessonId: itemId } of found)
      await forgetOriginals(eraser.db, { kind: "lesson", slug, itemId });
  return found.length;
};

const answers: Step = async (eraser, { personId, words }, most) => {
  const found = await forgetAnswers(eraser, { personId, words, most });
  if (words === "go")
    for (const { slug, gatheringId: itemId } of found.filter(({ caller }) => caller))
      await forgetOriginals(eraser.db, { kind: "gathering", slug, itemId });
  return found.length;
};

const steps: readonly Step[] = [memberships, answers, comments, lessons];

/** What is found by no index of the person is looked for once, when the rest is gone. */
const sweep = async (eraser: Eraser, { personId, addressKey, tell }: ErasureRecord): Promise<void> => {
  if (personId !== undefined) await forgetProblems(eraser, personId);
  await forgetReporter(eraser.db, addressKey);
  await forgetBlocked(eraser.db, addressKey);
  if (tell) await forgetMail(eraser, tell.email);
};

class Twice extends Error {}

const once = (writing: Promise<void>): Promise<void> =>
  writing.catch((error: unknown) => {
    if (!(error instanceof Twice)) throw error;
  });

/** Says that it is done, in one transaction with the ledger; the letter is the last thing that has the address. */
const finish = async (eraser: Eraser, erasure: ErasureRecord): Promise<void> => {
  await sweep(eraser, erasure);
  const { tell, words } = erasure;
  const at = eraser.now().toISOString();
  const letter = tell
    ? [owe(eraser, { template: "erased", to: tell.email, name: "", language: tell.language, words })]
    : [];
  await once(transact(eraser.db, [markErased(erasure, at, new Twice()), ...letter]));
};

const end = async (eraser: Eraser, erasure: ErasureRecord): Promise<void> => {
  const over = Date.parse(erasure.erasedAt ?? erasure.requestedAt) + watchedMilliseconds;
  if (eraser.now().getTime() < over) return;
  await sweep(eraser, erasure);
  await once(transact(eraser.db, [markDone(erasure, new Twice())]));
};

const isKnown = (erasure: ErasureRecord): erasure is Known => erasure.personId !== undefined;

/** Erases up to `most` things of one person. @returns how many were found */
const eraseSome = async (eraser: Eraser, erasure: ErasureRecord, most: number): Promise<number> => {
  // The person goes first: from then on no device, session or link acts for them, and who comes back is somebody new.
  await deleteAll(eraser.db, await keysOf(eraser.db, erasure));
  let found = 0;
  if (isKnown(erasure))
    for (const step of steps) if (found < most) found += await step(eraser, erasure, most - found);
  if (found === 0) await (erasure.status === "erasing" ? finish(eraser, erasure) : end(eraser, erasure));
  return found;
};

/**
 * Forgets those who asked for it, a bounded number of things at a time. What is left goes the next time: each step
 * finds what is still there, so a crash loses nothing, and running it twice, or at once, erases nothing twice.
 */
export const erasePeople = async (eraser: Eraser, { most = 300 } = {}): Promise<{ erased: number }> => {
  let erased = 0;
  for (const erasure of await unfinishedErasures(eraser.db, 100)) {
    if (erased >= most) break;
    erased += await eraseSome(eraser, erasure, most - erased);
  }
  return { erased };
};
