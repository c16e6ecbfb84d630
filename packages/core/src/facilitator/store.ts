import {
  type ConditionalWrite,
  type Database,
  type Key,
  getItem,
  putNew,
  transact,
  update,
} from "../store.ts";
import { SignInCodeRecord, mostAttempts } from "./code.ts";

type Place = Pick<SignInCodeRecord, "addressKey" | "codeId">;
const key = ({ addressKey, codeId }: Place): Key => ({
  pk: `ADDRESS#${addressKey}`,
  sk: `SIGNIN#${codeId}`,
});

export const addCode = (record: SignInCodeRecord): ConditionalWrite => putNew({ ...key(record), ...record });

export const codeAt = (db: Database, place: Place, now: Date): Promise<SignInCodeRecord | undefined> =>
  getItem(db, SignInCodeRecord, key(place), { consistent: true, now });

// What was typed is counted before it is looked at, so that guesses at the same time do not get past the number.
const stillGood = { status: ["waiting"], attempts: [...Array(mostAttempts).keys()] };

/** Counts one more attempt. @throws `spent` when the code was used or has had its attempts */
export const countAttempt = (db: Database, place: Place, spent: Error): Promise<void> =>
  transact(db, [update(key(place), { add: { attempts: 1 }, when: stillGood }, spent)]);

/** The write that uses a code up, once. */
export const useCode = (place: Place, spent: Error): ConditionalWrite =>
  update(key(place), { set: { status: "used" }, when: { status: ["waiting"] } }, spent);
