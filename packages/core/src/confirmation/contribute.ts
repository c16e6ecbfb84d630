import type { Accepted, Contribution, RsvpStatus, Starter } from "@boundaryless/contract";
import { type CommunityRecord, goalOf } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import { Refusal, invalidField } from "../errors.ts";
import { type Limit, limitNetwork, limitSubject, networkLimits } from "../limit/index.ts";
import { addMembership, membershipOf, newMembership } from "../membership/index.ts";
import type { OutboxMessage } from "../outbox/index.ts";
import { requireUnblocked } from "../block/index.ts";
import { type PersonDetails, type PersonRecord, currentAffiliation, personById } from "../person/index.ts";
import type { ConditionalWrite } from "../store.ts";
import { type Wordings, answerWordings, contributionWordings, wordings } from "../wording.ts";
import { askForConfirmation, checkedDetails } from "./ask.ts";
import { type Pending, type Requested, withPerson } from "./confirmation.ts";
import { type Formed, PressedBefore, pressOf } from "./press.ts";
import { somebodyAt } from "./somebody.ts";
import { markDone } from "./store.ts";

/** Whoever contributes, known by now. */
export interface Contributor {
  readonly personId: string;
  readonly person: PersonDetails;
  /** The identifier of what is made. */
  readonly contributionId: string;
  /** What makes or refreshes the person and closes their confirmation; it belongs into the same transaction. */
  readonly writes: readonly ConditionalWrite[];
}

/** What came of a contribution: where it is, and whose it is. */
export interface Made {
  readonly community: CommunityRecord;
  /** Path of the page on which it can be seen. */
  readonly path: string;
  /** Of an answer to an invitation, how it stands now. */
  readonly answered?: RsvpStatus;
}

/** Brings a contribution about, in one transaction that includes the writes of its contributor. */
export type Carry<R> = (ctx: Ctx, contributor: Contributor, requested: R) => Promise<Made>;

/** A kind of contribution. */
export interface Contributed<R> {
  readonly carry: Carry<R>;
  /** Where it can be seen that was made under this identifier; the same that `carry` gives. */
  readonly pathOf: (requested: R, contributionId: string) => string;
}

type Requests = Extract<Requested, { kind: Contribution; slug: string }>;

/** What one person may contribute from a remembered device within an hour; see docs/limits.md. */
const personLimits: { readonly [K in Contribution]: Limit } = {
  comment: { what: "person-comment", most: 30, seconds: 3600 },
  lesson: { what: "person-lesson", most: 10, seconds: 3600 },
  gathering: { what: "person-gathering", most: 10, seconds: 3600 },
  rsvp: { what: "person-rsvp", most: 60, seconds: 3600 },
};

/** What stands beside the button; whoever answers with a form of before has agreed to more than is asked now. */
const shownBeside = (kind: Contribution): readonly Wordings[] =>
  kind === "rsvp" ? [answerWordings, contributionWordings, wordings] : [contributionWordings, wordings];

const detailsOf = (person: PersonRecord): PersonDetails => {
  const { name, email, discipline, language } = person;
  const { trust, organisation } = currentAffiliation(person);
  return { name, email, trust, organisation, discipline, language };
};

/** The person whose device asks. @throws forbidden for a blocked address */
export const rememberedPerson = async (ctx: Ctx): Promise<PersonRecord | null> => {
  const personId = ctx.actor.kind === "anyone" ? ctx.actor.personId : undefined;
  const person = personId === undefined ? undefined : await personById(ctx.db, personId);
  if (person) await requireUnblocked(ctx, ctx.keys.addressKey(person.email));
  return person ?? null;
};

interface Contributing<R> extends Formed {
  readonly community: CommunityRecord;
  readonly requested: R;
  readonly kind: Contributed<R>;
  /** Who they say they are; not looked at where the device is remembered. */
  readonly author: Starter | undefined;
  readonly proof: string | undefined;
  /** Of an answer, what its e-mail says of the invitation. */
  readonly invitation?: Extract<OutboxMessage, { template: "confirm-contribution" }>["invitation"];
}

/** Contributes at once, or gives what the same form has made before. */
const contributeNow = async <R extends Requests>(
  ctx: Ctx,
  remembered: PersonRecord,
  { requested, kind: { carry, pathOf }, once }: Contributing<R>,
): Promise<string> => {
  const { personId } = remembered;
  const { kind } = requested;
  // The same answer to an invitation changes nothing anyway, and leads to no page of its own.
  const press = kind === "rsvp" ? undefined : pressOf(ctx, { who: personId, token: once, said: requested });
  const before = await press?.made();
  if (before !== undefined) return pathOf(requested, before);
  await limitSubject(ctx, personLimits[kind], personId);
  const contributionId = ctx.newId(kind);
  const writes = press ? [press.mark(contributionId)] : [];
  const contributor = { personId, person: detailsOf(remembered), contributionId, writes };
  try {
    return (await carry(ctx, contributor, requested)).path;
  } catch (error) {
    // The other press of a double click was faster.
    const made = error instanceof PressedBefore ? await press?.made() : undefined;
    if (made === undefined) throw error;
    return pathOf(requested, made);
  }
};

/**
 * Contributes at once from a remembered device, and otherwise keeps the contribution until its address is confirmed.
 * The answer to strangers is the same whoever it is.
 * @returns the path of what was made, where it was made at once
 * @throws invalid, forbidden for a blocked address, too-many
 */
export const contribute = async <R extends Requests>(
  ctx: Ctx,
  contributing: Contributing<R>,
): Promise<Accepted & { path?: string }> => {
  const { community, requested, author, proof, once, first, invitation } = contributing;
  const { kind, slug } = requested;
  const accepted = { accepted: true as const, community: slug };
  const remembered = await rememberedPerson(ctx);
  if (remembered) return { ...accepted, path: await contributeNow(ctx, remembered, contributing) };
  if (!author) throw invalidField("author", "required");
  const work = await limitNetwork(ctx, networkLimits[kind], proof);
  const person = await checkedDetails(ctx, author, "author.", shownBeside(kind));
  const about = { slug, name: community.name, goal: goalOf(community) };
  const message = { template: "confirm-contribution" as const, community: about, what: kind, invitation };
  const kept = { person, wording: author.wording, requested };
  await askForConfirmation(ctx, { recipient: person, kept, message, work, once, first });
  return accepted;
};

/** How a contribution is carried out once its address is confirmed. */
export const confirmed =
  <R extends Requests>(kind: () => Promise<Contributed<R>>) =>
  async (ctx: Ctx, confirmation: Pending, requested: R): Promise<Made & { personId: string }> => {
    const pending = withPerson(confirmation);
    const again = new Refusal("already-confirmed", "already-confirmed");
    const { carry, pathOf } = await kind();
    const { personId, writes } = await somebodyAt(ctx, pending);
    const contributionId = ctx.newId(requested.kind);
    const path = pathOf(requested, contributionId);
    const done = markDone(pending, { slug: requested.slug, path }, again);
    const contributor = { personId, person: pending.person, contributionId, writes: [done, ...writes] };
    return { ...(await carry(ctx, contributor, requested)), personId };
  };

class AlreadyMember extends Error {}

/**
 * Writes what makes its contributor a member, with the membership where there is none yet; the form has said so.
 * @param write gets the writes that belong into its transaction
 */
export const asMember = async (
  ctx: Ctx,
  { personId, person }: Contributor,
  slug: string,
  write: (membership: readonly ConditionalWrite[]) => Promise<void>,
): Promise<void> => {
  if (await membershipOf(ctx.db, slug, personId)) return write([]);
  const joinedAt = ctx.now().toISOString();
  const { version: wording } = wordings[person.language];
  const joined = { personId, slug, role: "member" as const, joinedAt, wording, placement: null };
  try {
    await write([addMembership(newMembership(joined, person), new AlreadyMember())]);
  } catch (error) {
    if (!(error instanceof AlreadyMember)) throw error;
    await write([]);
  }
};
