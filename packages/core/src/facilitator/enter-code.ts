import { SignInCodeEntry } from "@boundaryless/contract";
import * as z from "zod/mini";
import { addSession, sessionSeconds } from "../administrator/index.ts";
import { type Ctx, epochSeconds } from "../context.ts";
import { Refusal } from "../errors.ts";
import { randomToken, sameText, sha256 } from "../keys.ts";
import { type Limit, limitNetwork } from "../limit/index.ts";
import { requireUnblocked } from "../block/index.ts";
import { transact } from "../store.ts";
import type { SignInCodeRecord } from "./code.ts";
import { facilitatedBy } from "./facilitated.ts";
import { codeAt, countAttempt, useCode } from "./store.ts";

/** Codes that one network may try; each code has its own, smaller number besides. */
const tries: Limit = { what: "sign-in-code-try", most: 300, seconds: 600 };

const spent = (): Refusal => new Refusal("expired", "sign-in-code-expired");

const begun = async (ctx: Ctx, code: SignInCodeRecord, personId: string) => {
  const sessionToken = randomToken();
  const expiresAtEpochSeconds = epochSeconds(ctx.now()) + sessionSeconds;
  await transact(ctx.db, [
    useCode(code, spent()),
    addSession(sha256(sessionToken), { type: "session", personId, expiresAtEpochSeconds }),
  ]);
  return { sessionToken, expiresAt: new Date(expiresAtEpochSeconds * 1000).toISOString() };
};

/**
 * Begins a session with the code of an e-mail, once, for the browser that asked for it.
 * @param ticket what that browser was given when it asked
 * @throws expired when there is no such code in this browser, it is older than ten minutes, was used, or was typed
 * wrongly too often; not-found for a wrong code; forbidden for a blocked address
 */
export const enterSignInCode = async (
  ctx: Ctx,
  { ticket, ...input }: SignInCodeEntry & { ticket: string | undefined },
): Promise<{ sessionToken: string; expiresAt: string }> => {
  const { email, code: typed } = z.parse(SignInCodeEntry, input);
  await limitNetwork(ctx, tries);
  const addressKey = ctx.keys.addressKey(email);
  const [codeId, askedFor] = (ticket !== undefined && ctx.keys.unseal("sign-in-code", ticket)) || [];
  if (codeId === undefined || askedFor !== addressKey) throw spent();
  const code = await codeAt(ctx.db, { addressKey, codeId }, ctx.now());
  if (!code) throw spent();
  await countAttempt(ctx.db, code, spent());
  if (code.personId === null || !sameText(ctx.keys.code(codeId), typed))
    throw new Refusal("not-found", "unknown-sign-in-code", { fields: [{ field: "code", rule: "code" }] });
  await requireUnblocked(ctx, addressKey);
  if ((await facilitatedBy(ctx.db, code.personId)).length === 0) throw spent();
  return begun(ctx, code, code.personId);
};
