import { createHash } from "node:crypto";
import type { Language } from "@boundaryless/contract";
import { communityBySlug } from "../community/index.ts";
import { type Ctx, requireSystem } from "../context.ts";
import { plantGathering } from "../gathering/index.ts";
import { personIdOf, type SamplePerson } from "./person.ts";

/** A gathering that shows what one looks like, by days from when it is planted. */
export interface SampleGathering {
  readonly slug: string;
  readonly key: string;
  readonly title: string;
  readonly agenda: string;
  readonly language: Language;
  /** Days from now; negative for one that is over. */
  readonly inDays: number;
  readonly time: string;
  readonly minutes: number;
  readonly rule?: string;
  readonly place?: string;
  readonly onlineUrl?: string;
  readonly capacity?: number;
  readonly notes?: string;
  readonly caller: SamplePerson;
  readonly going: readonly SamplePerson[];
}

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The same key gives the same identifier, so that what is there already is known. */
const idOf = (key: string): string => {
  const bytes = createHash("sha256").update(key).digest().subarray(0, 26);
  return `gathering_${[...bytes].map((byte) => letters[byte % 32] ?? "0").join("")}`;
};

const day = 24 * 60 * 60_000;

const plant = async (ctx: Ctx, sample: SampleGathering): Promise<void> => {
  const { slug, key, caller, going, inDays, rule, place, onlineUrl, capacity, notes, ...said } = sample;
  if (!(await communityBySlug(ctx.db, slug))) return;
  const date = new Date(ctx.now().getTime() + inDays * day).toISOString().slice(0, 10);
  await plantGathering(ctx, {
    ...said,
    slug,
    gatheringId: idOf(key),
    date,
    timeZone: "Europe/London",
    rule: rule ?? null,
    place: place ?? null,
    onlineUrl: onlineUrl ?? null,
    capacity: capacity ?? null,
    notes: notes ?? null,
    author: {
      personId: personIdOf(caller.key),
      name: caller.name,
      trust: caller.odsCode ?? null,
      organisation: caller.organisation ?? null,
    },
    going: going.map((person) => personIdOf(person.key)),
  });
};

/** Plants gatherings of sample communities. What is there already stays as it is. */
export const plantGatherings = async (ctx: Ctx, gatherings: readonly SampleGathering[]): Promise<void> => {
  requireSystem(ctx);
  for (const gathering of gatherings) await plant(ctx, gathering);
};
