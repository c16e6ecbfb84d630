import {
  BundleEnvelope,
  bundleFormat,
  bundleLimits,
  bundleVersion,
  mostDaysAhead,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import type { Ctx } from "../context.ts";
import { type FieldFault, Refusal } from "../errors.ts";
import type { AnyPart, Told } from "./part.ts";
import { parts } from "./parts.ts";

/** One kind of a file that is understood here, with its records as they are taken in. */
export interface ReadPart {
  readonly part: AnyPart;
  readonly records: readonly Told[];
}

/** A file that may be taken in. */
export interface ReadBundle {
  readonly bundle: BundleEnvelope;
  readonly understood: readonly ReadPart[];
  /** Kinds that came later than this installation. */
  readonly leftOut: readonly { kind: string; records: number }[];
}

const faultsShown = 10;
// A clock that is a little ahead is nobody's fault.
const aheadMilliseconds = 10 * 60 * 1000;
// A gathering begins within a year of when it is called, and its series ends within another.
const farthestMilliseconds = 2 * (mostDaysAhead + 1) * 24 * 60 * 60 * 1000;

const unreadable = (fields: readonly FieldFault[] = []) =>
  new Refusal("invalid", "bundle-unreadable", { fields: fields.slice(0, faultsShown) });

const parse = <T>(schema: z.ZodMiniType<T>, value: unknown, within: readonly PropertyKey[] = []): T => {
  const { success, data, error } = z.safeParse(schema, value);
  if (success) return data;
  throw unreadable(
    error.issues.map(({ path }) => ({
      field: [...within, ...path].map(String).join("."),
      rule: "unexpected",
    })),
  );
};

const Begin = z.object({ format: z.literal(bundleFormat), version: z.int().check(z.gte(1)) });

const requireForm = (file: unknown): void => {
  const { success, data } = z.safeParse(Begin, file);
  if (!success) throw new Refusal("invalid", "bundle-format");
  if (data.version > bundleVersion) throw new Refusal("invalid", "bundle-version");
};

const originOf = (url: string): string | undefined => URL.parse(url)?.origin;

/** It comes from where it says, from elsewhere than here, and has been nowhere twice. */
const requireWay = ({ source, provenance }: BundleEnvelope, origin: string): void => {
  const way = [...provenance.map(({ url }) => url), source].map(originOf);
  if (way.includes(origin) || new Set(way).size < way.length) throw new Refusal("invalid", "bundle-circle");
};

const requirePast = (ctx: Pick<Ctx, "now">, { bundle, understood }: Omit<ReadBundle, "leftOut">): void => {
  const latest = ctx.now().getTime() + aheadMilliseconds;
  const { exportedAt, community, provenance } = bundle;
  const instants = [
    exportedAt,
    community.startedAt,
    community.changedAt,
    ...provenance.map(({ at }) => at),
    ...understood.flatMap(({ part, records }) => records.map((record) => part.at(record))),
  ].map((at) => Date.parse(at));
  if (instants.some((at) => at > latest)) throw new Refusal("invalid", "bundle-future");
  // Identifiers begin with the milliseconds since 1970.
  if (instants.some((at) => !(at >= 0))) throw unreadable();
};

const readRecord = ({ now }: Pick<Ctx, "now">, one: AnyPart, value: unknown, within: PropertyKey[]): Told => {
  const record = parse(one.told, value, within);
  const ahead = one.ahead?.(record);
  if (ahead && Date.parse(ahead.at) > now().getTime() + farthestMilliseconds)
    throw unreadable([{ field: [...within, ahead.field].map(String).join("."), rule: "unexpected" }]);
  return record;
};

const readPart = (ctx: Pick<Ctx, "now">, bundle: BundleEnvelope, one: AnyPart): ReadPart[] =>
  bundle.parts.flatMap(({ kind, records }, place) => {
    if (kind !== one.kind) return [];
    const read = records.map((record, at) => readRecord(ctx, one, record, ["parts", place, "records", at]));
    return [{ part: one, records: read }];
  });

const requireTogether = (understood: readonly ReadPart[], bundle: BundleEnvelope): void => {
  const records = bundle.parts.reduce((sum, part) => sum + part.records.length, 0);
  if (records > bundleLimits.records) throw unreadable([{ field: "parts", rule: "unexpected" }]);
  const ids = understood.flatMap((each) => each.records.map(({ id }) => id));
  if (
    new Set(ids).size < ids.length ||
    new Set(bundle.parts.map(({ kind }) => kind)).size < bundle.parts.length
  )
    throw unreadable([{ field: "parts", rule: "unexpected" }]);
  if (!understood.every(({ part, records: all }) => part.hangsTogether(all)))
    throw new Refusal("invalid", "bundle-hangs");
};

/**
 * Holds a file against everything that is promised of one, before anything of it is used.
 * @throws invalid with the reason in a sentence; the fields are the first ten places that do not fit
 */
export const readBundle = (ctx: Pick<Ctx, "now">, file: unknown, origin: string): ReadBundle => {
  requireForm(file);
  const bundle = parse(BundleEnvelope, file);
  requireWay(bundle, origin);
  const understood = parts.flatMap((one) => readPart(ctx, bundle, one));
  requireTogether(understood, bundle);
  requirePast(ctx, { bundle, understood });
  const known = new Set(parts.map(({ kind }) => kind));
  const leftOut = bundle.parts
    .filter(({ kind }) => !known.has(kind))
    .map(({ kind, records }) => ({ kind, records: records.length }));
  return { bundle, understood, leftOut };
};
