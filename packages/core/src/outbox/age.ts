import type { Ctx } from "../context.ts";
import { unsentRows } from "./store.ts";

// More than that many unsent messages are an incident whichever of them is the oldest.
const looked = 100;

/** Seconds since the oldest message that is not sent was asked for, also while it waits to be tried again; 0 if none. */
export const unsentAgeSeconds = async ({ db, now }: Pick<Ctx, "db" | "now">): Promise<number> => {
  const asked = (await unsentRows(db, looked)).map(({ createdAt }) => Date.parse(createdAt));
  return asked.length === 0 ? 0 : Math.max(0, Math.round((now().getTime() - Math.min(...asked)) / 1000));
};
