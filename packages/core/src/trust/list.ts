import type { TrustList } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { matchTrusts, readDirectory } from "./directory.ts";
import { isOpen } from "./trust.ts";

const mostOffered = 10;

/** Open trusts for type-ahead: by code or beginnings of words, at most ten. */
export const listTrusts = async (ctx: Ctx, { q = "" }: { q?: string | undefined }): Promise<TrustList> => {
  const { trusts } = await readDirectory(ctx);
  const open = trusts.filter((trust) => isOpen(trust, ctx.now()));
  return {
    trusts: matchTrusts(open, q)
      .slice(0, mostOffered)
      .map(({ odsCode, name }) => ({ odsCode, name })),
  };
};
