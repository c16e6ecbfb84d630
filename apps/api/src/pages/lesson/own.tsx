import { type Community, LessonChange } from "@boundaryless/contract";
import { deleteLesson, editLesson, readOwnLesson } from "@boundaryless/core";
import { html, redirect, type Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { readForm } from "../frame/form.ts";
import { submit } from "../frame/submit.ts";
import { Page } from "../frame/layout.tsx";
import { HiddenFields } from "../parts/fields.tsx";
import { formPage, fresh, type Shown } from "../parts/form-page.tsx";
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

function formOf(asked: Asked, at: string, shown: Shown): Promise<Answer> {
  const { cardBack, form: say } = asked.words.pages.lesson;
  const above = (
    <p class="back">
      <a href={asked.link(at)}>{cardBack}</a>
    </p>
  );
  return formPage(asked, { title: say.editTitle, above }, shown, (filled) => (
    <form action={asked.link(`${at}/edit`)} method="post" novalidate>
      <HiddenFields values={{ version: filled.typed["version"] }} />
      <LessonFields asked={asked} filled={filled} />
      <button class="nhsuk-button" type="submit">
        {say.save}
      </button>
    </form>
  ));
}

/** A lesson's form for its author on a remembered device. @throws not-found, forbidden for anybody else */
export async function lessonEditPage(asked: Asked): Promise<Answer> {
  const { at, lesson } = await readMine(asked);
  return formOf(asked, at, fresh(typedOf(lesson)));
}

/** Saves what its author made of a lesson. Good or refused, everything typed is kept. */
export async function lessonEdited(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const { at, which, lesson } = await readMine(asked);
  const request = { ...toldOfForm(typed), version: Number(typed["version"] ?? "") };
  return submit({
    asked,
    typed,
    version: lesson.version,
    found: faultsOf(LessonChange, request),
    sorted: (found) => lessonFaults(asked, typed, found, { kind: "nothing" }),
    again: (shown) => formOf(asked, at, shown),
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
