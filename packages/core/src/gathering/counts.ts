import * as z from "zod/mini";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  getItem,
  getItems,
  putNew,
  queryAll,
  update,
} from "../store.ts";
import { CountRecord } from "./gathering.ts";
import { type Time, answers, number } from "./store.ts";

const countKey = ({ gatheringId, occurrence }: Time): Key => ({
  pk: answers(gatheringId),
  sk: `COUNT#${number(occurrence)}`,
});

export const countOf = (db: Database, time: Time): Promise<CountRecord | undefined> =>
  getItem(db, CountRecord, countKey(time), { consistent: true });

/** How many are going to each time of a gathering; times without an answer are left out. */
export const countsOf = async (db: Database, gatheringId: string): Promise<CountRecord[]> =>
  (await queryAll(db, { partition: answers(gatheringId), prefix: "COUNT#" })).map((item) =>
    z.parse(CountRecord, item),
  );

/** How many are going to each of these times, in their order, in one request for a hundred; undefined without an answer. */
export const countsAt = async (db: Database, times: readonly Time[]): Promise<(CountRecord | undefined)[]> =>
  (await getItems(db, times.map(countKey))).map((item) => item && z.parse(CountRecord, item));

/** The write that counts anew; `raced` when somebody else was counted meanwhile. */
export const changeCount = (
  time: Time,
  before: CountRecord | undefined,
  to: Pick<CountRecord, "going" | "waiting">,
  raced: Error,
): ConditionalWrite => {
  if (before) {
    const { version } = before;
    return update(
      countKey(time),
      { set: { ...to, version: version + 1 }, when: { version: [version] } },
      raced,
    );
  }
  const { gatheringId, occurrence } = time;
  const count: CountRecord = { type: "gathering-count", gatheringId, occurrence, ...to, version: 1 };
  return putNew({ ...countKey(time), ...count }, raced);
};
