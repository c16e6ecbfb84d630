import type { History } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import type { AuditRecord } from "./audit.ts";
import { entriesOf } from "./store.ts";

/** Entries of a chain as the dashboard shows them, newest first; whoever asks must have been authorised. */
export const historyOf = async (
  ctx: Pick<Ctx, "db" | "keys">,
  chain: string,
  cursor: string | undefined,
  isShown: (entry: AuditRecord) => boolean = () => true,
): Promise<History> => {
  const { items, next } = await entriesOf(ctx, chain, cursor);
  return {
    entries: items.filter(isShown).map(({ auditId: id, at, action, actorName: by, reason, changes }) => ({
      id,
      at,
      action,
      by,
      reason,
      changes,
    })),
    next,
  };
};
