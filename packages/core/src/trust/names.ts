import type { Database } from "../store.ts";
import { allTrusts } from "./store.ts";

/** Names of all trusts by ODS code, closed ones too. */
export const namesInDirectory = async (db: Database): Promise<Map<string, string>> =>
  new Map((await allTrusts(db)).map(({ odsCode, name }) => [odsCode, name]));
