import { type SignInCodeAsked, SignInCodeRequest } from "@boundaryless/contract";
import * as z from "zod/mini";
import { type Ctx, epochSeconds } from "../context.ts";
import { type Limit, limitNetwork, limitSubject } from "../limit/index.ts";
import { rolesOf } from "../membership/index.ts";
import { type OutboxMessage, owe, oweNobody } from "../outbox/index.ts";
import { personById, personIdOfAddress } from "../person/index.ts";
import { transact } from "../store.ts";
import { codeSeconds } from "./code.ts";
import { addCode } from "./store.ts";

/** Codes that one network may ask for, and one address may be sent. A whole trust may share a network. */
const limits = {
  network: { what: "sign-in-code", most: 100, seconds: 600 },
  address: { what: "sign-in-code-to", most: 10, seconds: 3600 },
} as const satisfies Record<string, Limit>;

/** Who looks after a community with that address. Whoever is unknown costs the same look-ups. */
const facilitatorAt = async (ctx: Ctx, addressKey: string): Promise<{ id: string; name: string } | null> => {
  const personId = (await personIdOfAddress(ctx.db, addressKey)) ?? "nobody";
  const [person, facilitated] = await Promise.all([
    personById(ctx.db, personId),
    rolesOf(ctx.db, personId, "facilitator"),
  ]);
  return person && facilitated.length > 0 ? { id: personId, name: person.name } : null;
};

/**
 * Sends a code to sign in with to whoever looks after a community. For anybody else the same is read and written, and
 * no message goes out: neither the answer nor its costs tell who is known here.
 * @returns the answer, and the ticket that binds the code to the browser that asked
 * @throws too-many, for known and unknown addresses alike
 */
export const askForSignInCode = async (
  ctx: Ctx,
  input: SignInCodeRequest,
): Promise<{ answer: SignInCodeAsked; ticket: string }> => {
  const { email: to, language } = z.parse(SignInCodeRequest, input);
  const addressKey = ctx.keys.addressKey(to);
  await limitNetwork(ctx, limits.network);
  await limitSubject(ctx, limits.address, addressKey);
  const facilitator = await facilitatorAt(ctx, addressKey);
  const codeId = ctx.newId("code");
  const expiresAtEpochSeconds = epochSeconds(ctx.now()) + codeSeconds;
  const message: OutboxMessage = {
    template: "sign-in-code",
    to,
    name: facilitator?.name ?? "",
    language,
    codeId,
  };
  await transact(ctx.db, [
    addCode({
      type: "sign-in-code",
      codeId,
      addressKey,
      personId: facilitator?.id ?? null,
      status: "waiting",
      attempts: 0,
      expiresAtEpochSeconds,
    }),
    facilitator ? owe(ctx, message) : oweNobody(ctx, message, expiresAtEpochSeconds),
  ]);
  const ticket = ctx.keys.seal("sign-in-code", [codeId, addressKey]);
  return { answer: { accepted: true, expiresInSeconds: codeSeconds }, ticket };
};
