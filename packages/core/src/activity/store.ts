import * as z from "zod/mini";
import { type Ctx, epochSeconds } from "../context.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  addTo,
  putNew,
  queryAll,
  queryPage,
  transact,
  update,
} from "../store.ts";
import { type ActivityKind, ActivityRecord, dayOf } from "./activity.ts";
import type { EvidenceRecord } from "./evidence.ts";

// A year is weighed; what is older than that tells nothing any more.
const keptSeconds = 400 * 24 * 60 * 60;

/** Somebody's contribution: who, where they worked when it was known, and what it was. */
export interface Contribution {
  readonly slug: string;
  readonly personId: string;
  readonly trust?: string | null;
  readonly kind: ActivityKind;
}

const keyOf = ({ slug, personId }: Contribution, day: string): Key => ({
  pk: `COMMUNITY#${slug}`,
  sk: `ACTIVITY#${day}#${personId}`,
});

const rowOf = ({ slug, personId, trust }: Contribution, day: string) => ({
  type: "activity",
  slug,
  day,
  personId,
  ...(trust === undefined ? {} : { trust }),
  gsi1pk: `ACTIVITY#${day}`,
  gsi1sk: `${slug}#${personId}`,
  expiresAtEpochSeconds: epochSeconds(new Date(day)) + keptSeconds,
});

/** The write that counts what somebody did; it belongs into the transaction of what they did. */
export const contributionOf = (ctx: Pick<Ctx, "now">, contribution: Contribution): ConditionalWrite[] => {
  const day = dayOf(ctx.now());
  return [
    addTo(keyOf(contribution, day), { set: rowOf(contribution, day), add: { [contribution.kind]: 1 } }),
  ];
};

/** The write that makes a day of the sample; `already` where it is there. */
export const plantActivity = (contribution: Contribution, day: string, already: Error): ConditionalWrite =>
  putNew({ ...keyOf(contribution, day), ...rowOf(contribution, day), [contribution.kind]: 1 }, already);

/** Whether an identifier stands for a person; administrators of a trust's own sign-in are none. */
const isPerson = (id: string): boolean => id.startsWith("person_");

/** The write that counts looking after a community, where a person does it. */
export const facilitationOf = (ctx: Pick<Ctx, "actor" | "now">, slug: string): ConditionalWrite[] =>
  ctx.actor.kind === "administrator" && isPerson(ctx.actor.id)
    ? contributionOf(ctx, { slug, personId: ctx.actor.id, kind: "facilitation" })
    : [];

/** What people did in a community since a day, oldest first. */
export const activityOf = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  slug: string,
  since: string,
): Promise<ActivityRecord[]> => {
  const items = await queryAll(db, {
    partition: `COMMUNITY#${slug}`,
    prefix: "ACTIVITY#",
    now: now(),
  });
  return items.map((item) => z.parse(ActivityRecord, item)).filter(({ day }) => day >= since);
};

const Slugged = z.object({ slug: z.string() });

/** The communities in which somebody did something on a day, by slug. */
export const activeOn = async (db: Database, day: string): Promise<string[]> => {
  const items = await queryAll(db, { index: "gsi1", partition: `ACTIVITY#${day}` });
  return [...new Set(items.map((item) => z.parse(Slugged, item).slug))];
};

const evidenceKey = (slug: string): Key => ({ pk: `COMMUNITY#${slug}`, sk: "#EVIDENCE" });

type Weighed = Omit<EvidenceRecord, "dismissed" | "alertedAt">;

/** Keeps what was weighed, and what people have said of it stays. @param dueAt when to look again without activity */
export const saveEvidence = (db: Database, evidence: Weighed, dueAt: string): Promise<void> => {
  const index = { gsi1pk: "EVIDENCE", gsi1sk: `${dueAt}#${evidence.slug}` };
  return transact(db, [addTo(evidenceKey(evidence.slug), { set: { ...evidence, ...index } })]);
};

/** Communities whose evidence has to be looked at again although nobody did anything. */
export const dueEvidence = async ({ db, now }: Pick<Ctx, "db" | "now">, limit: number): Promise<string[]> => {
  // "~" sorts behind every slug, so what is due at this very instant is included.
  const until = `${now().toISOString()}#~`;
  const { items } = await queryPage(db, { index: "gsi1", partition: "EVIDENCE", until, limit });
  return items.map((item) => z.parse(Slugged, item).slug);
};

/** The write that hides a proposal until an instant; `unweighed` where there is no evidence. */
export const markDismissed = (
  slug: string,
  dismissed: NonNullable<EvidenceRecord["dismissed"]>,
  unweighed: Error,
): ConditionalWrite => update(evidenceKey(slug), { set: { dismissed } }, unweighed);

/** The write that remembers when facilitators were told. */
export const markAlerted = (slug: string, alertedAt: string, unweighed: Error): ConditionalWrite =>
  update(evidenceKey(slug), { set: { alertedAt } }, unweighed);
