import { type ActDone, type ActKind, ActRequest, acts } from "@boundaryless/contract";
import * as z from "zod/mini";
import { cardOf, pageOf } from "../community/index.ts";
import { type Ctx, epochSeconds } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { OfferedTime } from "./kind.ts";
import { kinds } from "./kinds.ts";

/** What a link offers, whom it is about (identifiers), and until when; without an instant it never lapses. */
export interface Offer {
  readonly kind: ActKind;
  readonly subject: readonly string[];
  readonly expiresAtEpochSeconds?: number;
}

/** The token of a link in an e-mail. Whoever has it can do that one thing. */
export const actToken = (
  { keys }: Pick<Ctx, "keys">,
  { kind, subject, expiresAtEpochSeconds }: Offer,
): string => keys.seal("act", [kind, String(expiresAtEpochSeconds ?? ""), ...subject]);

const isKind = (name: string): name is ActKind => (acts as readonly string[]).includes(name);

const unknownToken = (): Refusal => new Refusal("not-found", "unknown-token");

const open = (ctx: Pick<Ctx, "keys" | "now">, input: ActRequest) => {
  const { token } = z.parse(ActRequest, input);
  const [kind = "", expires = "", ...subject] = ctx.keys.unseal("act", token) ?? [];
  if (!isKind(kind)) throw unknownToken();
  return { kind, subject, late: expires !== "" && Number(expires) <= epochSeconds(ctx.now()) };
};

/** What a link is about and how it stands. */
export interface ReadAct {
  readonly kind: ActKind;
  readonly status: "open" | "done" | "lapsed";
  /** What it is about, in the words of whoever wrote it: the name of a community, a problem; empty once that is gone. */
  readonly about: string;
  /** Of an invitation: when it is, and where that stands. */
  readonly time?: OfferedTime;
  /** The other answer, where there are two. */
  readonly instead: { readonly kind: ActKind; readonly token: string } | null;
}

/** What the link of an e-mail would do; changes nothing. @throws not-found for a token that was not made here */
export const readAct = async (ctx: Ctx, input: ActRequest): Promise<ReadAct> => {
  const { kind, subject, late } = open(ctx, input);
  const { status, ...of } = await kinds[kind].read(ctx, subject);
  const other = kinds[kind].instead;
  const instead = other ? { kind: other, token: actToken(ctx, { kind: other, subject }) } : null;
  return { kind, status: late && status === "open" ? "lapsed" : status, ...of, instead };
};

/**
 * Does what the link of an e-mail offers. Doing it again is success and changes nothing.
 * @throws not-found, expired, and whatever refuses that kind of act
 */
export const carryOutAct = async (ctx: Ctx, input: ActRequest): Promise<ActDone> => {
  const { kind, subject, late } = open(ctx, input);
  if (late) throw new Refusal("expired", "act-lapsed");
  const slug = await kinds[kind].carryOut(ctx, subject);
  const page = slug === null ? undefined : await pageOf(ctx.db, slug);
  return { done: kind, community: page ? cardOf(page.community, page, ctx.now()) : null };
};
