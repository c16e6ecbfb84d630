import { type Accepted, ErasureRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import type { Ctx } from "../context.ts";
import { beginErasure } from "../erasure/index.ts";
import { Refusal } from "../errors.ts";
import { limitNetwork, networkLimits } from "../limit/index.ts";
import { transact } from "../store.ts";
import { askForConfirmation } from "./ask.ts";
import type { ErasureRequested, Pending } from "./confirmation.ts";
import type { Formed } from "./press.ts";
import { markDone } from "./store.ts";

/**
 * Asks to be forgotten. Nothing happens before the address is confirmed, and the answer is the same whoever asks.
 * @throws invalid, too-many
 */
export const askForErasure = async (
  ctx: Ctx,
  { once, ...input }: ErasureRequest & Formed,
): Promise<Accepted> => {
  const { email, words, language, proof } = z.parse(ErasureRequest, input);
  const work = await limitNetwork(ctx, networkLimits.erasure, proof);
  const requested = { kind: "erasure" as const, words, email, language };
  const recipient = { email, name: "", language };
  const message = { template: "confirm-erasure" as const, words };
  await askForConfirmation(ctx, { recipient, kept: { requested }, message, work, once });
  return { accepted: true, community: null };
};

/** Begins a confirmed erasure; everything that follows happens behind the scenes, within minutes. */
export const carryOutErasure = async (
  ctx: Ctx,
  pending: Pending,
  { email, words, language }: ErasureRequested,
): Promise<null> => {
  const again = new Refusal("already-confirmed", "already-confirmed");
  const { write } = await beginErasure(ctx, { email, words, language }, "person");
  await transact(ctx.db, [markDone(pending, {}, again), write]);
  return null;
};
