import type { LatestLessonEntry, NextGatheringEntry, NextGatheringList, Theme } from "@boundaryless/contract";
import { mostLatest } from "@boundaryless/contract";
import { listLatestLessons, listNextGatherings } from "@boundaryless/core/latest";
import type { Child } from "hono/jsx";
import { foundFor, gonePage } from "./embed-one.tsx";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { FramedPage } from "./frame/layout.tsx";
import { dateText } from "./parts/date.ts";
import { OutcomeTag } from "./parts/lessons.tsx";
import { Outward } from "./parts/outward.tsx";
import { whenText } from "./parts/when.ts";

/** What is new, or comes next, in a frame. */
export type NewsView = "lessons" | "gatherings";

/** Whose news is asked for. */
interface Whose {
  readonly community?: string;
  readonly trust?: string;
  readonly limit: number;
}

type Entry = Pick<NextGatheringEntry, "title" | "language" | "url" | "community">;

const Entries = <One extends Entry>({
  asked,
  entries,
  named,
  about,
}: {
  asked: Asked;
  entries: readonly One[];
  /** Whether they are of several communities, so that each is named. */
  named: boolean;
  about: (entry: One) => Child;
}) => (
  <ul class="recent-lessons">
    {entries.map((entry) => (
      <li>
        <Outward asked={asked} path={entry.url}>
          <bdi lang={entry.language}>{entry.title}</bdi>
        </Outward>
        <span class="recent-lessons__about">
          {about(entry)}
          {named ? <bdi lang={entry.community.language}>{entry.community.name}</bdi> : null}
        </span>
      </li>
    ))}
  </ul>
);

const lessons = async (asked: Asked, whose: Whose): Promise<[NextGatheringList["community"], Child]> => {
  const { lessons: entries, community } = await listLatestLessons(asked.ctx, whose);
  if (entries.length === 0) return [community, <p>{asked.words.pages.embed.lessonsNone}</p>];
  const about = ({ outcome, sharedAt }: LatestLessonEntry) => (
    <>
      <OutcomeTag asked={asked} outcome={outcome} /> {dateText(asked, sharedAt)}
    </>
  );
  return [community, <Entries asked={asked} entries={entries} named={!community} about={about} />];
};

const gatherings = async (asked: Asked, whose: Whose): Promise<[NextGatheringList["community"], Child]> => {
  const { gatherings: entries, community } = await listNextGatherings(asked.ctx, whose);
  if (entries.length === 0) return [community, <p>{asked.words.pages.embed.gatheringsNone}</p>];
  const about = (entry: NextGatheringEntry) => <span>{whenText(asked, entry)}</span>;
  return [community, <Entries asked={asked} entries={entries} named={!community} about={about} />];
};

/** The newest lessons, or the next gatherings, of all communities or of one, in a frame. */
export async function embedNews(
  asked: Asked,
  view: NewsView,
  trust: string | undefined,
  theme: Theme | null,
): Promise<Answer> {
  const { embed } = asked.words.pages;
  const slug = asked.query("community");
  if (slug && !(await foundFor(asked, slug))) return gonePage(asked);
  const whose = { limit: mostLatest, ...(slug ? { community: slug } : {}), ...(trust ? { trust } : {}) };
  const [community, list] = await (view === "lessons" ? lessons : gatherings)(asked, whose);
  const of = view === "lessons" ? embed.lessonsOf : embed.gatheringsOf;
  const title = community ? of(community.name) : embed[view];
  return html(
    <FramedPage asked={asked} title={title} theme={theme}>
      <h1 dir="auto">{title}</h1>
      {list}
      <p class="page-buttons">
        {community ? (
          <Outward asked={asked} path={`/c/${community.slug}/${view}`}>
            {asked.words.pages[view === "lessons" ? "lesson" : "gatherings"].all}
          </Outward>
        ) : null}
        <Outward asked={asked} path="/">
          {embed.all}
        </Outward>
      </p>
    </FramedPage>,
  );
}
