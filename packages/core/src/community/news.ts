import type { Ctx } from "../context.ts";
import type { CardLatest } from "./latest.ts";

/** An open community, and what its card keeps of what is new in it. */
export interface News {
  readonly slug: string;
  readonly name: string;
  readonly latest: CardLatest;
}

/** Open communities with something new or to come, out of memory; `trust` keeps those with people from it. */
export const newsOfOpen = async (
  ctx: Pick<Ctx, "db" | "now">,
  trust: string | undefined,
): Promise<News[]> => {
  const { readIndex } = await import("./in-memory.ts");
  const { entries } = await readIndex(ctx);
  return [...entries.values()].flatMap(({ slug, community: { name, status }, trustCodes, latest }) =>
    latest && status === "open" && (!trust || trustCodes.includes(trust)) ? [{ slug, name, latest }] : [],
  );
};
