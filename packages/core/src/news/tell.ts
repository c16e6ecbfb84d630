import type { Language, TrustName } from "@boundaryless/contract";
import { type Author, type Signed, shownAuthor } from "../author/index.ts";
import { commentById, openSubjects } from "../comment/index.ts";
import { communityNow } from "../community/index.ts";
import type { Ctx } from "../context.ts";
import {
  type GatheringRecord,
  type Invitation,
  gatheringNow,
  nextOccurrence,
  pathOf,
} from "../gathering/index.ts";
import type { HappeningKind, HappeningRecord, Subject } from "../happening/index.ts";
import { nameOfTrust } from "../trust/index.ts";
import { lessonNow, pathOf as pathOfLesson } from "../lesson/index.ts";
import { plainText } from "../text.ts";

const mostExcerpt = 280;

/** What a happening tells now, to digests, feeds and webhooks. */
export interface Telling {
  readonly kind: HappeningKind;
  readonly community: { readonly slug: string; readonly name: string; readonly language: Language };
  /** What it is about in a few words: a lesson's or a gathering's title, else the name of the community. */
  readonly title: string;
  /** The beginning of what was said, one line without markup. */
  readonly excerpt: string;
  /** Name of whoever did it; null where they leave it out, empty once they were forgotten. */
  readonly by: string | null;
  readonly trust: TrustName | null;
  readonly organisation: string | null;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Its path on our own origin, such as `/c/falls/comments/comment_01J…`. */
  readonly url: string;
  /** ISO 8601 instant at which a gathering begins. */
  readonly startsAt?: string;
  /** By whose clocks it begins; beside `startsAt`. */
  readonly timeZone?: string;
  /** To that time, while it can be answered here. */
  readonly invitation?: Invitation;
  /** A comment on the lesson that `title` names. */
  readonly onLesson?: boolean;
}

/** What a kind of subject knows of itself; `text` may be Markdown. */
export interface Told
  extends Signed<Author>, Pick<Telling, "url" | "startsAt" | "timeZone" | "invitation" | "onLesson"> {
  /** None where it bears the name of the community. */
  readonly title: string | null;
  readonly text: string;
}
type Reading = Pick<Ctx, "db" | "now">;
/** Reads what happened as it is now; null where it is hidden, deleted or gone. */
export type Teller = (ctx: Reading, happening: HappeningRecord) => Promise<Told | null>;

const commentNow = async ({ db }: Reading, which: { slug: string; commentId: string }) => {
  const comment = await commentById(db, which);
  if (comment) return comment;
  // It may have moved along with its community.
  const community = await communityNow(db, which.slug);
  return community && commentById(db, { ...which, slug: community.slug });
};

/** What is said of a lesson for members only is told as little as the lesson is. */
const tellComment: Teller = async (ctx, { slug, subject: { id: commentId } }) => {
  const comment = await commentNow(ctx, { slug, commentId });
  if (comment?.status !== "shown") return null;
  const lesson = await openSubjects(ctx)(comment);
  if (lesson === undefined) return null;
  const { text, author, authorShown } = comment;
  const url = `/c/${comment.slug}/comments/${commentId}`;
  return {
    title: lesson?.title ?? null,
    text,
    author,
    authorShown,
    url,
    ...(lesson ? { onLesson: true } : {}),
  };
};

/** When a gathering begins the next time, and whoever is told may answer for; the first time once all are over. */
const timeOf = (gathering: GatheringRecord, now: Date): Partial<Told> => {
  const { slug, gatheringId, occurrences, timeZone, elsewhere } = gathering;
  const occurrence = nextOccurrence(gathering, now);
  const startsAt = occurrences[occurrence ?? 0];
  if (startsAt === undefined) return {};
  const open = occurrence !== undefined && elsewhere !== true;
  return { startsAt, timeZone, ...(open ? { invitation: { slug, gatheringId, occurrence } } : {}) };
};

/** A gathering that is called off tells nothing any more, and neither does one whose notes were taken away. */
const tellGathering: Teller = async ({ db, now }, { slug, kind, subject: { id: gatheringId } }) => {
  const gathering = await gatheringNow(db, { slug, gatheringId });
  if (!gathering || gathering.status === "hidden") return null;
  const { title, author, authorShown, agenda, notes, status } = gathering;
  if (kind === "notes" ? notes === null : status === "cancelled") return null;
  const time = kind === "notes" ? {} : timeOf(gathering, now());
  const text = kind === "notes" ? (notes ?? "") : agenda;
  return { title, text, author, authorShown, url: pathOf(gathering), ...time };
};

/** A lesson for members only is told nowhere: webhooks and feeds reach others too. */
const tellLesson: Teller = async ({ db }, { slug, subject: { id: lessonId } }) => {
  const lesson = await lessonNow(db, { slug, lessonId });
  if (lesson?.status !== "shown" || !lesson.open) return null;
  const { title, happened: text, author, authorShown } = lesson;
  return { title, text, author, authorShown, url: pathOfLesson(lesson) };
};

/** Who tells of what. */
const tellers: Readonly<Record<Subject["kind"], Teller>> = {
  comment: tellComment,
  lesson: tellLesson,
  gathering: tellGathering,
};

/**
 * What a happening tells now, read anew, so that what was changed meanwhile is told as it is; null where it is hidden,
 * deleted, or in a community that moderators have hidden.
 */
export const tellOf = async (ctx: Reading, happening: HappeningRecord): Promise<Telling | null> => {
  const { slug, kind, at, subject } = happening;
  const told = await tellers[subject.kind](ctx, happening);
  if (!told) return null;
  const community = await communityNow(ctx.db, slug);
  if (!community || community.status === "hidden") return null;
  const { title, text, author, authorShown, ...rest } = told;
  return {
    kind,
    community: { slug: community.slug, name: community.name, language: community.language },
    title: title ?? community.name,
    excerpt: plainText(text, mostExcerpt),
    by: shownAuthor({ author, authorShown }).name,
    trust: await nameOfTrust(ctx, author.trust),
    organisation: author.organisation,
    at,
    ...rest,
  };
};
