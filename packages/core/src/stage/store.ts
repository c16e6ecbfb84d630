import * as z from "zod/mini";
import { type Database, type Key, getItem, put, transact } from "../store.ts";

/** How far the weighing has come: days before `from` are done, and of `from` … `until` communities up to `behind`. */
export const WeighingRecord = z.object({
  type: z.literal("weighing"),
  from: z.string(),
  until: z.nullable(z.string()),
  behind: z.string(),
});
export type WeighingRecord = z.infer<typeof WeighingRecord>;

const key: Key = { pk: "WEIGHING", sk: "WEIGHING" };

export const readWeighing = (db: Database): Promise<WeighingRecord | undefined> =>
  getItem(db, WeighingRecord, key, { consistent: true });

export const saveWeighing = (db: Database, weighing: WeighingRecord): Promise<void> =>
  transact(db, [put({ ...key, ...weighing })]);
