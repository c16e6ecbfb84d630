import { type Database, type Key, getItem, putNew, transact, update } from "../store.ts";
import type { DigestFrequency } from "./period.ts";
import { RoundRecord } from "./round.ts";

const key = (frequency: DigestFrequency): Key => ({ pk: `DIGESTS#${frequency}`, sk: "DIGESTS" });

/** Another process goes on with the round. */
export class Overtaken extends Error {}

export const readRound = (db: Database, frequency: DigestFrequency): Promise<RoundRecord | undefined> =>
  getItem(db, RoundRecord, key(frequency), { consistent: true });

/** Keeps where a round stands. @throws {Overtaken} where it does not stand any more where it was read */
export const saveRound = async (
  db: Database,
  before: RoundRecord | undefined,
  after: Omit<RoundRecord, "turn">,
): Promise<RoundRecord> => {
  const record: RoundRecord = { ...after, turn: (before?.turn ?? 0) + 1 };
  const { type: _, frequency, ...set } = record;
  await transact(db, [
    before
      ? update(key(frequency), { set, when: { turn: [before.turn] } }, new Overtaken())
      : putNew({ ...key(frequency), ...record }, new Overtaken()),
  ]);
  return record;
};
