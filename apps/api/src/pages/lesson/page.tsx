import type { Community, Lesson } from "@boundaryless/contract";
import { html, type Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { withQuery } from "../frame/language.ts";
import { Page } from "../frame/layout.tsx";
import { LatestComments, readLatestOn } from "../parts/comments.tsx";
import { dateText } from "../parts/date.ts";
import { OutcomeTag, byline } from "../parts/lessons.tsx";
import { StatusBanner } from "../community.tsx";
import { readOne } from "./read.ts";
import { Trail } from "./trail.tsx";

interface Props {
  asked: Asked;
  lesson: Lesson;
}

/** What was the problem, what was tried, what came of it, in the author's words. */
export const Story = ({ asked, lesson }: Props) => {
  const say = asked.words.pages.lesson;
  const texts = [
    [say.problem, lesson.problem],
    [say.tried, lesson.tried],
    [say.happened, lesson.happened],
  ] as const;
  return (
    <dl class="story">
      {texts.map(([label, text]) => (
        <div>
          <dt>{label}</dt>
          <dd dir="auto" lang={lesson.language}>
            {text}
          </dd>
        </div>
      ))}
      <div class="story__again">
        <dt>{say.againLabel}</dt>
        <dd>{say.again[lesson.again]}</dd>
      </div>
    </dl>
  );
};

/** The context, as far as the author told it. */
export const Context = ({ asked, lesson }: Props) => {
  const say = asked.words.pages.lesson;
  const facts = [
    [say.setting, lesson.setting],
    [say.size, lesson.size],
    [say.staff, lesson.staff],
    [say.cost, lesson.cost],
    [say.time, lesson.time],
  ].filter(([, text]) => text !== null);
  if (facts.length === 0 && lesson.valueCycle === null) return null;
  return (
    <section aria-labelledby="context">
      <h2 id="context" class="nhsuk-heading-m">
        {say.context}
      </h2>
      <dl class="facts">
        {facts.map(([label, text]) => (
          <div>
            <dt>{label}</dt>
            <dd dir="auto" lang={lesson.language}>
              {text}
            </dd>
          </div>
        ))}
        {lesson.valueCycle ? (
          <div>
            <dt>{say.value}</dt>
            <dd>{say.valueCycles[lesson.valueCycle]}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
};

const Links = ({ asked, lesson }: Props) =>
  lesson.links.length === 0 ? null : (
    <section aria-labelledby="links">
      <h2 id="links" class="nhsuk-heading-m">
        {asked.words.pages.lesson.links}
      </h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {lesson.links.map(({ label, address }) => (
          <li>
            <a href={address} rel="noopener noreferrer nofollow ugc" dir="auto" lang={lesson.language}>
              {label}
            </a>{" "}
            <span class="quiet">{new URL(address).hostname}</span>
          </li>
        ))}
      </ul>
    </section>
  );

const Too = ({ asked, lesson, community }: Props & { community: Community }) => {
  const say = asked.words.pages.lesson;
  if (community.status !== "open") return null;
  const form = withQuery(`/c/${community.slug}/lessons/new`, { of: lesson.id });
  return (
    <section class="join-box" aria-labelledby="too">
      <h2 id="too" class="nhsuk-heading-m">
        {say.tooTitle}
      </h2>
      <p>{say.too}</p>
      <a class="nhsuk-button" href={asked.link(form)}>
        {say.tooButton}
      </a>
    </section>
  );
};

const Own = ({ asked, at }: { asked: Asked; at: string }) => {
  const say = asked.words.pages.lesson;
  return (
    <p class="nhsuk-inset-text own">
      {say.own} <a href={asked.link(`${at}/edit`)}>{say.edit}</a>{" "}
      <a href={asked.link(`${at}/delete`)}>{say.remove}</a>
    </p>
  );
};

const Head = ({ asked, lesson }: Props) => {
  const say = asked.words.pages.lesson;
  const { sharedAt, changedAt } = lesson;
  return (
    <>
      <p class="lesson-card__tags">
        <OutcomeTag asked={asked} outcome={lesson.outcome} />
        {lesson.adoption ? <span class="chip">{say.adoptions[lesson.adoption]}</span> : null}
        {lesson.open ? null : <span class="chip">{say.membersOnly}</span>}
      </p>
      <h1 dir="auto" lang={lesson.language}>
        {lesson.title}
      </h1>
      <p class="byline" dir="auto">
        {byline(asked, lesson.by)}
        <br />
        <span class="quiet">
          {dateText(asked, sharedAt)}
          {changedAt === sharedAt ? "" : ` · ${say.changed(dateText(asked, changedAt))}`}
        </span>
      </p>
    </>
  );
};

/** One lesson: what was tried, what happened, who tried it too. Its author finds the ways to change it here. */
export async function lessonPage(asked: Asked): Promise<Answer> {
  const say = asked.words.pages.lesson;
  const { community, lesson, own, at } = await readOne(asked);
  const comments = await readLatestOn(asked, lesson);
  return html(
    <Page
      asked={asked}
      title={lesson.title}
      description={lesson.problem}
      indexed={lesson.open}
      embeddable={lesson.open}
      {...(lesson.open ? { canonical: asked.origin + at } : {})}
    >
      <p class="back back--two">
        <a href={asked.link(`/c/${community.slug}/lessons`)}>{say.backToList}</a>{" "}
        <a href={asked.link(`/c/${community.slug}`)} dir="auto">
          {say.backToCommunity(community.name)}
        </a>
      </p>
      <Head asked={asked} lesson={lesson} />
      {own ? <Own asked={asked} at={at} /> : null}
      <StatusBanner asked={asked} community={community} />
      <div class="with-aside">
        <div>
          <Story asked={asked} lesson={lesson} />
          <Context asked={asked} lesson={lesson} />
          <Links asked={asked} lesson={lesson} />
          <LatestComments asked={asked} community={community} lesson={lesson} {...comments} />
        </div>
        <Too asked={asked} lesson={lesson} community={community} />
        <div>
          <Trail asked={asked} lesson={lesson} />
          <ul class="nhsuk-list page-links">
            <li>
              <a href={asked.link(`${at}/card`)}>{say.card}</a>
            </li>
            <li>
              <a href={asked.link(`${at}/report`)}>{say.report}</a>
            </li>
          </ul>
        </div>
      </div>
    </Page>,
  );
}
