import { communityBySlug, legible } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { frequencyOf } from "../membership/index.ts";
import { chooseFor, membershipsAt } from "./choose.ts";

interface Stopping {
  readonly addressKey: string;
  /** The community to hear no more of; empty for all. */
  readonly slug: string;
}

const stoppable = async (ctx: Pick<Ctx, "db">, { addressKey, slug }: Stopping) =>
  (await membershipsAt(ctx, addressKey)).filter(
    (each) => slug === "" || each.slug === slug || each.cameFrom === slug,
  );

/** Whether there is news to stop, and of which community. */
export const stateOfMail = async (
  ctx: Pick<Ctx, "db">,
  stopping: Stopping,
): Promise<{ status: "open" | "done"; about: string }> => {
  const memberships = await stoppable(ctx, stopping);
  const community = stopping.slug === "" ? undefined : await communityBySlug(ctx.db, stopping.slug);
  return {
    status: memberships.some((each) => frequencyOf(each) !== "none") ? "open" : "done",
    about: community ? legible(community).name : "",
  };
};

/** Stops news of a community, or of all. The memberships stay. */
export const stopMail = async (ctx: Pick<Ctx, "db" | "now">, stopping: Stopping): Promise<void> => {
  await chooseFor(ctx, await stoppable(ctx, stopping), () => "none");
};
