import { type MailFrequency, MailFrequency as Frequency, type MailTrouble } from "@boundaryless/contract";
import * as z from "zod/mini";
import { communityBySlug, legible } from "../community/index.ts";
import { leaveTokenOf } from "../confirmation/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { mailboxOf, troubleOf } from "../mailbox/index.ts";
import { type MembershipRecord, chooseFrequency, everyMembership, frequencyOf } from "../membership/index.ts";
import { personIdOfAddress } from "../person/index.ts";
import { transact } from "../store.ts";

/** The token of the page on which somebody chooses how often they get mail. It never lapses and gives nothing else. */
export const mailToken = ({ keys }: Pick<Ctx, "keys">, email: string): string =>
  keys.seal("mail", [keys.addressKey(email)]);

const Choosing = z.object({
  token: z.string(),
  /** Communities that are not named stay as they are. */
  choices: z.record(z.string(), Frequency),
});

/** What somebody has chosen, community by community. */
export interface MailChoices {
  readonly communities: readonly {
    readonly slug: string;
    readonly name: string;
    readonly frequency: MailFrequency;
    /** The token of the page on which this one is left. */
    readonly leave: string;
  }[];
  /** Why no mail goes to the address at all, or null where it does. */
  readonly trouble: MailTrouble | null;
}

const addressOf = (ctx: Pick<Ctx, "keys">, token: string): string => {
  const [addressKey] = ctx.keys.unseal("mail", token) ?? [];
  if (addressKey === undefined) throw new Refusal("not-found", "unknown-token");
  return addressKey;
};

/** Every membership of whoever has that address; none where nobody has. */
export const membershipsAt = async (
  { db }: Pick<Ctx, "db">,
  addressKey: string,
): Promise<MembershipRecord[]> => {
  const personId = await personIdOfAddress(db, addressKey);
  return personId === undefined ? [] : everyMembership(db, personId);
};

const named = async (
  { db, keys }: Pick<Ctx, "db" | "keys">,
  addressKey: string,
  membership: MembershipRecord,
): Promise<MailChoices["communities"][number]> => {
  const { slug } = membership;
  const community = await communityBySlug(db, slug);
  return {
    slug,
    name: community ? legible(community).name : slug,
    frequency: frequencyOf(membership),
    leave: leaveTokenOf({ keys }, addressKey, slug),
  };
};

const choicesOf = async (
  ctx: Pick<Ctx, "db" | "keys">,
  addressKey: string,
  memberships: readonly MembershipRecord[],
): Promise<MailChoices> => {
  const [communities, mailbox] = await Promise.all([
    Promise.all(memberships.map((membership) => named(ctx, addressKey, membership))),
    mailboxOf(ctx.db, addressKey),
  ]);
  communities.sort((one, other) => one.name.localeCompare(other.name));
  return { communities, trouble: troubleOf(mailbox) };
};

/** How often somebody gets mail of each of their communities; changes nothing. @throws not-found for an unknown token */
export const readMailChoices = async (ctx: Ctx, { token }: { token: string }): Promise<MailChoices> => {
  const addressKey = addressOf(ctx, token);
  return choicesOf(ctx, addressKey, await membershipsAt(ctx, addressKey));
};

class Gone extends Error {}

/** Chooses for these memberships. @returns them as they are now, without those that have ended meanwhile */
export const chooseFor = async (
  { db, now: clock }: Pick<Ctx, "db" | "now">,
  memberships: readonly MembershipRecord[],
  wanted: (membership: MembershipRecord) => MailFrequency,
): Promise<MembershipRecord[]> => {
  const now: MembershipRecord[] = [];
  for (const membership of memberships) {
    const mail = wanted(membership);
    try {
      if (mail !== frequencyOf(membership))
        await transact(db, [chooseFrequency(membership, mail, clock().toISOString(), new Gone())]);
      now.push({ ...membership, mail });
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
    }
  }
  return now;
};

/**
 * Chooses how often somebody gets mail. Doing it again is success; a community that they have left is passed over.
 * @throws not-found for an unknown token, invalid for a frequency that there is not
 */
export const chooseMail = async (ctx: Ctx, input: z.input<typeof Choosing>): Promise<MailChoices> => {
  const { token, choices } = z.parse(Choosing, input);
  const addressKey = addressOf(ctx, token);
  const memberships = await membershipsAt(ctx, addressKey);
  const chosen = await chooseFor(ctx, memberships, (each) => choices[each.slug] ?? frequencyOf(each));
  return choicesOf(ctx, addressKey, chosen);
};
