import { randomBytes } from "node:crypto";
import {
  type Ctx,
  grantAdministrator,
  importTrusts,
  namesInDirectory,
  openDatabase,
  openKeys,
  realWorld,
} from "@boundaryless/core";
import { starterTrusts } from "@boundaryless/core/trust/starter";
import { region } from "../region.ts";

/** Who signs in, as the issuer calls them. */
export interface Appointed {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
}

/** What a new installation needs in its table before it is of use. */
export interface Founder {
  /** Fills in the starter directory where there is no trust yet. @returns how many were added */
  trusts(tableName: string): Promise<number>;
  /** Gives somebody the grant for everything; a second time changes nothing. */
  administrator(tableName: string, who: Appointed): Promise<void>;
}

/** @param endpoint only where the table is not the one of AWS */
export const openFounder = (endpoint?: string): Founder => {
  const within = async <T>(tableName: string, work: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const db = openDatabase({ tableName, endpoint, region });
    // Neither trusts nor grants hang on the link secret, so it stays where only the functions read it.
    const keys = openKeys(randomBytes(48).toString("base64url"));
    return work({ actor: { kind: "system", name: "deploy" }, db, keys, ...realWorld }).finally(() =>
      db.client.destroy(),
    );
  };
  return {
    trusts: (tableName) =>
      within(tableName, async (ctx) => {
        if ((await namesInDirectory(ctx.db)).size > 0) return 0;
        const rows = starterTrusts.map(({ odsCode, name, region: where, openedOn = null }) => ({
          odsCode,
          name,
          region: where,
          openedOn,
          closedOn: null,
        }));
        return (await importTrusts(ctx, rows)).added;
      }),
    administrator: (tableName, who) =>
      within(tableName, async (ctx) => {
        await grantAdministrator(ctx, { ...who, grants: ["platform"] });
      }),
  };
};
