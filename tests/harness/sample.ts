import { type Ctx, type SampleCommunity, importTrusts, plantSample } from "@boundaryless/core";
import { starterTrusts } from "@boundaryless/core/trust/starter";
import { sampleCommunities } from "@boundaryless/local/sample/communities";
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
  await plantSample(ctx, slugs.map(toPlant));
};
