import { peopleOfTheEastAndNorth } from "./people-north.ts";
import { peopleOfTheSouth } from "./people-south.ts";
import { peopleFromElsewhere, peopleOfWales } from "./people-wales.ts";
import type { SamplePerson } from "./types.ts";

/** Everybody in the sample. All invented: any likeness in name is chance. */
export const samplePeople: readonly SamplePerson[] = [
  ...peopleOfTheSouth,
  ...peopleOfTheEastAndNorth,
  ...peopleOfWales,
  ...peopleFromElsewhere,
];
