import { type Community, ContributionId, type Lesson, LessonRequest } from "@boundaryless/contract";
import { Refusal, readLesson, shareLesson } from "@boundaryless/core";
import { readGathering } from "@boundaryless/core/meeting";
import { StatusBanner } from "../community.tsx";
import { redirect, type Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { readForm, type Typed } from "../frame/form.ts";
import { submit } from "../frame/submit.ts";
import { AuthorFields, authorOfForm, authorPrefix, contributionSent } from "../parts/author.tsx";
import { formPage, fresh, OpenForm, type Shown } from "../parts/form-page.tsx";
import { onceOf } from "../parts/once.tsx";
import { placeText, trustOf, type Place } from "../parts/place.ts";
import { proofOf } from "../parts/proof.tsx";
import { asItIsNow, readNamed } from "../parts/read.ts";
import { faultsOf } from "../parts/validate.ts";
import { lessonFaults } from "./faults.ts";
import { Adopting, LessonFields } from "./form.tsx";
import { adoptsOf, emptyForm, toldOfForm } from "./typed.ts";

interface Sharing extends Shown {
  readonly community: Community;
  /** The lesson that was tried too, where this is about one. */
  readonly adopted: Lesson | null;
  readonly place: Place;
}

const pathOf = ({ slug }: Community): string => `/c/${slug}/lessons/new`;

function formOf(asked: Asked, { community, adopted, place, ...shown }: Sharing): Promise<Answer> {
  const { backToList, form: say } = asked.words.pages.lesson;
  const title = adopted ? say.adoptTitle : say.newTitle;
  const above = (
    <p class="back">
      <a href={asked.link(`/c/${community.slug}/lessons`)}>{backToList}</a>
    </p>
  );
  return formPage(asked, { title, above }, shown, (filled) => (
    <>
      <p class="lede" dir="auto">
        {say.lede(community.name)}
      </p>
      {community.status === "open" ? (
        <OpenForm asked={asked} filled={filled} path={pathOf(community)} purpose="lesson" submit={say.submit}>
          {adopted ? <Adopting asked={asked} filled={filled} adopted={adopted} /> : null}
          <LessonFields asked={asked} filled={filled} />
          <AuthorFields asked={asked} filled={filled} place={place} />
          <div class="agreement">
            <p>{say.member}</p>
            <p>{asked.words.wording.text}</p>
          </div>
        </OpenForm>
      ) : (
        <StatusBanner asked={asked} community={community} />
      )}
    </>
  ));
}

/** The lesson that the form is about to adopt. @throws not-found, also for what can be no lesson */
const adoptedBy = async (
  asked: Asked,
  { of, from }: { of: string; from: string },
): Promise<Lesson | null> => {
  if (of === "") return null;
  if (!ContributionId.safeParse(of).success) throw new Refusal("not-found", "no-such-lesson");
  return (await readLesson(asked.ctx, { slug: from, lessonId: of })).lesson;
};

/** What the notes of a gathering give to a lesson: what it was about, and what came of it. @throws not-found */
const fromNotes = async (asked: Asked, { slug }: Community): Promise<Typed> => {
  const gatheringId = asked.query("gathering");
  if (gatheringId === "") return {};
  if (!ContributionId.safeParse(gatheringId).success) throw new Refusal("not-found", "no-such-gathering");
  const { title, agenda, notes, language } = await readGathering(asked.ctx, { slug, gatheringId });
  return { title, problem: agenda, happened: notes ?? "", language };
};

/** The empty form; with a gathering in the address, filled from its notes; with a lesson in the address, the one that says that it was tried too. */
export async function newLessonPage(asked: Asked): Promise<Answer> {
  const community = await readNamed(asked);
  const from = asked.query("from") || community.slug;
  const adopted = await adoptedBy(asked, { of: asked.query("of"), from });
  const trust = await trustOf(asked.ctx, asked.query("trust"));
  const typed = {
    ...emptyForm(asked.language),
    ...(await fromNotes(asked, community)),
    ...(adopted ? { problem: adopted.problem } : {}),
    [`${authorPrefix}trust`]: trust ? placeText(trust) : "",
  };
  return formOf(asked, { community, adopted, ...fresh(typed), place: { kind: "nothing" } });
}

/** Shares a lesson: at once from a remembered device, else by e-mail. Good or refused, everything typed is kept. */
export async function lessonPosted(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const community = await readNamed(asked);
  const { slug } = community;
  const { of = "", from = "" } = typed;
  const adopted = await adoptedBy(asked, { of, from: from || slug });
  const { place, author } = await authorOfForm(asked, typed);
  const request = {
    ...toldOfForm(typed),
    ...adoptsOf(typed, community),
    ...(author ? { author } : {}),
    ...proofOf(typed),
  };
  return submit({
    asked,
    typed,
    found: faultsOf(LessonRequest, request),
    sorted: (found) => lessonFaults(asked, typed, found, place),
    again: async (shown) => formOf(asked, { adopted, place, ...(await asItIsNow(asked, shown, community)) }),
    carryOut: async () => {
      const shared = { slug, ...onceOf(typed), ...(request as LessonRequest) };
      const { path } = await shareLesson(asked.ctx, shared);
      if (path !== undefined) return redirect(asked.link(path));
      return contributionSent({ asked, what: "lesson", community, path: pathOf(community), typed });
    },
    beyond: ["not-found"],
  });
}
