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

type Where = Pick<ConfirmationRecord, "addressKey" | "pressId">;

const keep = async (ctx: Ctx, where: Where, { recipient, kept, message, work }: Asking) => {
  const now = ctx.now();
  const confirmationId = ctx.newId("ask");
  const expiresAtEpochSeconds = epochSeconds(now) + confirmationSeconds;
  // The row of the message is named after the proof that pays for it, or the form: each serves once, at no write of its own.
  const name = work?.id ?? where.pressId;
  const once = name === undefined ? {} : { outboxId: `mail_${name}`, otherwise: new WrittenBefore() };
  const { email: to, name: called, language } = recipient;
  await transact(ctx.db, [
    addConfirmation({
      type: "confirmation",
      confirmationId,
      ...where,
      status: "pending",
      requestedAt: now.toISOString(),
      expiresAtEpochSeconds,
      ...kept,
    }),
    owe(ctx, { ...message, to, name: called, language, confirmationId, expiresAtEpochSeconds }, once),
  ]);
};

/**
 * Keeps a request until its address is confirmed, and owes that address a message about it, in one transaction.
 * An address that has had its messages for this hour gets no more, and nobody is told so: the answer must not depend
 * on who is known here. A form whose button is pressed twice asks once.
 * @throws too-many when its proof was spent, and the network has had its share without
 */
export const askForConfirmation = async (ctx: Ctx, asking: Asking): Promise<void> => {
  const { recipient, kept, work, once } = asking;
  const now = ctx.now();
  const addressKey = ctx.keys.addressKey(recipient.email);
  const pressId = pressIdOf({ who: addressKey, token: once, said: kept });
  const where = { addressKey, ...(pressId === undefined ? {} : { pressId }) };
  const asked = () => confirmationsOf(ctx.db, addressKey, now);
  const isPressed = (before: readonly ConfirmationRecord[]): boolean =>
    pressId !== undefined && before.some((each) => each.pressId === pressId);
  const before = await asked();
  const hourAgo = new Date(now.getTime() - 60 * 60_000).toISOString();
  const recent = before.filter(({ requestedAt }) => requestedAt > hourAgo);
  if (isPressed(before) || recent.length >= mostRequestsAnHour) return;
  try {
    await keep(ctx, where, asking);
  } catch (error) {
    if (!(error instanceof WrittenBefore)) throw error;
    // The other press of a double click was faster.
    if (!work || isPressed(await asked())) return;
    await limitNetwork(ctx, work.limit);
    await keep(ctx, where, { ...asking, work: null });
  }
};
