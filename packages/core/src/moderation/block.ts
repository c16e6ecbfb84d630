import {
  type BlockList,
  BlockRequest,
  type Case,
  ModerationReason,
  type Target,
} from "@boundaryless/contract";
import * as z from "zod/mini";
import { requireTrust } from "../administrator/index.ts";
import { transactAudited } from "../audit/index.ts";
import { type BlockRecord, addBlock, blockById, blocksIn, liftBlock } from "../block/index.ts";
import { communityBySlug } from "../community/index.ts";
import { type Ctx, requireAdministrator } from "../context.ts";
import { Refusal } from "../errors.ts";
import { owe } from "../outbox/index.ts";
import { transact } from "../store.ts";
import { targetOf } from "./case.ts";
import { deedOn } from "./item.ts";
import { authorsOf } from "./people.ts";
import { type Open, requireCase, showCase } from "./read.ts";
import { reportsOf } from "./store.ts";

type Whom = Pick<BlockRecord, "name" | "language"> & { readonly email: string };

/** The address that is meant. It comes from our own records: nobody types or sees it. @throws not-found */
const whomOf = async (
  ctx: Ctx,
  { item, record }: Open,
  { who, id }: { who: BlockRecord["who"]; id: string },
): Promise<Whom> => {
  if (who === "author") {
    const author = (await authorsOf(ctx, item)).find(({ person }) => person.personId === id);
    if (author) return author.person;
    throw new Refusal("not-found", "no-such-member");
  }
  const report = (await reportsOf(ctx.db, record, ctx.now())).find(({ reportId }) => reportId === id);
  // Once a case is decided nobody knows any more who reported it.
  if (report?.email === undefined) throw new Refusal("not-found", "no-such-case");
  return { email: report.email, name: null, language: report.language };
};

/** Blocks an address and tells it why. What it asks for from now on is not carried out. */
export const blockAddress = async (
  ctx: Ctx,
  { kind, slug, itemId, ...input }: Target & BlockRequest,
): Promise<Case> => {
  const administrator = requireAdministrator(ctx);
  const target = targetOf({ kind, slug, itemId });
  const open = await requireCase(ctx, target);
  const { who, id, reason } = z.parse(BlockRequest, input);
  const { email, name, language } = await whomOf(ctx, open, { who, id });
  const block: BlockRecord = {
    type: "block",
    blockId: ctx.newId("block"),
    addressKey: ctx.keys.addressKey(email),
    who,
    name,
    email,
    language,
    ...target,
    at: ctx.now().toISOString(),
    by: administrator.name,
    reason,
  };
  const deed = deedOn(open.item, { action: "address-blocked", reason, subjectId: block.blockId });
  await transactAudited(ctx, deed, [
    addBlock(block, new Refusal("conflict", "already-blocked")),
    owe(ctx, { template: "blocked", to: email, name: name ?? "", language, reason }),
  ]);
  return showCase(ctx, target);
};

/** Blocked addresses without the addresses, for the platform. */
export const listBlocks = async (
  ctx: Ctx,
  page: { limit: number; cursor?: string | undefined },
): Promise<BlockList> => {
  requireTrust(ctx, null);
  const { items, next } = await blocksIn(ctx, page);
  return {
    blocks: items.map(({ blockId: id, who, name, at, by, reason, ...about }) => ({
      id,
      who,
      name,
      target: targetOf(about),
      at,
      by,
      reason,
    })),
    next,
  };
};

/** Lifts a block and tells the address. @throws not-found when it is lifted already */
export const unblockAddress = async (
  ctx: Ctx,
  { blockId, ...input }: { blockId: string; reason: string },
): Promise<void> => {
  requireTrust(ctx, null);
  const { reason } = z.parse(ModerationReason, input);
  const gone = new Refusal("not-found", "no-such-block");
  const block = await blockById(ctx.db, blockId);
  if (!block) throw gone;
  const { email: to, name, language, slug } = block;
  const writes = [
    liftBlock(block, gone),
    ...(to === undefined
      ? []
      : [owe(ctx, { template: "unblocked", to, name: name ?? "", language, reason })]),
  ];
  const deed = { slug, action: "address-unblocked" as const, reason, subjectId: blockId };
  // The community may be gone, and its audit trail with it.
  if (await communityBySlug(ctx.db, slug)) await transactAudited(ctx, deed, writes);
  else await transact(ctx.db, writes);
};
