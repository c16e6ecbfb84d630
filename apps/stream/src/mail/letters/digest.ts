import { type CommunityNews, invitationSubject } from "@boundaryless/core";
import { whenIn } from "@boundaryless/words/when";
import type { Desk, Letters } from "../desk.ts";
import type { Section } from "../layout.ts";
import type { MessageOf } from "../message.ts";

type Telling = CommunityNews["items"][number];
type Item = Section["items"][number];
type Reader = Pick<MessageOf<"digest">, "personId">;

/** Where one press of a button says that the reader is coming; none where that cannot be said here. */
const goingTo = ({ invitation }: Telling, { personId }: Reader, desk: Desk): Item["answer"] =>
  invitation
    ? {
        text: desk.words.mail.digest.going,
        link: desk.actLink({
          kind: "go-to-gathering",
          subject: invitationSubject(invitation, personId),
        }),
      }
    : null;

const itemOf = (telling: Telling, reader: Reader, desk: Desk): Item => {
  const { kinds, onLesson, wrote, somebody, unnamed, by, startsAt } = desk.words.mail.digest;
  const { kind, community, title, excerpt, by: author, trust, organisation, url } = telling;
  const { startsAt: begins, timeZone = "Europe/London" } = telling;
  // Whoever had their data erased has no name any more; others leave it out.
  const name = author === null ? unnamed : author || somebody;
  const where = trust?.name ?? organisation ?? "";
  // What bears no title of its own bears the community's, under which it stands anyway.
  const untitled = title === community.name;
  return {
    kind: telling.onLesson ? onLesson : kinds[kind],
    title: untitled ? wrote(name) : title,
    link: desk.link(url),
    by: untitled ? where : by(name, where),
    when: begins === undefined ? "" : startsAt(whenIn(desk.language, { startsAt: begins, timeZone })),
    text: excerpt,
    answer: goingTo(telling, reader, desk),
  };
};

const sectionOf = ({ slug, name, items, more }: CommunityNews, reader: Reader, desk: Desk): Section => {
  const own = desk.words.mail.digest;
  return {
    title: name,
    link: desk.link(`/c/${slug}`),
    items: items.map((telling) => itemOf(telling, reader, desk)),
    more: more === 0 ? null : own.more(more),
    leave: { text: own.leave(name), label: own.leave(name), link: desk.leaveLink(slug) },
  };
};

const subjectOf = ({ news }: MessageOf<"digest">, { words }: Desk): string => {
  const { subjectOne, subjectTwo, subjectMany } = words.mail.digest;
  const [first = "", second = "", ...others] = news.map(({ name }) => name);
  if (others.length > 0) return subjectMany(first, others.length + 1);
  return second === "" ? subjectOne(first) : subjectTwo(first, second);
};

/** The letter that tells what happened, community by community. Its one click stops such letters; nobody is left by it. */
export const digestLetters: Letters<"digest"> = {
  digest: (message, desk) => {
    const own = desk.words.mail.digest;
    const { news, frequency } = message;
    const only = news.length === 1 ? news[0] : undefined;
    return {
      subject: subjectOf(message, desk),
      title: own.title,
      paragraphs: [own.leads[frequency]],
      sections: news.map((each) => sectionOf(each, message, desk)),
      button: null,
      why: own.why[frequency],
      change: desk.change,
      leave: {
        text: only ? own.stopOne(only.name) : own.stopAll,
        label: own.stopLink,
        link: desk.stopLink(only?.slug),
      },
    };
  },
};
