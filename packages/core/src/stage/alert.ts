import { markAlerted, oneTrustIn } from "../activity/index.ts";
import { type ManagedPage, goalOf } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import type { MembershipRecord } from "../membership/index.ts";
import { oweOnce } from "../outbox/index.ts";
import { personById } from "../person/index.ts";
import { transact } from "../store.ts";
import { nameOfTrust } from "../trust/index.ts";

const quarterMilliseconds = 90 * 24 * 60 * 60_000;
// A transaction takes a hundred writes; no community has so many who look after it.
const mostFacilitators = 50;

class ToldAlready extends Error {}

type Weighed = Parameters<typeof oneTrustIn>[0];

/** Tells those who look after an open community that one trust does most of it, once a quarter at most. */
export const alertFacilitators = async (
  ctx: Pick<Ctx, "db" | "now">,
  { community, evidence: before }: Pick<ManagedPage, "community" | "evidence">,
  weighed: Weighed,
  members: readonly MembershipRecord[],
): Promise<void> => {
  const one = oneTrustIn(weighed);
  const last = before?.alertedAt;
  const told = last !== undefined && ctx.now().getTime() - Date.parse(last) < quarterMilliseconds;
  if (!one || told || community.status !== "open") return;
  const { slug, name } = community;
  const trust = (await nameOfTrust(ctx, one.trust))?.name ?? one.trust;
  const facilitators = members.filter(({ role }) => role === "facilitator").slice(0, mostFacilitators);
  const people = await Promise.all(facilitators.map(({ personId }) => personById(ctx.db, personId)));
  const letters = people.flatMap((person) =>
    person
      ? oweOnce(
          ctx,
          ["one-trust", slug, last ?? "", person.personId],
          {
            template: "one-trust",
            to: person.email,
            name: person.name,
            language: person.language,
            community: { slug, name, goal: goalOf(community) },
            trust,
            percent: one.percent,
          },
          new ToldAlready(),
        )
      : [],
  );
  if (letters.length === 0) return;
  try {
    await transact(ctx.db, [markAlerted(slug, ctx.now().toISOString(), new ToldAlready()), ...letters]);
  } catch (error) {
    if (!(error instanceof ToldAlready)) throw error;
  }
};
