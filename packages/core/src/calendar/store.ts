import { type ConditionalWrite, type Database, type Key, addTo, getItem } from "../store.ts";
import { CalendarRecord } from "./calendar.ts";

const key = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: "CALENDAR" });

/** How often a person has renewed the address of their calendar. */
export const calendarVersionOf = async (db: Database, personId: string): Promise<number> =>
  (await getItem(db, CalendarRecord, key(personId), { consistent: true }))?.version ?? 0;

/** The write that makes the address so far void. */
export const renewVersion = (personId: string): ConditionalWrite =>
  addTo(key(personId), { set: { type: "calendar", personId }, add: { version: 1 } });
