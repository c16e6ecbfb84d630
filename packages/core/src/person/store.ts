import type { Ctx } from "../context.ts";
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
import * as z from "zod/mini";
import { AddressRecord, type PersonDetails, PersonRecord, affiliationsAfter } from "./person.ts";

const ItemKey = z.object({ pk: z.string(), sk: z.string() });
const key = (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: "PERSON" });
const keyOfAddress = (addressKey: string): Key => ({ pk: `ADDRESS#${addressKey}`, sk: "ADDRESS" });

export const personById = (db: Database, personId: string): Promise<PersonRecord | undefined> =>
  getItem(db, PersonRecord, key(personId), { consistent: true });

/** Several people as the table knew them a moment ago, without those who are not there; each for half a read unit. */
export const peopleById = async (db: Database, personIds: readonly string[]): Promise<PersonRecord[]> =>
  (await getItems(db, personIds.map(key))).flatMap((item) => (item ? [z.parse(PersonRecord, item)] : []));

/** Whose address this is, if it was ever confirmed. */
export const personIdOfAddress = async (db: Database, addressKey: string): Promise<string | undefined> =>
  (await getItem(db, AddressRecord, keyOfAddress(addressKey), { consistent: true }))?.personId;

/** The writes that add a person and their address; `raced` when the address was confirmed meanwhile. */
export const addPerson = (person: PersonRecord, addressKey: string, raced: Error): ConditionalWrite[] => [
  // Sample people are found again through the index when the sample is removed.
  putNew({
    ...key(person.personId),
    ...(person.sample ? { gsi1pk: "SAMPLE", gsi1sk: person.personId } : {}),
    ...person,
  }),
  putNew({ ...keyOfAddress(addressKey), type: "address", personId: person.personId }, raced),
];

/** The write that brings a known person up to date, or none when nothing changed. */
export const refreshPerson = (
  ctx: Pick<Ctx, "now">,
  person: PersonRecord,
  details: PersonDetails,
): ConditionalWrite[] => {
  const affiliations = affiliationsAfter(person.affiliations, details, ctx.now().toISOString());
  const { name, discipline, language } = details;
  const moved = affiliations.length !== person.affiliations.length;
  if (!moved && person.name === name && person.discipline === discipline && person.language === language)
    return [];
  return [update(key(person.personId), { set: { name, discipline, language, affiliations } })];
};

/** People who came with the sample. */
export const samplePeople = async (db: Database): Promise<PersonRecord[]> =>
  (await queryAll(db, { index: "gsi1", partition: "SAMPLE" })).map((item) => z.parse(PersonRecord, item));

/** The keys of everything that is kept of a person besides memberships. */
export const keysOfPerson = async (db: Database, personId: string, addressKey: string): Promise<Key[]> => {
  const partitions = [`PERSON#${personId}`, `ADDRESS#${addressKey}`];
  const rows = await Promise.all(partitions.map((partition) => queryAll(db, { partition })));
  return rows.flat().map((row) => z.parse(ItemKey, row));
};

/** Counts a membership more or less; the person must still be there. */
export const addToCommunities = (personId: string, by: number, otherwise: Error): ConditionalWrite =>
  update(key(personId), { add: { communities: by } }, otherwise);
