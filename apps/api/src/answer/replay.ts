import type { Ctx } from "@boundaryless/core";
import { beginReplay, finishReplay } from "@boundaryless/core/start";
import { EdgeRefusal } from "../asked/refusal.ts";
import type { Asked } from "../frame.ts";

/** The outcome of a write, as it is sent and as it is sent again. */
export interface Outcome {
  readonly status: number;
  readonly body: string;
  /** Whether the same request would be answered the same a minute later. */
  readonly lasting: boolean;
}

const keyForm = /^[\x21-\x7e]{1,255}$/;

/** The request's `Idempotency-Key`, or undefined. @throws 400 for one that is not 1-255 visible ASCII characters */
const keyOf = (c: Asked): string | undefined => {
  const key = c.req.header("idempotency-key");
  if (key === undefined || keyForm.test(key)) return key;
  throw new EdgeRefusal(400, "invalid", "check-fields", {
    fields: [{ field: "Idempotency-Key", rule: "unexpected" }],
  });
};

/**
 * Carries a write out once per `Idempotency-Key`; the same request again gets the answer of before. Without the header
 * it is simply carried out. Keys of administrators are their own.
 * @throws 422 when the key was used for another request, 409 while the first is still running
 */
export const once = async (
  c: Asked,
  ctx: Ctx,
  bodyText: string,
  write: () => Promise<Outcome>,
): Promise<Outcome> => {
  const given = keyOf(c);
  if (given === undefined) return write();
  const caller = ctx.actor.kind === "administrator" ? ctx.actor.id : "anyone";
  const { pathname, search } = new URL(c.req.url);
  const address = `${c.req.method} ${pathname}${search}`;
  const key = JSON.stringify([caller, given]);
  const before = await beginReplay(ctx, { key, fingerprint: JSON.stringify([address, bodyText]) });
  if (!before.fresh) {
    c.header("Idempotency-Replayed", "true");
    return { ...before, lasting: true };
  }
  try {
    const outcome = await write();
    const { status, body } = outcome.lasting ? outcome : { status: 0, body: "" };
    await finishReplay(ctx, { key, status, body });
    return outcome;
  } catch (error) {
    await finishReplay(ctx, { key, status: 0, body: "" });
    throw error;
  }
};
