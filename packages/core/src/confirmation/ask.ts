import { type Ctx, epochSeconds } from "../context.ts";
import { invalidField } from "../errors.ts";
import { type Work, limitNetwork } from "../limit/index.ts";
import { type ConfirmingMessage, owe } from "../outbox/index.ts";
import type { PersonDetails } from "../person/index.ts";
import { transact } from "../store.ts";
import { requireOpenTrust } from "../trust/index.ts";
import { type Wordings, wordings } from "../wording.ts";
import { type ConfirmationRecord, type Requested, confirmationSeconds } from "./confirmation.ts";
import { type Formed, pressIdOf } from "./press.ts";
import { addConfirmation, confirmationsOf } from "./store.ts";

interface Who {
  readonly name: string;
  readonly email: string;
  readonly trust?: string | undefined;
  readonly organisation?: string | undefined;
  readonly discipline: PersonDetails["discipline"];
  readonly language: PersonDetails["language"];
  readonly wording: string;
}

/** Most messages that one address is sent about unconfirmed requests within an hour. */
export const mostRequestsAnHour = 5;

/**
 * Checks what somebody says of themselves.
 * @param at where the fields are in the request, such as `starter.`
 * @param shown the texts that may have stood beside the button
 * @throws invalid for an unknown or closed trust, or a wording that is no longer the one shown
 */
export const checkedDetails = async (
  ctx: Ctx,
  who: Who,
  at = "",
  shown: readonly Wordings[] = [wordings],
): Promise<PersonDetails> => {
  if (!shown.some((each) => each[who.language].version === who.wording))
    throw invalidField(`${at}wording`, "wording");
  if (who.trust !== undefined) await requireOpenTrust(ctx, who.trust, `${at}trust`);
  const { name, email, trust = null, organisation = null, discipline, language } = who;
  return { name, email, trust, organisation, discipline, language };
};

/** Whom the message about a request goes to. */
type Recipient = Pick<PersonDetails, "email" | "name" | "language">;

/** What is kept until the address is confirmed. */
type Kept = Pick<ConfirmationRecord, "person" | "wording"> & { readonly requested: Requested };

/** The row of the message was written before: its proof has paid for something, or its form was sent. */
class WrittenBefore extends Error {}

interface Asking extends Formed {
  readonly recipient: Recipient;
  readonly kept: Kept;
  readonly message: ConfirmingMessage;
  /** The proof that `limitNetwork` counted, if any; one that was spent before counts as none. */
  readonly work: Work | null;
}

type Where = Pick<ConfirmationRecord, "addressKey" | "pressId" | "firstId">;

/** What is written, and the request that the message is about. */
interface Written {
  readonly row: ConfirmationRecord;
  readonly about: Pick<ConfirmationRecord, "confirmationId" | "expiresAtEpochSeconds">;
}

/** Somebody who asks again a day later has another seven days, and another request. */
const sameRequestMilliseconds = 24 * 60 * 60_000;

/** The request that this asks for again; while it is new, or once it is done, its message is sent again. */
const requestedBefore = (
  before: readonly ConfirmationRecord[],
  firstId: string | undefined,
  now: Date,
): ConfirmationRecord | undefined => {
  const dayAgo = new Date(now.getTime() - sameRequestMilliseconds).toISOString();
  return before.findLast(
    (each) =>
      firstId !== undefined &&
      (each.firstId ?? each.pressId) === firstId &&
      (each.status === "done" || each.requestedAt > dayAgo),
  );
};

/**
 * A request that waits; or, where it was kept before, a mark that its message is sent again: with one link and one code
 * however often that happens, nothing is made twice.
 */
const writtenFor = (ctx: Ctx, where: Where, kept: Kept, request: ConfirmationRecord | undefined): Written => {
  const now = ctx.now();
  const row = {
    type: "confirmation" as const,
    confirmationId: ctx.newId("ask"),
    requestedAt: now.toISOString(),
    expiresAtEpochSeconds: epochSeconds(now) + confirmationSeconds,
  };
  if (!request) return { row: { ...row, ...where, status: "pending", ...kept }, about: row };
  const { addressKey, pressId } = where;
  return { row: { ...row, addressKey, pressId, status: "done" }, about: request };
};

const keep = async (ctx: Ctx, { row, about }: Written, { recipient, message, work }: Asking) => {
  // The row of the message is named after the proof that pays for it, or the form: each serves once, at no write of its own.
  const name = work?.id ?? row.pressId;
  const once = name === undefined ? {} : { outboxId: `mail_${name}`, otherwise: new WrittenBefore() };
  const { email: to, name: called, language } = recipient;
  const { confirmationId, expiresAtEpochSeconds } = about;
  await transact(ctx.db, [
    addConfirmation(row),
    owe(ctx, { ...message, to, name: called, language, confirmationId, expiresAtEpochSeconds }, once),
  ]);
};

/** Which press of which form this is, and which asked for the same first. */
const whereOf = (addressKey: string, { once, first, kept }: Asking): Where => {
  const idOf = (token: string | undefined) => pressIdOf({ who: addressKey, token, said: kept });
  const [pressId, firstId] = [idOf(once), idOf(first)];
  return {
    addressKey,
    ...(pressId === undefined ? {} : { pressId }),
    ...(firstId === undefined ? {} : { firstId }),
  };
};

/**
 * Keeps a request until its address is confirmed, and owes that address a message about it, in one transaction.
 * An address that has had its messages for this hour gets no more, and nobody is told so: the answer must not depend
 * on who is known here. A form whose button is pressed twice asks once.
 * @throws too-many when its proof was spent, and the network has had its share without
 */
export const askForConfirmation = async (ctx: Ctx, asking: Asking): Promise<void> => {
  const { recipient, kept, work } = asking;
  const now = ctx.now();
  const addressKey = ctx.keys.addressKey(recipient.email);
  const where = whereOf(addressKey, asking);
  const { pressId, firstId } = where;
  const asked = () => confirmationsOf(ctx.db, addressKey, now);
  const isPressed = (before: readonly ConfirmationRecord[]): boolean =>
    pressId !== undefined && before.some((each) => each.pressId === pressId);
  const before = await asked();
  const hourAgo = new Date(now.getTime() - 60 * 60_000).toISOString();
  const recent = before.filter(({ requestedAt }) => requestedAt > hourAgo);
  if (isPressed(before) || recent.length >= mostRequestsAnHour) return;
  const written = writtenFor(ctx, where, kept, requestedBefore(before, firstId, now));
  try {
    await keep(ctx, written, asking);
  } catch (error) {
    if (!(error instanceof WrittenBefore)) throw error;
    // The other press of a double click was faster.
    if (!work || isPressed(await asked())) return;
    await limitNetwork(ctx, work.limit);
    await keep(ctx, written, { ...asking, work: null });
  }
};
