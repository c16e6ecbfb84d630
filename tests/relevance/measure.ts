import { matchCommunities, listCommunities, plantLessons, plantSample, type Ctx } from "@boundaryless/core";
import { writeCard, writeLessons } from "@boundaryless/core/projection";
import { sampleCommunities } from "@boundaryless/local/sample/communities";
import { sampleLessons } from "@boundaryless/local/sample/lessons";
import { samplePeople } from "@boundaryless/local/sample/people";
import { sampleTopic } from "@boundaryless/local/seed";
import type { Query } from "./queries.ts";

const personCalled = (key: string) => {
  const person = samplePeople.find((each) => each.key === key);
  if (!person) throw new Error(`there is no sample person ${key}`);
  return person;
};

/** The sample communities with their real texts and lessons and nobody in them, projected as the stream would. */
export const plantTexts = async (ctx: Ctx): Promise<void> => {
  const planted = sampleCommunities.map(
    ({ facilitators: _, members: __, startedOn, pausedReason = null, ...sample }) => ({
      ...sample,
      topics: [sampleTopic[sample.language], ...sample.topics.slice(0, 4)],
      statusReason: pausedReason,
      startedAt: `${startedOn}T08:00:00.000Z`,
      members: [],
    }),
  );
  await plantSample(ctx, planted);
  await plantLessons(
    ctx,
    sampleLessons.map(({ by, ...lesson }) => ({ ...lesson, person: personCalled(by) })),
  );
  for (const { slug } of planted) {
    await writeLessons(ctx, slug);
    await writeCard(ctx.db, slug, ctx.now().toISOString());
  }
};

export const searched = async (ctx: Ctx, q: string): Promise<string[]> =>
  (await listCommunities(ctx, { q, limit: 10 })).communities.map(({ slug }) => slug);

export const matched = async (ctx: Ctx, text: string): Promise<string[]> =>
  (await matchCommunities(ctx, { text, limit: 10 })).matches.map(({ community }) => community.slug);

/** One query and the reciprocal of the place at which the first community that pleases comes; 0 without one. */
export interface Measured {
  readonly typed: string;
  readonly reciprocal: number;
  readonly found: readonly string[];
}

export const measure = async (
  queries: readonly Query[],
  ask: (typed: string) => Promise<string[]>,
): Promise<Measured[]> => {
  const all: Measured[] = [];
  for (const [typed, ...expected] of queries) {
    const found = await ask(typed);
    const place = found.findIndex((slug) => expected.includes(slug));
    all.push({ typed, reciprocal: place < 0 ? 0 : 1 / (place + 1), found });
  }
  return all;
};

/** The mean of the reciprocal ranks. */
export const meanOf = (measured: readonly Measured[]): number =>
  measured.reduce((sum, { reciprocal }) => sum + reciprocal, 0) / measured.length;
