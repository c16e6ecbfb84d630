import {
  type Gathering,
  errorStatus,
  GatheringCancelling,
  GatheringChange,
  GatheringNotes,
} from "@boundaryless/contract";
import { Refusal } from "@boundaryless/core";
import {
  attendees,
  cancelGathering,
  changeGatheringDetails,
  noteGathering,
  ownGathering,
} from "@boundaryless/core/meeting";
import type { Child } from "hono/jsx";
import { redirect, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { lookAt, type Looked } from "./gathering.tsx";
import { HiddenFields, TextArea, type Filled } from "./parts/fields.tsx";
import {
  detailsOf,
  GatheringFields,
  gatheringFaults,
  gatheringFields,
  typedOf,
} from "./parts/gathering-form.tsx";
import { formPage, type Shown } from "./parts/form-page.tsx";
import { Attendees, Back, Ways, doable } from "./parts/gathering-kept.tsx";
import { failurePage } from "./parts/failure.tsx";
import { faultsOf } from "./parts/validate.ts";

type Kept = Awaited<ReturnType<typeof ownGathering>>;

interface Part extends Looked {
  asked: Asked;
  kept: Kept;
}

const Version = ({ filled }: { filled: Filled }) => (
  <HiddenFields values={{ version: filled.typed["version"] }} />
);

const Change = ({ asked, gathering, kept, filled }: Part & { filled: Filled }) => {
  const say = asked.words.pages.gatherings;
  return (
    <>
      <h2 class="nhsuk-heading-m">{say.editTitle}</h2>
      <form action={asked.link(`${gathering.url}/edit`)} method="post" novalidate>
        <Version filled={filled} />
        <p>{kept.rule === null ? say.editHint : `${say.editSeries} ${say.editHint}`}</p>
        <GatheringFields
          asked={asked}
          filled={filled}
          series={false}
          keptDate={kept.rule === null ? undefined : kept.date}
        />
        <button class="nhsuk-button" type="submit">
          {say.save}
        </button>
      </form>
    </>
  );
};

async function changePage(part: Part, shown: Partial<Shown>): Promise<Answer> {
  const { asked, gathering, time, kept } = part;
  const say = asked.words.pages.gatherings;
  const { faults = new Map<string, string>() } = shown;
  const typed = { ...typedOf(gathering, kept), ...shown.typed };
  const which = { slug: kept.slug, gatheringId: kept.gatheringId, occurrence: time.occurrence };
  const people = await attendees(asked.ctx, which);
  const { over, ...can } = doable(asked, gathering);
  const said = asked.query("saved");
  const heading = <h1 dir="auto">{gathering.title}</h1>;
  const above = <Back asked={asked} to={gathering.url} words={say.keep} />;
  return formPage(asked, { title: say.editTitle, heading, above }, { ...shown, typed, faults }, (filled) => (
    <>
      {said === "yes" || said === "cancelled" ? (
        <p role="status">
          <strong>{said === "yes" ? say.saved : say.cancelledNow}</strong>
        </p>
      ) : null}
      <Ways asked={asked} gathering={gathering} {...can} />
      <Attendees asked={asked} people={people} over={over} />
      {can.change ? <Change {...part} filled={filled} /> : null}
    </>
  ));
}

/** The page around a form that is about the whole gathering. */
const aside = (
  { asked, gathering, kept }: Part,
  title: string,
  shown: Partial<Shown>,
  form: (filled: Filled) => Child,
): Promise<Answer> => {
  const { typed = {}, faults = new Map<string, string>() } = shown;
  const { manageBack } = asked.words.pages.gatherings;
  const above = <Back asked={asked} to={`${gathering.url}/edit`} words={manageBack} />;
  const filled = { version: String(kept.version), ...typed };
  return formPage(asked, { title, above }, { ...shown, typed: filled, faults }, (inside) => (
    <>
      <p class="lede" dir="auto" lang={gathering.language}>
        {gathering.title}
      </p>
      {form(inside)}
    </>
  ));
};

const notesPage = (part: Part, shown: Partial<Shown>): Promise<Answer> => {
  const { asked, gathering } = part;
  const say = asked.words.pages.gatherings;
  const typed = { notes: gathering.notes ?? "", ...shown.typed };
  return aside(part, say.notesTitle, { ...shown, typed }, (filled) => (
    <form action={asked.link(`${gathering.url}/notes`)} method="post" novalidate>
      <Version filled={filled} />
      <TextArea filled={filled} field="notes" label={say.notesLabel} hint={say.notesHint} />
      <p class="quiet">{asked.words.pages.frame.noPatients}</p>
      <button class="nhsuk-button" type="submit">
        {say.saveNotes}
      </button>
    </form>
  ));
};

const cancelPage = (part: Part, shown: Partial<Shown>): Promise<Answer> => {
  const { asked, gathering } = part;
  const say = asked.words.pages.gatherings;
  const { noPatients } = asked.words.pages.frame;
  return aside(part, say.cancelTitle, shown, (filled) => (
    <>
      <p>{say.cancelHint}</p>
      <form action={asked.link(`${gathering.url}/cancel`)} method="post" novalidate>
        <Version filled={filled} />
        <TextArea filled={filled} field="reason" label={say.cancelReason} hint={noPatients} />
        <button class="nhsuk-button nhsuk-button--warning" type="submit">
          {say.cancel}
        </button>
      </form>
    </>
  ));
};

/** The page for whoever called it, on their remembered device; everybody else learns where it can be changed. */
async function forKeeper(asked: Asked, show: (part: Part) => Promise<Answer>): Promise<Answer> {
  const looked = await lookAt(asked);
  const { community, gathering } = looked;
  if (gathering.elsewhere) {
    const { elsewhereTitle, elsewhere } = asked.words.pages.gatherings;
    return failurePage(asked, elsewhereTitle, elsewhere, errorStatus.conflict);
  }
  try {
    const kept = await ownGathering(asked.ctx, { slug: community.slug, gatheringId: gathering.id });
    return await show({ ...looked, asked, kept });
  } catch (error) {
    const say = asked.words.pages.gatherings;
    if (!(error instanceof Refusal) || (error.code !== "unauthenticated" && error.code !== "forbidden"))
      throw error;
    return failurePage(asked, say.notYoursTitle, say.notYours, errorStatus.forbidden);
  }
}

const manage = (asked: Asked, { url }: Gathering, rest = ""): Answer =>
  redirect(asked.link(`${url}/edit${rest}`));

/** What the caller of a gathering can do with it. */
export const editGatheringPage = (asked: Asked): Promise<Answer> =>
  forKeeper(asked, (part) => changePage(part, {}));

/** One of the things it can be used for now; where that is not so, everything that can be done. */
const forNow =
  (what: "change" | "note", page: typeof notesPage) =>
  (asked: Asked): Promise<Answer> =>
    forKeeper(asked, async (part) =>
      doable(asked, part.gathering)[what] ? page(part, {}) : manage(asked, part.gathering),
    );

export const gatheringNotesPage = forNow("note", notesPage);
export const gatheringCancelPage = forNow("change", cancelPage);

const fields = [...gatheringFields, "notes", "reason", "version"] as const;

/** The form again; nobody can change what is cancelled or over by now. */
const shownAgain = (page: typeof changePage, part: Part, shown: Shown): Promise<Answer> => {
  const { asked, gathering } = part;
  if (page === notesPage || doable(asked, gathering).change) return page(part, shown);
  const { cancelledTitle } = asked.words.pages.gatherings;
  return changePage(part, gathering.status === "cancelled" ? { ...shown, notice: cancelledTitle } : shown);
};

/** Carries out what a form asks for. Good or refused, everything typed is kept. */
const posted =
  <R extends object>(
    page: typeof changePage,
    schema: Parameters<typeof faultsOf>[0],
    requestOf: (typed: Typed) => R,
    carryOut: (asked: Asked, request: R & { slug: string; gatheringId: string }) => Promise<unknown>,
  ) =>
  async (asked: Asked): Promise<Answer> => {
    const typed = await readForm(asked.request);
    return forKeeper(asked, async (part) => {
      const request = requestOf(typed);
      const { kept, gathering } = part;
      return submit({
        asked,
        typed,
        version: kept.version,
        found: faultsOf(schema, request),
        sorted: (found) => gatheringFaults(asked, typed, found, fields),
        again: (shown) => shownAgain(page, part, shown),
        carryOut: async () => {
          await carryOut(asked, { ...request, slug: kept.slug, gatheringId: kept.gatheringId });
          return manage(asked, gathering, `?saved=${page === cancelPage ? "cancelled" : "yes"}`);
        },
      });
    });
  };

const versionIn = (typed: Typed): number => Number(typed["version"] ?? "");

export const gatheringChanged = posted(
  changePage,
  GatheringChange,
  (typed) => ({ ...detailsOf(typed), version: versionIn(typed) }),
  ({ ctx }, request) => changeGatheringDetails(ctx, request),
);

export const gatheringCancelled = posted(
  cancelPage,
  GatheringCancelling,
  (typed) => ({ reason: typed["reason"] ?? "", version: versionIn(typed) }),
  ({ ctx }, request) => cancelGathering(ctx, request),
);

export const gatheringNoted = posted(
  notesPage,
  GatheringNotes,
  (typed) => ({ notes: typed["notes"] ?? "", version: versionIn(typed) }),
  ({ ctx }, request) => noteGathering(ctx, request),
);
