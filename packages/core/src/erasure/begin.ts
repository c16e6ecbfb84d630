import { type Accepted, type ErasedWords, ErasureOrder, type Language } from "@boundaryless/contract";
import * as z from "zod/mini";
import { requireTrust } from "../administrator/index.ts";
import { chainOfInstallation, transactAudited } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { personIdOfAddress } from "../person/index.ts";
import type { ConditionalWrite } from "../store.ts";
import type { ErasureRecord } from "./erasure.ts";
import { addErasure } from "./store.ts";

interface Whom {
  readonly email: string;
  readonly words: ErasedWords;
  readonly language: Language;
}

/** The write that begins to forget whoever an address is of; an address of nobody has its requests taken back. */
export const beginErasure = async (
  ctx: Pick<Ctx, "db" | "keys" | "newId" | "now">,
  { email, words, language }: Whom,
  askedBy: ErasureRecord["askedBy"],
): Promise<{ erasureId: string; write: ConditionalWrite }> => {
  const addressKey = ctx.keys.addressKey(email);
  const personId = await personIdOfAddress(ctx.db, addressKey);
  const erasureId = ctx.newId("erasure");
  const write = addErasure({
    type: "erasure",
    erasureId,
    addressKey,
    personKey: personId === undefined ? null : ctx.keys.personKey(personId),
    words,
    askedBy,
    status: "erasing",
    requestedAt: ctx.now().toISOString(),
    ...(personId === undefined ? {} : { personId }),
    tell: { email, language },
  });
  return { erasureId, write };
};

/**
 * Forgets somebody who has written in, as the platform. The answer does not say whether anybody was there.
 * @throws unauthenticated, forbidden without the platform's grant, invalid
 */
export const orderErasure = async (ctx: Ctx, input: ErasureOrder): Promise<Accepted> => {
  requireTrust(ctx, null);
  const { reason, ...whom } = z.parse(ErasureOrder, input);
  const { erasureId, write } = await beginErasure(ctx, whom, "administrator");
  const deed = { slug: chainOfInstallation, action: "person-erased" as const, subjectId: erasureId, reason };
  await transactAudited(ctx, deed, [write]);
  return { accepted: true, community: null };
};
