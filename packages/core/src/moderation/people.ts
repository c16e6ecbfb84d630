import type { Ctx } from "../context.ts";
import { oldestEntry } from "../audit/index.ts";
import { facilitatorsIn } from "../membership/index.ts";
import { type OutboxMessage, owe } from "../outbox/index.ts";
import { type PersonRecord, personById } from "../person/index.ts";
import type { ConditionalWrite } from "../store.ts";
import type { ReportRecord } from "./case.ts";
import type { Item } from "./item.ts";

/** Somebody who wrote an item, looks after it, or began it. */
export interface Author {
  readonly person: PersonRecord;
  readonly as: "facilitator" | "starter" | "writer";
}

// A transaction has room for so many letters beside those to the people who reported.
const mostAuthors = 10;

/** Whoever wrote it; of a community its facilitators, and whoever started it, also when they have left. */
export const authorsOf = async (
  { db }: Pick<Ctx, "db">,
  { community, writerId }: Item,
): Promise<Author[]> => {
  if (writerId !== null) {
    const writer = await personById(db, writerId);
    return writer ? [{ person: writer, as: "writer" }] : [];
  }
  const [facilitators, first] = await Promise.all([
    facilitatorsIn(db, community.slug),
    oldestEntry(db, community.slug),
  ]);
  const ids = new Map<string, Author["as"]>();
  for (const { personId } of facilitators.slice(0, mostAuthors)) ids.set(personId, "facilitator");
  if (first?.action === "community-started" && !ids.has(first.actorId)) ids.set(first.actorId, "starter");
  const people = await Promise.all(
    [...ids].map(async ([id, as]) => ({ as, person: await personById(db, id) })),
  );
  return people.flatMap(({ as, person }) => (person ? [{ as, person }] : []));
};

type Told = Extract<OutboxMessage, { template: "moderated" }>["what"];

// No goal: what a letter does not quote cannot carry on what a moderator has taken out.
const about = (slug: string, name: string) => ({ slug, name, goal: "" });

/** What letters are about. A community says so by saying nothing, as all did that were owed before comments were. */
const kindOf = ({ target: { kind } }: Item) => (kind === "community" ? {} : { item: kind });

/** Letters to those who wrote the item or look after it, saying what happened to it and why. */
export const tellAuthors = (
  ctx: Ctx,
  item: Item,
  authors: readonly Author[],
  { name, what, reason }: { name: string; what: Told; reason: string },
): ConditionalWrite[] =>
  authors.map(({ person }) =>
    owe(ctx, {
      template: "moderated",
      to: person.email,
      name: person.name,
      language: person.language,
      community: about(item.community.slug, name),
      ...kindOf(item),
      what,
      reason,
    }),
  );

type Outcome = Extract<OutboxMessage, { template: "report-outcome" }>["outcome"];

/** Letters to those who reported it, saying what became of their report. */
export const tellReporters = (
  ctx: Ctx,
  item: Item,
  reports: readonly ReportRecord[],
  { name, outcome, reason }: { name: string; outcome: Outcome; reason: string },
): ConditionalWrite[] =>
  reports.flatMap(({ email, language }) =>
    email === undefined
      ? []
      : [
          owe(ctx, {
            template: "report-outcome",
            to: email,
            name: "",
            language,
            community: about(item.community.slug, name),
            ...kindOf(item),
            outcome,
            reason,
          }),
        ],
  );
