import type { Language } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import type { CardLatest } from "./latest.ts";

/** An open community, and what its card keeps of what is new in it. */
export interface News {
  readonly slug: string;
  readonly name: string;
  readonly language?: Language | undefined;
  readonly latest: CardLatest;
}

/** Open communities with something new or to come, out of memory; `trust` keeps those with people from it. */
export const newsOfOpen = async (
  ctx: Pick<Ctx, "db" | "now">,
  trust: string | undefined,
): Promise<News[]> => {
  const { readIndex } = await import("./in-memory.ts");
  const { entries } = await readIndex(ctx);
  return [...entries.values()].flatMap(({ slug, community, trustCodes, latest }) => {
    const { name, language, status } = community;
    if (!latest || status !== "open" || (trust && !trustCodes.includes(trust))) return [];
    return [{ slug, name, language, latest }];
  });
};
