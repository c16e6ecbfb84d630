import type { Ctx } from "./context.ts";
import { Refusal } from "./errors.ts";
import { getItem } from "./store.ts";
import * as z from "zod/mini";

/** Whether the table answers. @throws unavailable when it does not */
export const checkHealth = async (ctx: Pick<Ctx, "db">): Promise<{ healthy: true }> => {
  await getItem(ctx.db, z.unknown(), { pk: "HEALTH", sk: "HEALTH" }).catch(() => {
    throw new Refusal("unavailable", "unavailable");
  });
  return { healthy: true };
};
