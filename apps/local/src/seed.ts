import {
  type Ctx,
  type SampleCommunity as Planted,
  type SampleComment,
  grantAdministrator,
  importTrusts,
  plantGatherings,
  plantLessons,
  plantReports,
  plantSample,
  weighEvidence,
} from "@boundaryless/core";
import { starterTrusts } from "@boundaryless/core/trust/starter";
import { seededAdministrators } from "./accounts.ts";
import { activityOf } from "./sample/activity.ts";
import { type Said, commentsOf } from "./sample/comments.ts";
import { sampleCommunities } from "./sample/communities.ts";
import { sampleGatherings } from "./sample/gatherings.ts";
import { samplePeople } from "./sample/people.ts";
import { sampleLessons } from "./sample/lessons.ts";
import { sampleReports } from "./sample/reports.ts";
import type { SampleCommunity } from "./sample/types.ts";

/** The topic that says on every card that a community is invented. */
export const sampleTopic = { en: "sample data", cy: "data enghreifftiol" } as const;

const day = 24 * 60 * 60_000;

const byKey = new Map(samplePeople.map((person) => [person.key, person]));

const personCalled = (key: string) => {
  const person = byKey.get(key);
  if (!person) throw new Error(`there is no sample person ${key}`);
  return person;
};

const toSay = ({ key, daysAgo, text, lesson, replies = [] }: Said, now: Date): SampleComment => ({
  person: personCalled(key),
  text,
  at: new Date(now.getTime() - daysAgo * day).toISOString(),
  replies: replies.map((reply) => toSay(reply, now)),
  lesson: sampleLessons.find((each) => each.key === lesson),
});

/** The sample community with its people, who joined one after another between its start and yesterday. */
const toPlant = (
  { facilitators, members, startedOn, status, pausedReason, topics, ...rest }: SampleCommunity,
  now: Date,
): Planted => {
  const started = Date.parse(`${startedOn}T08:00:00.000Z`);
  const keys = [...facilitators, ...members];
  const step = Math.max(0, now.getTime() - day - started) / Math.max(1, keys.length);
  return {
    ...rest,
    status,
    topics: [sampleTopic[rest.language], ...topics.slice(0, 4)],
    statusReason: status === "paused" ? (pausedReason ?? null) : null,
    startedAt: new Date(started).toISOString(),
    activity: activityOf(rest.slug, keys, now).map(({ key, ...did }) => ({
      ...did,
      person: personCalled(key),
    })),
    comments: commentsOf(rest.slug).map((said) => toSay(said, now)),
    members: keys.map((key, index) => ({
      person: personCalled(key),
      role: index < facilitators.length ? "facilitator" : "member",
      joinedAt: new Date(started + step * index).toISOString(),
    })),
  };
};

/** The starter directory of trusts, the sample and the administrators. */
export const seed = async (ctx: Ctx, issuer: string, onStep: (step: string) => void): Promise<void> => {
  onStep(`${starterTrusts.length} trusts`);
  const rows = starterTrusts.map(({ odsCode, name, region, openedOn = null }) => ({
    odsCode,
    name,
    region,
    openedOn,
    closedOn: null,
  }));
  await importTrusts(ctx, rows);
  onStep(`${sampleCommunities.length} sample communities with ${samplePeople.length} invented people`);
  await plantSample(
    ctx,
    sampleCommunities.map((community) => toPlant(community, ctx.now())),
  );
  await plantGatherings(
    ctx,
    sampleGatherings.map(({ caller, going, ...gathering }) => ({
      ...gathering,
      caller: personCalled(caller),
      going: going.map(personCalled),
    })),
  );
  await plantLessons(
    ctx,
    sampleLessons.map(({ by, ...lesson }) => ({ ...lesson, person: personCalled(by) })),
  );
  await plantReports(ctx, sampleReports);
  await weighEvidence(ctx);
  await grantSeeded(ctx, issuer);
};

/** Gives the seeded people their grants; identity is issuer and subject, and the issuer's port may have moved. */
export const grantSeeded = async (ctx: Ctx, issuer: string): Promise<void> => {
  for (const { sub: subject, name, email, grants } of seededAdministrators) {
    await grantAdministrator(ctx, { issuer, subject, name, email, grants });
  }
};
