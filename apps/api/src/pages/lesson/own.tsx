import { type Community, LessonChange } from "@boundaryless/contract";
import { deleteLesson, editLesson, readOwnLesson } from "@boundaryless/core";
import { html, redirect, type Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import type { Faults } from "../frame/faults.ts";
import { readForm, type Typed } from "../frame/form.ts";
import { submit } from "../frame/submit.ts";
import { Page } from "../frame/layout.tsx";
import { Notice } from "../parts/notice.tsx";
import { ErrorSummary, HiddenFields, type Filled } from "../parts/fields.tsx";
import { panelPage } from "../parts/panel.tsx";
import { readNamed } from "../parts/read.ts";
import { faultsOf } from "../parts/validate.ts";
import { lessonFaults } from "./faults.ts";
import { LessonFields } from "./form.tsx";
import { lessonIdOf } from "./read.ts";
import { toldOfForm, typedOf } from "./typed.ts";

interface Mine {
  community: Community;
  which: { slug: string; lessonId: string };
  at: string;
  lesson: Awaited<ReturnType<typeof readOwnLesson>>;
}

const readMine = async (asked: Asked): Promise<Mine> => {
  const lessonId = lessonIdOf(asked);
  const community = await readNamed(asked);
  const which = { slug: community.slug, lessonId };
  const lesson = await readOwnLesson(asked.ctx, which);
  return { community, which, at: `/c/${community.slug}/lessons/${lessonId}`, lesson };
};

interface Shown {
  at: string;
  typed: Typed;
  faults: Faults;
  status?: number;
  notice?: string | undefined;
}

function formPage(asked: Asked, { at, typed, faults, status = 200, notice }: Shown): Promise<Answer> {
  const say = asked.words.pages.lesson;
  const filled: Filled = { say: asked.words, typed, faults };
  return html(
    <Page asked={asked} title={say.form.editTitle} error={faults.size > 0}>
      <div class="form-column">
        <ErrorSummary filled={filled} />
        <Notice text={notice} />
        <p class="back">
          <a href={asked.link(at)}>{say.cardBack}</a>
        </p>
        <h1>{say.form.editTitle}</h1>
        <form action={asked.link(`${at}/edit`)} method="post" novalidate>
          <HiddenFields values={{ version: typed["version"] }} />
          <LessonFields asked={asked} filled={filled} />
          <button class="nhsuk-button" type="submit">
            {say.form.save}
          </button>
        </form>
      </div>
    </Page>,
    status,
  );
}

/** A lesson's form for its author on a remembered device. @throws not-found, forbidden for anybody else */
export async function lessonEditPage(asked: Asked): Promise<Answer> {
  const { at, lesson } = await readMine(asked);
  return formPage(asked, { at, typed: typedOf(lesson), faults: new Map() });
}

/** Saves what its author made of a lesson. Good or refused, everything typed is kept. */
export async function lessonEdited(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const { at, which } = await readMine(asked);
  const request = { ...toldOfForm(typed), version: Number(typed["version"] ?? "") };
  return submit({
    asked,
    found: faultsOf(LessonChange, request),
    sorted: (found) => lessonFaults(asked, typed, found, { kind: "nothing" }),
    again: (shown) => formPage(asked, { at, typed, ...shown }),
    carryOut: async () => {
      const { path } = await editLesson(asked.ctx, { ...which, ...(request as LessonChange) });
      return redirect(asked.link(path));
    },
    beyond: ["unauthenticated", "forbidden", "not-found"],
  });
}

/** Asks its author whether a lesson is to be deleted. @throws not-found, forbidden for anybody else */
export async function lessonDeletePage(asked: Asked): Promise<Answer> {
  const say = asked.words.pages.lesson;
  const { at, lesson } = await readMine(asked);
  const title = say.removeTitle(lesson.title);
  return html(
    <Page asked={asked} title={title}>
      <div class="form-column">
        <h1 dir="auto">{title}</h1>
        <p>{say.removeText}</p>
        <form action={asked.link(`${at}/delete`)} method="post">
          <p class="page-buttons">
            <button class="nhsuk-button" type="submit">
              {say.removeButton}
            </button>
            <a href={asked.link(at)}>{say.cardBack}</a>
          </p>
        </form>
      </div>
    </Page>,
  );
}

/** Deletes a lesson of its author's and says so. */
export async function lessonDeleted(asked: Asked): Promise<Answer> {
  const say = asked.words.pages.lesson;
  const { which } = await readMine(asked);
  const { community } = await deleteLesson(asked.ctx, which);
  return panelPage(
    asked,
    say.removedTitle,
    say.removed,
    <p>
      <a href={asked.link(`/c/${community}/lessons`)}>{say.backToList}</a>
    </p>,
  );
}
