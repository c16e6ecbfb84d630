import type { Lesson } from "@boundaryless/contract";
import { html, type Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { Page } from "../frame/layout.tsx";
import { QrCode } from "../parts/qr.tsx";
import { dateText } from "../parts/date.ts";
import { OutcomeTag, byline } from "../parts/lessons.tsx";
import { Story } from "./page.tsx";
import { readOne } from "./read.ts";

const contextOf = ({ setting, size, staff, cost, time }: Lesson): string =>
  [setting, size, staff, cost, time].filter((each) => each !== null).join(" · ");

// So many letters fill the sheet; what is longer is set smaller, so that all of it stays on one page.
const roomy = 700;
const ample = 1800;

const densityOf = (lesson: Lesson): string => {
  const { problem, tried, happened } = lesson;
  const letters = problem.length + tried.length + happened.length + contextOf(lesson).length;
  if (letters <= roomy) return "";
  return letters <= ample ? " lesson-sheet--small" : " lesson-sheet--smallest";
};

const Sheet = ({ asked, lesson, address }: { asked: Asked; lesson: Lesson; address: string }) => {
  const say = asked.words.pages.lesson;
  const context = contextOf(lesson);
  return (
    <article class={`poster lesson-sheet${densityOf(lesson)}`}>
      <p class="poster__kicker">{say.cardKicker}</p>
      <p>
        <OutcomeTag asked={asked} outcome={lesson.outcome} />
      </p>
      <h2 dir="auto" lang={lesson.language}>
        {lesson.title}
      </h2>
      <p class="lesson-sheet__by" dir="auto">
        {byline(asked, lesson.by)} · {dateText(asked, lesson.sharedAt)}
      </p>
      <Story asked={asked} lesson={lesson} />
      {context === "" ? null : (
        <p class="lesson-sheet__context" dir="auto" lang={lesson.language}>
          {context}
        </p>
      )}
      <div class="poster__way">
        <QrCode text={address} label={address} />
        <div>
          <p class="poster__scan">{say.cardScan}</p>
          <p>
            {say.cardTyped} <strong class="address">{address.replace(/^https?:\/\//u, "")}</strong>
          </p>
        </div>
      </div>
    </article>
  );
};

/** One lesson as a sheet of A4 to print, with a code that leads to its page. */
export async function lessonCardPage(asked: Asked): Promise<Answer> {
  const say = asked.words.pages.lesson;
  const { lesson, at } = await readOne(asked);
  const title = say.cardTitle(lesson.title);
  return html(
    <Page asked={asked} title={title}>
      <div class="poster-help">
        <h1 class="nhsuk-heading-l" dir="auto">
          {title}
        </h1>
        <p>{say.cardHow}</p>
        <p class="page-buttons">
          <button class="nhsuk-button" type="button" hidden data-print>
            {asked.words.pages.poster.print}
          </button>
          <a href={asked.link(at)}>{say.cardBack}</a>
        </p>
      </div>
      <Sheet asked={asked} lesson={lesson} address={asked.origin + at} />
    </Page>,
  );
}
