import {
  type Ctx,
  type SampleCommunity,
  importTrusts,
  plantGatherings,
  plantLessons,
  plantSample,
} from "@boundaryless/core";
import { starterTrusts } from "@boundaryless/core/trust/starter";
import { sampleCommunities } from "@boundaryless/local/sample/communities";
import { sampleGatherings } from "@boundaryless/local/sample/gatherings";
import { sampleLessons } from "@boundaryless/local/sample/lessons";
import { samplePeople } from "@boundaryless/local/sample/people";

const slugs = [
  "sepsis-first-hour",
  "codi-yn-saff-yng-nghefn-gwlad",
  "green-theatres",
  "falls-on-night-shifts",
  "home-before-lunch",
  "drip-to-tablet",
  "first-winter-of-internationally-educated-nurses",
  "letters-patients-can-read",
  "virtual-ward-at-weekends",
];
const peopleEach = 4;
const startedAt = (index: number): string => new Date(Date.UTC(2026, 1, 28 - index, 8)).toISOString();

const personCalled = (key: string) => {
  const person = samplePeople.find((one) => one.key === key);
  if (!person) throw new Error(`there is no sample person ${key}`);
  return person;
};

const toPlant = (slug: string, index: number): SampleCommunity => {
  const sample = sampleCommunities.find((one) => one.slug === slug);
  if (!sample) throw new Error(`there is no sample community ${slug}`);
  const { facilitators, members, startedOn: _, pausedReason = null, ...community } = sample;
  const keys = [...facilitators, ...members].slice(0, peopleEach);
  return {
    ...community,
    statusReason: pausedReason,
    startedAt: startedAt(index),
    comments: [
      {
        person: personCalled(keys[0] ?? ""),
        text: "What have you *tried*?",
        at: startedAt(index),
        replies: [],
      },
    ],
    members: keys.map((key, order) => ({
      person: personCalled(key),
      role: order < facilitators.length ? "facilitator" : "member",
      joinedAt: startedAt(index),
    })),
  };
};

/** The starter directory, and of the sample as much as makes the screens alive: planted in a second or two. */
export const plantLittle = async (ctx: Ctx): Promise<void> => {
  const rows = starterTrusts.map(({ odsCode, name, region, openedOn = null }) => ({
    odsCode,
    name,
    region,
    openedOn,
    closedOn: null,
  }));
  await importTrusts(ctx, rows);
  const communities = slugs.map(toPlant);
  await plantSample(ctx, communities);
  const [sepsis] = communities;
  if (!sepsis) throw new Error("there is no community to fill");
  const going = sepsis.members.map(({ person }) => person);
  const [caller] = going;
  if (!caller) throw new Error("nobody calls a gathering");
  const meetings = sampleGatherings.filter(({ slug }) => slug === sepsis.slug);
  await plantGatherings(
    ctx,
    meetings.map((gathering) => ({ ...gathering, caller, going })),
  );
  const lessons = sampleLessons.filter(({ slug }) => slug === sepsis.slug);
  await plantLessons(
    ctx,
    lessons.map(({ by: _, ...lesson }) => ({ ...lesson, person: caller })),
  );
};
