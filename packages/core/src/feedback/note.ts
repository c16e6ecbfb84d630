import type { MailTrouble } from "@boundaryless/contract";
import { markApplied } from "../applied/index.ts";
import type { Ctx } from "../context.ts";
import { countReturn, mailboxOf, mostReturns, returnsOf, stopMailTo, troubleOf } from "../mailbox/index.ts";
import { everyMembership, noteReach } from "../membership/index.ts";
import { personIdOfAddress } from "../person/index.ts";
import { transact } from "../store.ts";

/** What became of one e-mail after it was sent. */
export interface Feedback {
  /** The same each time the same is told. */
  readonly id: string;
  /** It came back for good, came back for now, or its reader called it unwanted. */
  readonly kind: "permanent" | "transient" | "complaint";
  readonly addresses: readonly string[];
}

type Noting = Pick<Ctx, "db" | "now" | "keys">;

class Gone extends Error {}

/** Notes at the memberships of an address whether mail reaches it, for those who look after its communities. */
export const noteReachOf = async (
  { db }: Pick<Ctx, "db">,
  addressKey: string,
  trouble: MailTrouble | null,
): Promise<void> => {
  const personId = await personIdOfAddress(db, addressKey);
  if (personId === undefined) return;
  for (const membership of await everyMembership(db, personId)) {
    if ((membership.unreachable ?? null) === trouble) continue;
    await transact(db, [noteReach(membership, trouble, new Gone())]).catch((error: unknown) => {
      if (!(error instanceof Gone)) throw error;
    });
  }
};

const noteOne = async (ctx: Noting, id: string, kind: Feedback["kind"], address: string): Promise<void> => {
  const { db, keys, now } = ctx;
  const addressKey = keys.addressKey(address);
  const at = now().toISOString();
  if (kind === "transient") {
    await markApplied(ctx, `feedback#${id}#${addressKey}`, (mark) =>
      transact(db, [mark, countReturn(ctx, addressKey)]),
    );
    if ((await returnsOf(ctx, addressKey)) < mostReturns) return;
  }
  await transact(db, [stopMailTo(addressKey, kind === "complaint" ? "complainedAt" : "bouncedAt", at)]);
  await noteReachOf(ctx, addressKey, troubleOf(await mailboxOf(db, addressKey, { consistent: true })));
};

/**
 * Notes that mail came back or was unwanted, so that no more of it is sent there. Told again, it changes nothing but
 * the instant.
 */
export const noteFeedback = async (ctx: Noting, { id, kind, addresses }: Feedback): Promise<void> => {
  for (const address of addresses) await noteOne(ctx, id, kind, address);
};
