import type { counts as english } from "../en/counts.ts";
import type { Shape } from "../shape.ts";

export const counts: Shape<typeof english> = {
  people: (count) => (count === 1 ? "1 person" : count === 2 ? "2 berson" : `${count} o bobl`),
  trusts: (count) => (count === 1 ? "1 ymddiriedolaeth" : `${count} o ymddiriedolaethau`),
  disciplineCount: (count) => (count === 1 ? "1 ddisgyblaeth" : `${count} o ddisgyblaethau`),
};
