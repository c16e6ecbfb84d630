import { type Ctx, epochSeconds } from "../context.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  addTo,
  deleteAll,
  getItem,
  transact,
  update,
} from "../store.ts";
import { MailboxRecord, ReturnsRecord } from "./mailbox.ts";

const returnsKeptSeconds = 30 * 24 * 60 * 60;
const key = (addressKey: string): Key => ({ pk: `ADDRESS#${addressKey}`, sk: "MAILBOX" });
// Named after the month, since what has expired may still be there to be counted on.
const keyOfReturns = (addressKey: string, now: Date): Key => ({
  pk: `ADDRESS#${addressKey}`,
  sk: `MAILRETURNS#${now.toISOString().slice(0, 7)}`,
});

/** What is known of mail to an address; most have nothing. */
export const mailboxOf = (
  db: Database,
  addressKey: string,
  { consistent = false }: { consistent?: boolean } = {},
): Promise<MailboxRecord | undefined> => getItem(db, MailboxRecord, key(addressKey), { consistent });

/** The write that stops mail to an address from an instant on. */
export const stopMailTo = (
  addressKey: string,
  why: "bouncedAt" | "complainedAt",
  at: string,
): ConditionalWrite => addTo(key(addressKey), { set: { type: "mailbox", [why]: at } });

/** The write that counts mail that came back for a passing reason. */
export const countReturn = ({ now }: Pick<Ctx, "now">, addressKey: string): ConditionalWrite =>
  addTo(keyOfReturns(addressKey, now()), {
    set: { type: "mail-returns", expiresAtEpochSeconds: epochSeconds(now()) + returnsKeptSeconds },
    add: { count: 1 },
  });

/** How often mail to an address came back for a passing reason. */
export const returnsOf = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  addressKey: string,
): Promise<number> => {
  const returns = await getItem(db, ReturnsRecord, keyOfReturns(addressKey, now()), {
    consistent: true,
    now: now(),
  });
  return returns?.count ?? 0;
};

/** Forgets everything that was held against an address. */
export const forgetTroubles = ({ db, now }: Pick<Ctx, "db" | "now">, addressKey: string): Promise<void> =>
  deleteAll(db, [key(addressKey), keyOfReturns(addressKey, now())]);

class Gone extends Error {}

/** Forgets that mail came back; what a reader complained of stays. */
export const forgetBounces = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  addressKey: string,
): Promise<void> => {
  await deleteAll(db, [keyOfReturns(addressKey, now())]);
  await transact(db, [update(key(addressKey), { remove: ["bouncedAt"] }, new Gone())]).catch(
    (error: unknown) => {
      if (!(error instanceof Gone)) throw error;
    },
  );
};
