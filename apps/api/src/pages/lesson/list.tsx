import { type LessonOutcome, LessonQuery, type LessonList, lessonOutcomes } from "@boundaryless/contract";
import { listLessons } from "@boundaryless/core";
import type { Answer } from "../frame/answer.ts";
import { html } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { withQuery } from "../frame/language.ts";
import { Page } from "../frame/layout.tsx";
import { LessonCards } from "../parts/lessons.tsx";
import { readNamed } from "../parts/read.ts";

interface Props {
  asked: Asked;
  at: string;
  outcome: LessonOutcome | undefined;
}

const Filter = ({ asked, at, outcome }: Props) => {
  const say = asked.words.pages.lesson;
  const choices = [undefined, ...lessonOutcomes];
  return (
    <nav class="filter" aria-label={say.filter}>
      <ul>
        {choices.map((each) => (
          <li>
            <a
              href={asked.link(withQuery(at, each ? { outcome: each } : {}))}
              aria-current={each === outcome ? "true" : undefined}
            >
              {each ? say.outcomes[each] : say.everything}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Found = ({ asked, at, outcome, lessons, next }: Props & LessonList) => {
  const say = asked.words.pages.lesson;
  if (lessons.length === 0) return <p>{outcome ? say.nothingFits : say.none}</p>;
  const more = { ...(outcome ? { outcome } : {}), cursor: next ?? "" };
  return (
    <>
      <LessonCards asked={asked} lessons={lessons} />
      {next ? (
        <p>
          <a href={asked.link(withQuery(at, more))}>{say.next}</a>
        </p>
      ) : null}
    </>
  );
};

/** Lessons of a community, newest first, of one outcome where that is asked for; what cannot be one counts for all. */
export async function lessonsPage(asked: Asked): Promise<Answer> {
  const say = asked.words.pages.lesson;
  const community = await readNamed(asked);
  const { slug, name } = community;
  const at = `/c/${slug}/lessons`;
  const outcome = lessonOutcomes.find((each) => each === asked.query("outcome"));
  const cursor = asked.query("cursor");
  const query = LessonQuery.parse({ outcome, ...(cursor === "" ? {} : { cursor }) });
  const found = await listLessons(asked.ctx, { slug, ...query });
  const first = cursor === "" && !outcome;
  return html(
    <Page asked={asked} title={say.listTitle(name)} indexed={first} embeddable={first}>
      <p class="back">
        <a href={asked.link(`/c/${slug}`)} dir="auto">
          {say.backToCommunity(name)}
        </a>
      </p>
      <h1 dir="auto">{say.listTitle(name)}</h1>
      <p class="lede">{say.listLede}</p>
      {community.status === "open" ? (
        <p>
          <a class="nhsuk-button" href={asked.link(`${at}/new`)}>
            {say.share}
          </a>
        </p>
      ) : null}
      <Filter asked={asked} at={at} outcome={outcome} />
      <Found asked={asked} at={at} outcome={outcome} {...found} />
    </Page>,
  );
}
