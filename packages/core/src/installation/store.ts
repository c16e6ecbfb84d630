import type { DirectoryCard } from "@boundaryless/contract";
import * as z from "zod/mini";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  deleteAll,
  deleteExisting,
  getItem,
  put,
  putNew,
  queryAll,
  transact,
  update,
} from "../store.ts";
import { CardsRecord, DirectoryRecord, InstallationRecord } from "./installation.ts";

const partition = (installationId: string): string => `INSTALLATION#${installationId}`;
const key = (installationId: string): Key => ({ pk: partition(installationId), sk: "INSTALLATION" });
const directoryKey: Key = { pk: "DIRECTORY", sk: "DIRECTORY" };

/** Every installation that we know, by origin; at most a screenful. */
export const allInstallations = async (db: Database): Promise<InstallationRecord[]> => {
  const items = await queryAll(db, { index: "gsi1", partition: "INSTALLATIONS" });
  return items.map((item) => z.parse(InstallationRecord, item));
};

export const installationById = (db: Database, installationId: string) =>
  getItem(db, InstallationRecord, key(installationId), { consistent: true });

export const addInstallation = (record: InstallationRecord, taken: Error): ConditionalWrite =>
  putNew({ ...key(record.installationId), gsi1pk: "INSTALLATIONS", gsi1sk: record.origin, ...record }, taken);

/** The write that changes an installation which is still at this version. */
export const changeInstallation = (
  { installationId, version }: InstallationRecord,
  set: Partial<InstallationRecord>,
  otherwise: Error,
): ConditionalWrite =>
  update(
    key(installationId),
    { set: { ...set, version: version + 1 }, when: { version: [version] } },
    otherwise,
  );

export const cardsPerRow = 50;
const rowsPerTransaction = 10;

const rowKey = (installationId: string, batch: string | null, start: number): Key => ({
  pk: partition(installationId),
  sk: `CARDS#${batch}#${String(start).padStart(5, "0")}`,
});

/** Writes a batch of cards; nobody reads it before the installation names it. */
export const writeCards = async (
  db: Database,
  installationId: string,
  batch: string,
  cards: readonly DirectoryCard[],
): Promise<void> => {
  const rows: ConditionalWrite[] = [];
  for (let start = 0; start < cards.length; start += cardsPerRow) {
    const some = cards.slice(start, start + cardsPerRow);
    rows.push(put({ ...rowKey(installationId, batch, start), type: "installation-cards", cards: some }));
  }
  for (let start = 0; start < rows.length; start += rowsPerTransaction)
    await transact(db, rows.slice(start, start + rowsPerTransaction));
};

/** The cards that count, in the order of their directory. */
export const cardsOf = async (
  db: Database,
  { installationId, batch }: InstallationRecord,
): Promise<DirectoryCard[]> => {
  const items = await queryAll(db, { partition: partition(installationId), prefix: `CARDS#${batch}#` });
  return items.flatMap((item) => z.parse(CardsRecord, item).cards);
};

/** One row of the cards that count: those from `start` on, as many as a row has. */
export const cardsFrom = async (
  db: Database,
  { installationId, batch }: InstallationRecord,
  start: number,
): Promise<DirectoryCard[]> => {
  const row = await getItem(db, CardsRecord, rowKey(installationId, batch, start));
  return row?.cards ?? [];
};

/** Takes away every card that does not belong to `batch`; all of them without it. */
export const dropCards = async (
  db: Database,
  installationId: string,
  batch: string | null,
): Promise<void> => {
  const items = await queryAll(db, { partition: partition(installationId), prefix: "CARDS#" });
  const keys = items.map((item) => z.parse(z.object({ pk: z.string(), sk: z.string() }), item));
  await deleteAll(
    db,
    keys.filter(({ sk }) => batch === null || !sk.startsWith(`CARDS#${batch}#`)),
  );
};

export const removeInstallation = (installationId: string, gone: Error): ConditionalWrite =>
  deleteExisting(key(installationId), gone);

/** Of which generation our own key is; nothing before it was ever changed. */
export const ownDirectory = (db: Database): Promise<DirectoryRecord | undefined> =>
  getItem(db, DirectoryRecord, directoryKey);

/** The write that makes our key of another generation, where it still is of the one before. */
export const changeDirectory = (
  before: DirectoryRecord | undefined,
  after: DirectoryRecord,
  otherwise: Error,
): ConditionalWrite =>
  before
    ? update(directoryKey, { set: after, when: { generation: [before.generation] } }, otherwise)
    : putNew({ ...directoryKey, ...after }, otherwise);
