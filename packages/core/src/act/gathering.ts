import type { Answer } from "@boundaryless/contract";
import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import {
  type Invitation,
  answerInvitation,
  endOf,
  gatheringNow,
  pathOfTime,
  rsvpOf,
} from "../gathering/index.ts";
import { requireUnblocked } from "../block/index.ts";
import { currentAffiliation, personById } from "../person/index.ts";
import type { Act } from "./kind.ts";

type Subject = readonly string[];

const invited = ([slug = "", gatheringId = "", occurrence = "", personId = ""]: Subject) => ({
  invitation: { slug, gatheringId, occurrence: Number(occurrence) } satisfies Invitation,
  personId,
});

/** What the token of an invitation's link is made from. */
export const invitationSubject = (
  { slug, gatheringId, occurrence }: Invitation,
  personId: string,
): readonly string[] => [slug, gatheringId, String(occurrence), personId];

const read =
  (mine: Answer): Act["read"] =>
  async ({ db, now }, subject) => {
    const { invitation, personId } = invited(subject);
    const { gatheringId, occurrence } = invitation;
    const [gathering, rsvp] = await Promise.all([
      gatheringNow(db, invitation),
      rsvpOf(db, { gatheringId, occurrence, personId }),
    ]);
    if (!gathering || gathering.status === "hidden") return { status: "lapsed", about: "" };
    const { title: about } = gathering;
    const startsAt = gathering.occurrences[occurrence];
    if (startsAt === undefined) return { status: "lapsed", about };
    const over =
      gathering.status === "cancelled" || endOf(startsAt, gathering.minutes) <= now().toISOString();
    if (over) return { status: "lapsed", about };
    const waiting = rsvp?.status === "waiting";
    const answered = waiting ? "going" : rsvp?.status;
    const path = pathOfTime(gathering, occurrence);
    const time = { path, startsAt, timeZone: gathering.timeZone, waiting };
    return { status: answered === mine ? "done" : "open", about, time };
  };

const answering =
  (answer: Answer): Act["carryOut"] =>
  async (ctx: Ctx, subject) => {
    const { invitation, personId } = invited(subject);
    const person = await personById(ctx.db, personId);
    if (!person) throw new Refusal("expired", "act-lapsed");
    await requireUnblocked(ctx, ctx.keys.addressKey(person.email));
    const { trust } = currentAffiliation(person);
    const { gathering } = await answerInvitation(ctx, { invitation, answer, person, trust, writes: [] });
    return gathering.slug;
  };

/** Says that somebody is going. */
export const going: Act = {
  read: read("going"),
  carryOut: answering("going"),
};

/** Says that somebody is not going; whoever waits longest gets the place. */
export const notGoing: Act = { read: read("not-going"), carryOut: answering("not-going") };
