import type { AuditAction } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import { type AuditRecord, hashOf, noHash } from "./audit.ts";
import { appendEntry, headOf } from "./store.ts";

/** What is to be recorded; the rest is known from the context. */
export interface Deed {
  /** Whose history it stands in: a slug, or another chain. */
  readonly slug: string;
  readonly action: AuditAction;
  readonly subjectId?: string;
  readonly reason?: string;
  /** Names of the fields that changed. */
  readonly changes?: readonly string[];
  /** The person who acts, where it is no administrator. */
  readonly personId?: string;
}

class Raced extends Error {}

const actorOf = (
  { actor }: Pick<Ctx, "actor">,
  deed: Deed,
): { actorId: string; actorName: string | null } => {
  if (actor.kind === "administrator") return { actorId: actor.id, actorName: actor.name };
  if (actor.kind === "system") return { actorId: `system:${actor.name}`, actorName: actor.name };
  return { actorId: deed.personId ?? "anyone", actorName: null };
};

const entryOf = (ctx: Ctx, deed: Deed, previousHash: string): AuditRecord => {
  const entry: Omit<AuditRecord, "hash"> = {
    type: "audit",
    auditId: ctx.newId("audit"),
    slug: deed.slug,
    at: ctx.now().toISOString(),
    action: deed.action,
    ...actorOf(ctx, deed),
    subjectId: deed.subjectId ?? null,
    reason: deed.reason ?? null,
    changes: [...(deed.changes ?? [])],
    previousHash,
  };
  return { ...entry, hash: hashOf(entry) };
};

/** The audit entry of a community that begins with this very transaction. */
export const firstEntry = (ctx: Ctx, deed: Deed): ConditionalWrite[] =>
  appendEntry(entryOf(ctx, deed, noHash), undefined, new Raced());

const mostAttempts = 12;
const pauseMilliseconds = 15;

/** Carries out writes together with their audit entry, or one in each of several communities: all happen, or none. */
export const transactAudited = async (
  ctx: Ctx,
  deed: Deed | readonly Deed[],
  writes: readonly ConditionalWrite[],
): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    const entries = await Promise.all(
      [deed].flat().map(async (each) => {
        const head = await headOf(ctx.db, each.slug);
        return appendEntry(entryOf(ctx, each, head?.hash ?? noHash), head, new Raced());
      }),
    );
    try {
      return await transact(ctx.db, [...writes, ...entries.flat()]);
    } catch (error) {
      if (!(error instanceof Raced) || attempt === mostAttempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds * attempt * Math.random()));
    }
  }
};
