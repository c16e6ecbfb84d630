import { type Ctx, epochSeconds } from "../context.ts";
import { type PoisonRecord, savePoison } from "./store.ts";

const keptSeconds = 90 * 24 * 60 * 60;

/** Sets a record aside with its cause, so that the ones behind it go on. The same record again is the same row. */
export const setAside = (
  ctx: Pick<Ctx, "db" | "now">,
  { eventId, itemPk, itemSk, cause }: Pick<PoisonRecord, "eventId" | "itemPk" | "itemSk" | "cause">,
): Promise<void> => {
  const now = ctx.now();
  const record: PoisonRecord = {
    type: "poison",
    eventId,
    itemPk,
    itemSk,
    cause,
    setAsideAt: now.toISOString(),
  };
  return savePoison(ctx.db, record, epochSeconds(now) + keptSeconds);
};

export { type PoisonRecord, poisonRecords } from "./store.ts";
