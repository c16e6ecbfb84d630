import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { blockOf } from "./store.ts";

/** @throws forbidden, saying so plainly, when the address is blocked */
export const requireUnblocked = async ({ db }: Pick<Ctx, "db">, addressKey: string): Promise<void> => {
  if (await blockOf(db, addressKey)) throw new Refusal("forbidden", "address-blocked");
};
