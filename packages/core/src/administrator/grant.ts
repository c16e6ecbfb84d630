import { Grant } from "@boundaryless/contract";
import * as z from "zod/mini";
import { type Ctx, requireSystem } from "../context.ts";
import { type AdministratorRecord, Claims } from "./administrator.ts";
import { administratorIdOf, saveAdministrator } from "./store.ts";

/** Gives somebody exactly these grants, before or after their first sign-in. Effective at once. */
export const grantAdministrator = async (
  ctx: Ctx,
  input: Claims & { grants: readonly Grant[] },
): Promise<AdministratorRecord> => {
  requireSystem(ctx);
  const claims = z.parse(Claims, input);
  const grants = z.parse(z.array(Grant), input.grants);
  const administratorId = administratorIdOf(claims.issuer, claims.subject);
  const record: AdministratorRecord = { type: "administrator", administratorId, ...claims, grants };
  await saveAdministrator(ctx.db, record);
  return record;
};
