import type { TargetKind } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { oldestEntry } from "../audit/index.ts";
import { facilitatorsIn } from "../membership/index.ts";
import { type OutboxMessage, owe } from "../outbox/index.ts";
import { type PersonRecord, personById } from "../person/index.ts";
import type { ConditionalWrite } from "../store.ts";
import type { ReportRecord } from "./case.ts";
import type { Item } from "./item.ts";

/** Somebody who looks after an item, or who began it. */
export interface Author {
  readonly person: PersonRecord;
  readonly as: "facilitator" | "starter" | "author";
}

// A transaction has room for so many letters beside those to the people who reported.
const mostAuthors = 10;

const carersOf = async ({ db }: Pick<Ctx, "db">, { community }: Item): Promise<Author[]> => {
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

/**
 * Who answers for an item: of a contribution its author, of a community its facilitators and whoever started it, also
 * when they have left.
 */
export const authorsOf = async (ctx: Pick<Ctx, "db">, item: Item): Promise<Author[]> => {
  if (item.authorId === null) return carersOf(ctx, item);
  const person = await personById(ctx.db, item.authorId);
  return person ? [{ as: "author", person }] : [];
};

type Told = Extract<OutboxMessage, { template: "moderated" }>["what"];

// No goal: what a letter does not quote cannot carry on what a moderator has taken out.
const about = (slug: string, name: string) => ({ slug, name, goal: "" });

/** Letters to those who look after the item, saying what happened to it and why. */
export const tellAuthors = (
  ctx: Ctx,
  authors: readonly Author[],
  {
    slug,
    kind,
    name,
    what,
    reason,
  }: { slug: string; kind: TargetKind; name: string; what: Told; reason: string },
): ConditionalWrite[] =>
  authors.map(({ person }) =>
    owe(ctx, {
      template: "moderated",
      to: person.email,
      name: person.name,
      language: person.language,
      community: about(slug, name),
      kind,
      what,
      reason,
    }),
  );

type Outcome = Extract<OutboxMessage, { template: "report-outcome" }>["outcome"];

/** Letters to those who reported it, saying what became of their report. */
export const tellReporters = (
  ctx: Ctx,
  reports: readonly ReportRecord[],
  {
    slug,
    kind,
    name,
    outcome,
    reason,
  }: { slug: string; kind: TargetKind; name: string; outcome: Outcome; reason: string },
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
            community: about(slug, name),
            kind,
            outcome,
            reason,
          }),
        ],
  );
