import { type Community, type Gathering, type GatheringTime, RsvpRequest } from "@boundaryless/contract";
import { Refusal } from "@boundaryless/core";
import { answerGathering, joinLink, ownAnswer, readGathering } from "@boundaryless/core/meeting";
import { html, redirect, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import type { Faults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { Page } from "./frame/layout.tsx";
import { BackToCommunity } from "./gatherings.tsx";
import { faultsIn } from "./join.tsx";
import { Notice } from "./parts/notice.tsx";
import { AnswerForm } from "./parts/answer-form.tsx";
import { authorOfForm, authorPrefix, contributionSent } from "./parts/author.tsx";
import { ErrorSummary } from "./parts/fields.tsx";
import { timeNow } from "./parts/gatherings.tsx";
import { GatheringFacts } from "./parts/gathering-facts.tsx";
import { ToLesson } from "./parts/gathering-kept.tsx";
import type { Place } from "./parts/place.ts";
import { onceOf } from "./parts/once.tsx";
import { proofOf } from "./parts/proof.tsx";
import { readNamed } from "./parts/read.ts";
import { faultsOf } from "./parts/validate.ts";
import { whenText } from "./parts/when.ts";

/** The gathering that the path names, its community, and the time of the series that the reader looks at. */
export interface Looked {
  readonly community: Community;
  readonly gathering: Gathering;
  readonly time: GatheringTime;
}

/** @throws not-found, {Moved} */
export async function lookAt(asked: Asked, on = asked.query("on")): Promise<Looked> {
  const community = await readNamed(asked);
  const { slug } = community;
  const gathering = await readGathering(asked.ctx, { slug, gatheringId: asked.param("gathering") });
  const wanted = gathering.times.find(({ occurrence }) => on !== "" && occurrence === Number(on));
  const time = wanted ?? timeNow(gathering, asked.ctx.now());
  if (!time) throw new Refusal("not-found", "no-such-gathering");
  return { community, gathering, time };
}

const Cancelled = ({ asked, gathering }: { asked: Asked; gathering: Gathering }) => {
  if (gathering.status !== "cancelled") return null;
  return (
    <section class="status-banner" aria-labelledby="cancelled">
      <h2 id="cancelled">{asked.words.pages.gatherings.cancelledTitle}</h2>
      <p dir="auto">{gathering.statusReason}</p>
    </section>
  );
};

const Notes = ({ asked, gathering, over }: { asked: Asked; gathering: Gathering; over: boolean }) => {
  const say = asked.words.pages.gatherings;
  const { notes, language, status } = gathering;
  // What came of one from elsewhere is written down there.
  if (notes === null && (!over || status === "cancelled" || gathering.elsewhere)) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" class="nhsuk-heading-m">
        {say.notes}
      </h2>
      {notes === null ? (
        <p>{say.noNotes}</p>
      ) : (
        <>
          <p class="written" dir="auto" lang={language}>
            {notes}
          </p>
          <p>
            <ToLesson asked={asked} gathering={gathering} />
          </p>
        </>
      )}
    </section>
  );
};

/** Where one that was taken in comes from, with the way there; what its files did not say, its community knows. */
const Elsewhere = ({ asked, community, gathering }: { asked: Asked } & Looked) => {
  const say = asked.words.pages.gatherings;
  const home = gathering.home ?? community.importedFrom?.url;
  return (
    <div class="nhsuk-inset-text">
      <p>{say.elsewhere}</p>
      {home === undefined ? null : (
        <p>
          <a href={home} rel="external nofollow">
            {say.elsewhereLink(new URL(home).host)}
          </a>
        </p>
      )}
    </div>
  );
};

const Times = ({ asked, gathering, time }: { asked: Asked } & Omit<Looked, "community">) => {
  const say = asked.words.pages.gatherings;
  const { times, timeZone, url } = gathering;
  if (times.length < 2) return null;
  return (
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{say.otherTimes}</span>
      </summary>
      <div class="nhsuk-details__text">
        <ul class="nhsuk-list page-links">
          {times.map(({ occurrence, startsAt }) => (
            <li>
              <a
                href={asked.link(`${url}?on=${occurrence}`)}
                aria-current={occurrence === time.occurrence ? "true" : undefined}
              >
                {whenText(asked, { startsAt, timeZone })}
              </a>
              {occurrence === time.occurrence ? ` (${say.thisTime})` : null}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
};

const Ways = ({ asked, gathering: { url, elsewhere } }: { asked: Asked; gathering: Gathering }) => {
  const say = asked.words.pages.gatherings;
  return (
    <p class="page-buttons">
      <a href={asked.link(`${url}.ics`)}>{say.calendar}</a>
      {elsewhere ? null : <a href={asked.link(`${url}/edit`)}>{say.manage}</a>}
      <a href={asked.link(`${url}/report`)} rel="nofollow">
        {say.report}
      </a>
    </p>
  );
};

interface Shown {
  typed?: Typed;
  faults?: Faults;
  place?: Place;
  status?: number;
  notice?: string | undefined;
}

async function page(asked: Asked, looked: Looked, shown: Shown): Promise<Answer> {
  const say = asked.words.pages.gatherings;
  const { community, gathering, time } = looked;
  const { typed = {}, faults = new Map<string, string>(), place = { kind: "nothing" }, status = 200 } = shown;
  const { id: gatheringId, title, agenda, language } = gathering;
  const over = time.endsAt <= asked.ctx.now().toISOString();
  const which = { slug: community.slug, gatheringId, occurrence: time.occurrence };
  const [answer, link] = await Promise.all([ownAnswer(asked.ctx, which), joinLink(asked.ctx, which)]);
  const filled = { say: asked.words, typed, faults };
  return html(
    <Page
      asked={asked}
      title={title}
      error={faults.size > 0}
      indexed={status === 200}
      embeddable={status === 200}
      description={agenda}
    >
      <ErrorSummary filled={filled} />
      <Notice text={shown.notice} />
      <BackToCommunity asked={asked} community={community} />
      <h1 dir="auto" lang={language}>
        {title}
      </h1>
      <Cancelled asked={asked} gathering={gathering} />
      <div class="form-column">
        <GatheringFacts asked={asked} gathering={gathering} time={time} link={link} />
        {agenda === "" ? null : (
          <section aria-labelledby="about">
            <h2 id="about" class="nhsuk-heading-m">
              {say.about}
            </h2>
            <p class="written" dir="auto" lang={language}>
              {agenda}
            </p>
          </section>
        )}
        <Times asked={asked} gathering={gathering} time={time} />
        <Notes asked={asked} gathering={gathering} over={over} />
        {over && gathering.status === "called" ? <p>{say.over}</p> : null}
        {gathering.elsewhere ? <Elsewhere asked={asked} {...looked} /> : null}
        {over || gathering.elsewhere || gathering.status === "cancelled" ? null : (
          <AnswerForm
            asked={asked}
            gathering={gathering}
            time={time}
            answer={answer}
            filled={filled}
            place={place}
          />
        )}
        <Ways asked={asked} gathering={gathering} />
      </div>
    </Page>,
    status,
  );
}

/** One gathering: when, where, who, what it is about, and the answer. */
export const gatheringPage = async (asked: Asked): Promise<Answer> => page(asked, await lookAt(asked), {});

/** Answers an invitation: at once from a remembered device, else by e-mail. Everything typed is kept. */
export async function gatheringAnswered(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const looked = await lookAt(asked, typed["on"] ?? "");
  const { community, gathering, time } = looked;
  const { slug } = community;
  const { place, author } = await authorOfForm(asked, typed);
  const answer = typed["answer"] === "not-going" ? "not-going" : "going";
  const { occurrence } = time;
  const request = { answer, occurrence, ...(author ? { author } : {}), ...proofOf(typed) } as const;
  return submit({
    asked,
    typed,
    found: faultsOf(RsvpRequest, request),
    sorted: (found) => faultsIn(asked, found, place, authorPrefix),
    again: (shown) => page(asked, looked, { place, ...shown }),
    carryOut: async () => {
      const which = { slug, gatheringId: gathering.id };
      const { path } = await answerGathering(asked.ctx, {
        ...(request as RsvpRequest),
        ...onceOf(typed),
        ...which,
      });
      if (path !== undefined) return redirect(asked.link(path));
      return contributionSent({ asked, what: "rsvp", community, path: `${gathering.url}/rsvp`, typed });
    },
  });
}
