import type { FieldFault } from "@boundaryless/core";
import { GatheringRequest, type Community } from "@boundaryless/contract";
import { callGathering } from "@boundaryless/core/meeting";
import { html, redirect, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import type { Faults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { Page } from "./frame/layout.tsx";
import { BackToCommunity } from "./gatherings.tsx";
import { Notice } from "./parts/notice.tsx";
import {
  AuthorFields,
  authorOfForm,
  contributionFaults,
  contributionSent,
  typedShown,
} from "./parts/author.tsx";
import { ErrorSummary, type Filled } from "./parts/fields.tsx";
import { GatheringFields, gatheringFaults, plannedOf } from "./parts/gathering-form.tsx";
import { OnceField, onceOf } from "./parts/once.tsx";
import type { Place } from "./parts/place.ts";
import { ProofField, proofOf } from "./parts/proof.tsx";
import { readNamed } from "./parts/read.ts";
import { faultsOf } from "./parts/validate.ts";

interface Shown {
  community: Community;
  typed: Typed;
  faults: Faults;
  place: Place;
  status?: number;
  /** Said above the form when the form itself is right. */
  notice?: string | undefined;
}

function formPage(
  asked: Asked,
  { community, typed, faults, place, status = 200, notice }: Shown,
): Promise<Answer> {
  const say = asked.words.pages.gatherings;
  const filled: Filled = { say: asked.words, typed, faults };
  return html(
    <Page asked={asked} title={say.newTitle} error={faults.size > 0}>
      <div class="form-column">
        <ErrorSummary filled={filled} />
        <Notice text={notice} />
        <BackToCommunity asked={asked} community={community} />
        <h1>{say.newTitle}</h1>
        <p class="lede">{say.newLede}</p>
        <form action={asked.link(`/c/${community.slug}/gatherings/new`)} method="post" novalidate>
          <ProofField purpose="gathering" />
          <OnceField asked={asked} />
          <GatheringFields asked={asked} filled={filled} series />
          <AuthorFields asked={asked} filled={filled} place={place} />
          <p>
            {say.becomes} {asked.words.wording.text}
          </p>
          <button class="nhsuk-button" type="submit">
            {say.form.submit}
          </button>
        </form>
      </div>
    </Page>,
    status,
  );
}

/** The empty form; half an hour in Britain, once, unless somebody says otherwise. */
export async function newGatheringPage(asked: Asked): Promise<Answer> {
  const community = await readNamed(asked);
  const series = { repeats: "once", ends: "times" };
  const typed = { timeZone: "Europe/London", minutes: "30", ...series, ...typedShown(true) };
  return formPage(asked, { community, typed, faults: new Map(), place: { kind: "nothing" } });
}

type Found = readonly FieldFault[];

function allFaults(asked: Asked, typed: Typed, found: Found, place: Place): Faults {
  return contributionFaults(asked, found, place, (own) => gatheringFaults(asked, typed, own));
}

/** Calls a gathering: at once from a remembered device, else by e-mail. Everything typed is kept. */
export async function gatheringCalled(asked: Asked): Promise<Answer> {
  const community = await readNamed(asked);
  const { slug } = community;
  const typed = await readForm(asked.request);
  const { place, author } = await authorOfForm(asked, typed);
  const request = { ...plannedOf(typed), ...(author ? { author } : {}), ...proofOf(typed) };
  return submit({
    asked,
    found: faultsOf(GatheringRequest, request),
    sorted: (found) => allFaults(asked, typed, found, place),
    again: (shown) => formPage(asked, { community, typed, place, ...shown }),
    carryOut: async () => {
      const called = { ...(request as GatheringRequest), ...onceOf(typed), slug };
      const { path } = await callGathering(asked.ctx, called);
      if (path !== undefined) return redirect(asked.link(path));
      return contributionSent({
        asked,
        what: "gathering",
        community,
        path: `/c/${slug}/gatherings/new`,
        typed,
      });
    },
  });
}
