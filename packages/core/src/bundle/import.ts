import type { BundleAuthor, ImportReport } from "@boundaryless/contract";
import { requireTrust } from "../administrator/index.ts";
import { firstEntry } from "../audit/index.ts";
import {
  type CommunityRecord,
  addCommunity,
  communityBySlug,
  communityNow,
  newCommunity,
  withFreeSlug,
} from "../community/index.ts";
import { type Ctx, requireSystem } from "../context.ts";
import { Refusal } from "../errors.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import { readDirectory } from "../trust/index.ts";
import { type ImportRecord, authorIdOf, idHere, importIdOf, rootOf } from "./bundle.ts";
import type { Into } from "./part.ts";
import { type ReadBundle, type ReadPart, readBundle } from "./read.ts";
import { importById, noteImport, noteTaken, takeAll, takenInto } from "./store.ts";

const raced = () => new Refusal("conflict", "stale-version");

/** The installation itself, or an administrator of the platform. */
const requirePlatform = (ctx: Ctx): void => {
  if (ctx.actor.kind === "system") requireSystem(ctx);
  else requireTrust(ctx, null);
};

/** The community as it begins here: open knowledge as it was, nobody in it, and where it has come from. */
const begin = (ctx: Ctx, { bundle }: ReadBundle): Omit<CommunityRecord, "slug"> => {
  const { community, licence, provenance, source, exportedAt } = bundle;
  const { name, problem, difference, topics, language, stage, status, statusReason, startedAt } = community;
  return {
    ...newCommunity(ctx, {
      name,
      problem,
      difference,
      topics,
      language,
      homeTrust: null,
      licence: licence.id,
    }),
    stage,
    status,
    statusReason,
    startedAt,
    provenance: [...provenance, { url: source, at: exportedAt }],
  };
};

/** Where a community of that file is here, if it is. @throws conflict when it came from another place */
const alreadyHere = async (ctx: Ctx, { bundle }: ReadBundle) => {
  const importId = importIdOf(rootOf(bundle));
  const before = await importById(ctx.db, importId);
  if (!before) return { importId, before, there: undefined };
  const there = await communityBySlug(ctx.db, before.slug, true);
  if (there && before.source !== bundle.source) throw new Refusal("conflict", "bundle-elsewhere");
  return { importId, before, there };
};

const create = async (
  ctx: Ctx,
  read: ReadBundle,
  { importId, before }: { importId: string; before: ImportRecord | undefined },
): Promise<CommunityRecord> => {
  const { source, community } = read.bundle;
  const importedAt = ctx.now().toISOString();
  const write = (candidate: CommunityRecord, taken: Error): Promise<void> => {
    const { slug } = candidate;
    return transact(ctx.db, [
      ...addCommunity(candidate, taken),
      noteImport(importId, { type: "import", slug, source, importedAt }, before, raced()),
      ...firstEntry(ctx, { slug, action: "community-imported", reason: source }),
    ]);
  };
  return withFreeSlug(begin(ctx, read), write, community.slug);
};

/** Authors keep the name and the organisation that they had; a trust that we know counts as that trust. */
const authorsOf = async (ctx: Ctx, root: string): Promise<Into["authorOf"]> => {
  const { byCode } = await readDirectory(ctx);
  const personId = authorIdOf(root);
  return ({ name, trust, organisation }: BundleAuthor) => {
    const known = trust && byCode.has(trust.odsCode) ? trust.odsCode : null;
    const place = { trust: known, organisation: known ? null : (trust?.name ?? organisation) };
    return { author: { personId, name: name ?? "", ...place }, authorShown: name !== null };
  };
};

interface Taking {
  readonly taken: ReadonlyMap<string, string>;
  readonly root: string;
}

const newOf = ({ records }: ReadPart, { taken }: Taking) => records.filter(({ id }) => !taken.has(id));

const reportOf = (read: ReadBundle, taking: Taking): ImportReport["parts"] => [
  ...read.understood.map((each) => {
    const added = newOf(each, taking).length;
    return { kind: each.part.kind, added, present: each.records.length - added, leftOut: 0 };
  }),
  ...read.leftOut.map(({ kind, records }) => ({ kind, added: 0, present: 0, leftOut: records })),
];

/** What is new in the file, each with the note that it was taken in. */
const writesOf = async (
  ctx: Ctx,
  read: ReadBundle,
  taking: Taking & { noted: string; slug: string },
): Promise<ConditionalWrite[][]> => {
  const { root, noted, slug } = taking;
  const fresh = read.understood.flatMap((each) =>
    newOf(each, taking).map((record) => ({
      part: each.part,
      record,
      here: idHere(root, record.id, each.part.at(record)),
    })),
  );
  const ids = new Map([...taking.taken, ...fresh.map(({ record, here }) => [record.id, here] as const)]);
  const { source } = read.bundle;
  const into: Into = { slug, source, idOf: (id) => ids.get(id), authorOf: await authorsOf(ctx, root) };
  return fresh.map(({ part, record, here }) => [
    noteTaken(noted, record.id, here, raced()),
    part.take(into, here, record),
  ]);
};

/**
 * Takes in a community that another installation has exported, with where it has come from. What is here already stays
 * as it is, also where it was changed, hidden or deleted here: doing it again adds only what is new.
 * @param dryRun reports what would be done and changes nothing
 * @throws forbidden for anybody but the platform, invalid, conflict
 */
export const importCommunity = async (
  ctx: Ctx,
  { file, origin, dryRun }: { file: unknown; origin: string; dryRun: boolean },
): Promise<ImportReport> => {
  requirePlatform(ctx);
  const read = readBundle(ctx, file, origin);
  const root = rootOf(read.bundle);
  const { importId, before, there } = await alreadyHere(ctx, read);
  const taken = there ? await takenInto(ctx.db, there.slug) : new Map<string, string>();
  const { source, next, community } = read.bundle;
  const report = {
    dryRun,
    source,
    name: community.name,
    state: there ? ("present" as const) : ("new" as const),
    parts: reportOf(read, { taken, root }),
    next,
  };
  if (dryRun) return { ...report, slug: there?.slug ?? null };
  const { slug: noted } = there ?? (await create(ctx, read, { importId, before }));
  // Merged meanwhile: what is new goes to where the rest went.
  const { slug = noted } = (await communityNow(ctx.db, noted, true)) ?? {};
  await takeAll(ctx.db, await writesOf(ctx, read, { taken, root, noted, slug }));
  return { ...report, slug };
};
