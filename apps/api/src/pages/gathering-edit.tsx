import {
  type Community,
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
import { html, redirect, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import type { Faults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { Page } from "./frame/layout.tsx";
import { lookAt, type Looked } from "./gathering.tsx";
import { Notice } from "./parts/notice.tsx";
import { ErrorSummary, HiddenFields, TextArea, type Filled } from "./parts/fields.tsx";
import {
  detailsOf,
  GatheringFields,
  gatheringFaults,
  gatheringFields,
  typedOf,
} from "./parts/gathering-form.tsx";
import { failurePage } from "./parts/failure.tsx";
import { faultsOf } from "./parts/validate.ts";

type Kept = Awaited<ReturnType<typeof ownGathering>>;

interface Shown {
  typed?: Typed;
  faults?: Faults;
  status?: number;
  notice?: string | undefined;
}

interface PartProps {
  asked: Asked;
  kept: Kept;
  filled: Filled;
  at: string;
}

const Attendees = ({ asked, people }: { asked: Asked; people: Awaited<ReturnType<typeof attendees>> }) => {
  const say = asked.words.pages.gatherings;
  return (
    <section aria-labelledby="attendees">
      <h2 id="attendees" class="nhsuk-heading-m">
        {say.attendees}
      </h2>
      {people.length === 0 ? <p>{say.nobody}</p> : null}
      <ul class="nhsuk-list nhsuk-list--bullet">
        {people.map(({ name, status }) => (
          <li dir="auto">
            {name}
            {status === "waiting" ? ` (${say.waits})` : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Change = ({ asked, kept, filled, at }: PartProps) => {
  const say = asked.words.pages.gatherings;
  return (
    <form action={asked.link(`${at}/edit`)} method="post" novalidate>
      <HiddenFields values={{ version: filled.typed["version"] }} />
      <p>{kept.rule === null ? say.editHint : `${say.editSeries} ${say.editHint}`}</p>
      <GatheringFields asked={asked} filled={filled} series={false} />
      <button class="nhsuk-button" type="submit">
        {say.save}
      </button>
    </form>
  );
};

const NotesForm = ({ asked, filled, at }: PartProps) => {
  const say = asked.words.pages.gatherings;
  return (
    <form action={asked.link(`${at}/notes`)} method="post" novalidate>
      <HiddenFields values={{ version: filled.typed["version"] }} />
      <TextArea filled={filled} field="notes" label={say.notesTitle} hint={say.notesHint} />
      <p class="quiet">{asked.words.pages.frame.noPatients}</p>
      <button class="nhsuk-button" type="submit">
        {say.saveNotes}
      </button>
    </form>
  );
};

const Cancel = ({ asked, filled, at }: PartProps) => {
  const say = asked.words.pages.gatherings;
  return (
    <section aria-labelledby="cancel">
      <h2 id="cancel" class="nhsuk-heading-m">
        {say.cancelTitle}
      </h2>
      <p>{say.cancelHint}</p>
      <form action={asked.link(`${at}/cancel`)} method="post" novalidate>
        <HiddenFields values={{ version: filled.typed["version"] }} />
        <TextArea
          filled={filled}
          field="reason"
          label={say.cancelReason}
          hint={asked.words.pages.frame.noPatients}
        />
        <button class="nhsuk-button nhsuk-button--warning" type="submit">
          {say.cancel}
        </button>
      </form>
    </section>
  );
};

async function page(asked: Asked, { gathering, time }: Looked, kept: Kept, shown: Shown): Promise<Answer> {
  const say = asked.words.pages.gatherings;
  const { status = 200, faults = new Map<string, string>() } = shown;
  const typed = { ...typedOf(gathering, kept), notes: gathering.notes ?? "", ...shown.typed };
  const at = gathering.url;
  const now = asked.ctx.now().toISOString();
  const which = { slug: kept.slug, gatheringId: kept.gatheringId, occurrence: time.occurrence };
  const people = await attendees(asked.ctx, which);
  const part = { asked, kept, filled: { say: asked.words, typed, faults }, at };
  const over = (gathering.times.at(-1)?.endsAt ?? "") <= now;
  const begun = (gathering.times[0]?.startsAt ?? "") <= now;
  const called = gathering.status === "called" && !over;
  return html(
    <Page asked={asked} title={say.editTitle} error={faults.size > 0}>
      <div class="form-column">
        <ErrorSummary filled={part.filled} />
        <Notice text={shown.notice} />
        <p class="back">
          <a href={asked.link(at)}>{say.keep}</a>
        </p>
        <h1 dir="auto">{gathering.title}</h1>
        {asked.query("saved") === "yes" ? (
          <p role="status">
            <strong>{say.saved}</strong>
          </p>
        ) : null}
        {begun ? <NotesForm {...part} /> : null}
        <Attendees asked={asked} people={people} />
        {called ? (
          <>
            <h2 class="nhsuk-heading-m">{say.editTitle}</h2>
            <Change {...part} />
            <Cancel {...part} />
          </>
        ) : null}
      </div>
    </Page>,
    status,
  );
}

/** The page for whoever called it, on their remembered device; everybody else learns where it can be changed. */
async function forKeeper(
  asked: Asked,
  show: (looked: Looked, kept: Kept, community: Community) => Promise<Answer>,
): Promise<Answer> {
  const looked = await lookAt(asked);
  const { community, gathering } = looked;
  if (gathering.elsewhere) {
    const { elsewhereTitle, elsewhere } = asked.words.pages.gatherings;
    return failurePage(asked, elsewhereTitle, elsewhere, errorStatus.conflict);
  }
  try {
    const kept = await ownGathering(asked.ctx, { slug: community.slug, gatheringId: gathering.id });
    return await show(looked, kept, community);
  } catch (error) {
    const say = asked.words.pages.gatherings;
    if (!(error instanceof Refusal) || (error.code !== "unauthenticated" && error.code !== "forbidden"))
      throw error;
    return failurePage(asked, say.notYoursTitle, say.notYours, errorStatus.forbidden);
  }
}

/** What the caller of a gathering can do with it. */
export const editGatheringPage = (asked: Asked): Promise<Answer> =>
  forKeeper(asked, (looked, kept) => page(asked, looked, kept, {}));

const fields = [...gatheringFields, "notes", "reason", "version"] as const;

/** Carries out one of the forms of the page. Good or refused, everything typed is kept. */
const posted =
  <R extends object>(
    schema: Parameters<typeof faultsOf>[0],
    requestOf: (typed: Typed) => R,
    carryOut: (asked: Asked, request: R & { slug: string; gatheringId: string }) => Promise<unknown>,
  ) =>
  async (asked: Asked): Promise<Answer> => {
    const typed = await readForm(asked.request);
    return forKeeper(asked, async (looked, kept) => {
      const request = requestOf(typed);
      return submit({
        asked,
        found: faultsOf(schema, request),
        sorted: (found) => gatheringFaults(asked, typed, found, fields),
        again: (shown) => page(asked, looked, kept, { typed, ...shown }),
        carryOut: async () => {
          await carryOut(asked, { ...request, slug: kept.slug, gatheringId: kept.gatheringId });
          return redirect(asked.link(`${looked.gathering.url}/edit?saved=yes`));
        },
      });
    });
  };

const versionIn = (typed: Typed): number => Number(typed["version"] ?? "");

export const gatheringChanged = posted(
  GatheringChange,
  (typed) => ({ ...detailsOf(typed), version: versionIn(typed) }),
  ({ ctx }, request) => changeGatheringDetails(ctx, request),
);

export const gatheringCancelled = posted(
  GatheringCancelling,
  (typed) => ({ reason: typed["reason"] ?? "", version: versionIn(typed) }),
  ({ ctx }, request) => cancelGathering(ctx, request),
);

export const gatheringNoted = posted(
  GatheringNotes,
  (typed) => ({ notes: typed["notes"] ?? "", version: versionIn(typed) }),
  ({ ctx }, request) => noteGathering(ctx, request),
);
