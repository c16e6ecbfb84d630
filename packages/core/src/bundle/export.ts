import {
  Bundle,
  type BundlePart,
  bundleFormat,
  bundleVersion,
  licenceAddresses,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { type CommunityRecord, licenceOf, noSuchCommunity, pageNow } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import type { AnyPart, Told } from "./part.ts";
import { parts } from "./parts.ts";
import { rowsOf } from "./store.ts";

/** Bytes of contributions in one file; what is more follows in the next. */
const fileBytes = 1024 * 1024;
const rowsAtOnce = 200;

const communityOf = (community: CommunityRecord) => {
  const { slug, name, problem, difference, topics, language, stage, status, statusReason } = community;
  const { startedAt, changedAt } = community;
  const told = { slug, name, problem, difference, topics, language, stage, startedAt, changedAt };
  return { ...told, status, statusReason };
};

/** Where a file goes on: the kind, and the sort key that the one before ended with. */
const placeForm = /^([a-z-]{1,40})\.([A-Za-z0-9_]{0,80})$/;

interface Place {
  readonly kind: string;
  readonly after: string | undefined;
}

const placeOf = (asked: string | undefined): Place | undefined => {
  if (asked === undefined) return undefined;
  const [, kind, id] = placeForm.exec(asked) ?? [];
  const found = parts.find((each) => each.kind === kind);
  if (!found) throw new Refusal("invalid", "check-fields", { fields: [{ field: "after", rule: "cursor" }] });
  return { kind: found.kind, after: id ? found.prefix + id : undefined };
};

interface Collected {
  readonly records: Told[];
  /** The sort key of the last row that was read; undefined when the kind has come to its end. */
  readonly last: string | undefined;
  readonly bytes: number;
}

const collect = async (
  ctx: Ctx,
  slug: string,
  one: AnyPart,
  from: { after: string | undefined; room: number },
): Promise<Collected> => {
  const records: Told[] = [];
  const tell = one.teller(ctx);
  let { after } = from;
  let bytes = 0;
  for (;;) {
    const { rows, more } = await rowsOf(ctx.db, slug, { prefix: one.prefix, after, limit: rowsAtOnce });
    for (const { sk, item } of rows) {
      const record = await tell(z.parse(one.kept, item));
      const size = record ? Buffer.byteLength(JSON.stringify(record)) + 1 : 0;
      if (bytes + size > from.room) return { records, last: after ?? one.prefix, bytes };
      if (record) records.push(record);
      bytes += size;
      after = sk;
    }
    if (!more) return { records, last: undefined, bytes };
  }
};

const collectAll = async (ctx: Ctx, slug: string, from: Place | undefined) => {
  const told: { kind: string; records: Told[] }[] = [];
  let room = fileBytes;
  const begin = from ? parts.findIndex(({ kind }) => kind === from.kind) : 0;
  for (const one of parts.slice(begin)) {
    const after = one.kind === from?.kind ? from.after : undefined;
    const { records, last, bytes } = await collect(ctx, slug, one, { after, room });
    told.push({ kind: one.kind, records });
    room -= bytes;
    if (last !== undefined) return { told, next: `${one.kind}.${last.slice(one.prefix.length)}` };
  }
  return { told, next: null };
};

/**
 * A community as a file: what anybody may read of it, never an address and nobody's identifier. A large one comes as
 * several files; `after` is where the one before has ended.
 * @throws not-found, also while moderators hide it; invalid for a place that is none
 */
export const exportCommunity = async (
  ctx: Ctx,
  { slug: asked, origin, after }: { slug: string; origin: string; after?: string | undefined },
): Promise<Bundle> => {
  const place = placeOf(after);
  const page = await pageNow(ctx.db, asked);
  if (!page) throw noSuchCommunity();
  const { community } = page;
  if (community.status === "hidden") throw new Refusal("not-found", "community-hidden");
  const { slug } = community;
  const { told, next } = await collectAll(ctx, slug, place);
  const source = `${origin}/c/${slug}`;
  const licence = licenceOf(community);
  return z.parse(Bundle, {
    format: bundleFormat,
    version: bundleVersion,
    exportedAt: ctx.now().toISOString(),
    source,
    provenance: community.provenance ?? [],
    licence: { id: licence, url: licenceAddresses[licence] },
    community: communityOf(community),
    parts: told as BundlePart[],
    next: next === null ? null : `${source}/export.json?after=${next}`,
  });
};
