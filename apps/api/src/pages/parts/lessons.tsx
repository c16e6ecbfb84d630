import type { Community, LessonOutcome, LessonSummary, RecentLesson } from "@boundaryless/contract";
import { dateText } from "./date.ts";
import type { Asked } from "../frame/asked.ts";

/** How a lesson went: a sign and words, so that no colour has to be told apart. */
export const OutcomeTag = ({ asked, outcome }: { asked: Asked; outcome: LessonOutcome }) => (
  <span class={`outcome outcome--${outcome}`}>{asked.words.pages.lesson.outcomes[outcome]}</span>
);

/** Who tried it and where, in one line. */
export const byline = (asked: Asked, { name, trust, organisation }: LessonSummary["by"]): string => {
  const place = trust?.name ?? organisation ?? "";
  return name === null ? place : asked.words.pages.lesson.by(name, place);
};

/** Lessons as cards; each leads to its lesson. */
export const LessonCards = ({ asked, lessons }: { asked: Asked; lessons: readonly LessonSummary[] }) => {
  const say = asked.words.pages.lesson;
  return (
    <ul class="lesson-list">
      {lessons.map((lesson) => (
        <li>
          <article class="lesson-card">
            <p class="lesson-card__tags">
              <OutcomeTag asked={asked} outcome={lesson.outcome} />
              {lesson.adoption ? <span class="chip">{say.adoptions[lesson.adoption]}</span> : null}
              {lesson.open ? null : <span class="chip">{say.membersOnly}</span>}
            </p>
            <h2>
              <a href={asked.link(lesson.url)} dir="auto" lang={lesson.language}>
                {lesson.title}
              </a>
            </h2>
            <p class="lesson-card__problem" dir="auto" lang={lesson.language}>
              {lesson.problem}
            </p>
            <p class="quiet" dir="auto">
              {byline(asked, lesson.by)}
              <br />
              {dateText(asked, lesson.sharedAt)}
            </p>
          </article>
        </li>
      ))}
    </ul>
  );
};

const Recent = ({
  asked,
  lessons,
  community,
}: {
  asked: Asked;
  lessons: readonly RecentLesson[];
  community: Community;
}) => (
  <ul class="recent-lessons">
    {lessons.map(({ title, language = community.language, url, outcome, sharedAt }) => (
      <li>
        <a href={asked.link(url)} dir="auto" lang={language}>
          {title}
        </a>
        <span class="recent-lessons__about">
          <OutcomeTag asked={asked} outcome={outcome} /> {dateText(asked, sharedAt)}
        </span>
      </li>
    ))}
  </ul>
);

/** The newest lessons on the page of their community, and the ways to all of them and to a new one. */
export const LatestLessons = ({ asked, community }: { asked: Asked; community: Community }) => {
  const say = asked.words.pages.lesson;
  const at = `/c/${community.slug}/lessons`;
  const { lessons = [] } = community;
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons" class="nhsuk-heading-m">
        {say.sectionTitle}
      </h2>
      {lessons.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <Recent asked={asked} lessons={lessons} community={community} />
      )}
      <p class="page-buttons">
        {community.status === "open" ? (
          <a class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href={asked.link(`${at}/new`)}>
            {say.share}
          </a>
        ) : null}
        <a href={asked.link(at)}>{say.all}</a>
      </p>
    </section>
  );
};
