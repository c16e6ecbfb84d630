import type { LessonRequest, Starter } from "@boundaryless/contract";
import { type Anyone, confirmOnDevice, personOfDevice, shareLesson } from "@boundaryless/core";
import { words } from "@boundaryless/words";
import { type Story, joinOf } from "./story.ts";
import type { FreshTable } from "./table.ts";

/** What a lesson says when a test does not care. */
export const lessonOf = (changes: Partial<LessonRequest> = {}): LessonRequest => ({
  title: "Low lights beside the bed",
  problem: "Patients fell on the way to the toilet at night",
  tried: "We put motion sensors with low lights beside twelve beds",
  outcome: "success",
  happened: "Nobody fell in three months; before, it was one a week",
  again: "yes",
  language: "en",
  ...changes,
});

/** Whoever contributes, when a test does not care. */
export const contributorOf = (changes: Partial<Starter> = {}): Starter => {
  const { placement: _, proof: __, ...person } = joinOf();
  return { ...person, wording: words.en.contributionWording.version, ...changes };
};

/** A lesson that was shared, and the remembered device that shared it. */
export interface Shared {
  readonly slug: string;
  readonly lessonId: string;
  readonly device: Anyone & { readonly personId: string };
  /** What that device keeps. */
  readonly cookie: string;
}

/** Shares a lesson as a stranger, confirms it and remembers the device. */
export const sharesLesson = async (
  { table, story, slug }: { table: FreshTable; story: Story; slug: string },
  changes: Partial<LessonRequest> = {},
  author: Partial<Starter> = {},
): Promise<Shared> => {
  const who = contributorOf(author);
  await shareLesson(table.ctx(), { slug, ...lessonOf(changes), author: who });
  const { device, path, community } = await confirmOnDevice(table.ctx(), {
    token: await story.tokenFor(who.email),
  });
  const cookie = device?.cookie ?? "";
  const personId = (await personOfDevice(table.ctx(), cookie))?.personId ?? "";
  return {
    slug: community?.slug ?? slug,
    lessonId: path?.split("/").at(-1) ?? "",
    device: { kind: "anyone", network: "192.0.2.1", personId },
    cookie,
  };
};
