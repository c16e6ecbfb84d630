import { ConfirmationRequest, type Confirmed, type RsvpStatus } from "@boundaryless/contract";
import * as z from "zod/mini";
import { type CommunityRecord, cardOf, noSuchCommunity, nothingKnown, pageOf } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { sameText } from "../keys.ts";
import { mailArrives } from "../feedback/index.ts";
import { limitNetwork, limitSubject, networkLimits, requireWithin } from "../limit/index.ts";
import { carryOutJoin, carryOutStart } from "./carry-out.ts";
import { type Remembered, rememberDevice } from "../device/index.ts";
import { confirmed } from "./contribute.ts";
import { requireUnblocked } from "../block/index.ts";
import { type ConfirmationRecord, type Pending, type Requested, isPending } from "./confirmation.ts";
import { untilAddressSettles } from "./somebody.ts";
import { confirmationById, confirmationsOf } from "./store.ts";

/** Wrong codes that one address may be given within an hour; the link works all the same. */
const codeAttempts = { what: "code", most: 10, seconds: 3600 } as const;

const unknownToken = (): Refusal => new Refusal("not-found", "unknown-token");

/** A token tells which confirmation it is for; a forged one is refused before the table is asked. */
const byToken = async (ctx: Ctx, token: string): Promise<ConfirmationRecord> => {
  const [addressKey, confirmationId, expires] = ctx.keys.unseal("confirm", token) ?? [];
  if (addressKey === undefined || confirmationId === undefined) {
    // Only what was not made here is counted, so that an honest confirmation costs nothing more.
    await limitNetwork(ctx, networkLimits.confirm);
    throw unknownToken();
  }
  const record = await confirmationById(ctx.db, addressKey, confirmationId, ctx.now());
  if (record) return record;
  const lapsed = expires !== undefined && Number(expires) <= ctx.now().getTime() / 1000;
  throw lapsed ? new Refusal("expired", "confirmation-expired") : unknownToken();
};

const byCode = async (ctx: Ctx, email: string, code: string): Promise<ConfirmationRecord> => {
  const addressKey = ctx.keys.addressKey(email);
  const tooMany = (error: unknown): never => {
    if (!(error instanceof Refusal)) throw error;
    const { retryAfterSeconds = 3600, retryAt } = error;
    throw new Refusal("too-many", "code-attempts", { retryAfterSeconds, retryAt });
  };
  await requireWithin(ctx, codeAttempts, addressKey).catch(tooMany);
  const records = await confirmationsOf(ctx.db, addressKey, ctx.now());
  const matching = records.filter(({ confirmationId }) => sameText(ctx.keys.code(confirmationId), code));
  const record = matching.at(-1);
  if (record) return record;
  // Only a wrong code is counted, so that an honest confirmation costs nothing more.
  await limitSubject(ctx, codeAttempts, addressKey).catch(tooMany);
  throw new Refusal("not-found", "unknown-code", { fields: [{ field: "code", rule: "code" }] });
};

/** What came of a request: the community that it was about, if any, and for contributions where and whose. */
interface Outcome {
  readonly community: CommunityRecord | null;
  readonly path?: string;
  readonly answered?: RsvpStatus;
  readonly personId?: string;
}

/** Carries out one kind of request. */
type Carrier<R extends Requested> = (ctx: Ctx, pending: Pending, requested: R) => Promise<Outcome>;

const about =
  <R extends Requested>(carry: (ctx: Ctx, pending: Pending, requested: R) => Promise<Outcome["community"]>) =>
  async (ctx: Ctx, pending: Pending, requested: R): Promise<Outcome> => ({
    community: await carry(ctx, pending, requested),
  });

/** What each kind of request leads to once its address is confirmed. */
const carriers: { readonly [K in Requested["kind"]]: Carrier<Extract<Requested, { kind: K }>> } = {
  join: about(carryOutJoin),
  start: about(carryOutStart),
  // Most requests are joins, so the others are loaded with the first that is about one of them.
  report: about(async (...of) => (await import("./report.ts")).carryOutReport(...of)),
  problem: about(async (...of) => (await import("./problem.ts")).carryOutProblem(...of)),
  erasure: about(async (...of) => (await import("./erasure.ts")).carryOutErasure(...of)),
  comment: confirmed(async () => (await import("./comment.ts")).comments),
  gathering: confirmed(async () => (await import("./gathering.ts")).gatherings),
  rsvp: confirmed(async () => (await import("./rsvp.ts")).answersToInvitations),
  lesson: confirmed(async () => (await import("./lesson.ts")).lessons),
};

const doneBefore = ({ path }: Pick<ConfirmationRecord, "path">): Refusal =>
  new Refusal("already-confirmed", "already-confirmed", { path });

/** The same for whoever came a moment later than another confirmation of it: by now it is known what that has made. */
const meanwhile = async (ctx: Ctx, { addressKey, confirmationId }: Pending, error: unknown) => {
  if (!(error instanceof Refusal) || error.code !== "already-confirmed") throw error;
  throw doneBefore((await confirmationById(ctx.db, addressKey, confirmationId, ctx.now())) ?? {});
};

const carryOut = async (
  ctx: Ctx,
  record: ConfirmationRecord,
): Promise<Outcome & { kind: Requested["kind"] }> => {
  if (!isPending(record)) throw doneBefore(record);
  const { requested } = record;
  // Being blocked takes nobody's right to be forgotten away.
  if (requested.kind !== "erasure") await requireUnblocked(ctx, record.addressKey);
  const carry = carriers[requested.kind] as Carrier<Requested>;
  const outcome = await untilAddressSettles(() => carry(ctx, record, requested)).catch((error: unknown) =>
    meanwhile(ctx, record, error),
  );
  await mailArrives(ctx, record.addressKey, requested.kind === "join" || requested.kind === "start");
  return { kind: requested.kind, ...outcome };
};

const confirmRecord = async (ctx: Ctx, input: ConfirmationRequest) => {
  const request = z.parse(ConfirmationRequest, input);
  const record =
    "token" in request ? await byToken(ctx, request.token) : await byCode(ctx, request.email, request.code);
  const { kind, community, path, answered, personId } = await carryOut(ctx, record);
  const made = {
    confirmed: kind,
    ...(path === undefined ? {} : { path }),
    ...(answered ? { answered } : {}),
  };
  if (!community) return { answer: { ...made, community }, personId };
  const page = await pageOf(ctx.db, community.slug);
  if (!page && kind === "join") throw noSuchCommunity();
  const card = cardOf(page?.community ?? community, page ?? nothingKnown, ctx.now());
  return { answer: { ...made, community: card }, personId };
};

/**
 * Confirms an address, which carries out what was asked for, exactly once.
 * @throws not-found for an unknown link or code, expired, forbidden for a blocked address, already-confirmed the second time, conflict when the
 * community was paused or archived meanwhile (nothing is lost: the same link works again later), too-many
 */
export const confirm = async (ctx: Ctx, input: ConfirmationRequest): Promise<Confirmed> =>
  (await confirmRecord(ctx, input)).answer;

/**
 * Confirms a contribution and remembers the device on which that was done, so that the next one needs no e-mail.
 * Other requests are confirmed as always: being a member is no reason to be remembered.
 */
export const confirmOnDevice = async (
  ctx: Ctx,
  input: ConfirmationRequest,
): Promise<Confirmed & { device: Remembered | null }> => {
  const { answer, personId } = await confirmRecord(ctx, input);
  return { ...answer, device: personId === undefined ? null : await rememberDevice(ctx, personId) };
};

/** The token of the link that confirms; good as long as the confirmation itself. */
export const confirmationToken = (
  { keys }: Pick<Ctx, "keys">,
  {
    email,
    confirmationId,
    expiresAtEpochSeconds,
  }: { email: string; confirmationId: string; expiresAtEpochSeconds: number },
): string => keys.seal("confirm", [keys.addressKey(email), confirmationId, String(expiresAtEpochSeconds)]);
