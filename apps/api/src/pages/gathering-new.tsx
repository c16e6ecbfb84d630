import type { FieldFault } from "@boundaryless/core";
import { GatheringRequest, type Community } from "@boundaryless/contract";
import { callGathering } from "@boundaryless/core/meeting";
import { redirect, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import type { Faults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { BackToCommunity } from "./gatherings.tsx";
import {
  AuthorFields,
  authorOfForm,
  contributionFaults,
  contributionSent,
  typedShown,
} from "./parts/author.tsx";
import { formPage, fresh, OpenForm, type Shown } from "./parts/form-page.tsx";
import { GatheringFields, gatheringFaults, plannedOf } from "./parts/gathering-form.tsx";
import { onceOf } from "./parts/once.tsx";
import type { Place } from "./parts/place.ts";
import { proofOf } from "./parts/proof.tsx";
import { readNamed } from "./parts/read.ts";
import { faultsOf } from "./parts/validate.ts";

interface Calling extends Shown {
  readonly community: Community;
  readonly place: Place;
}

const pathOf = ({ slug }: Community): string => `/c/${slug}/gatherings/new`;

function formOf(asked: Asked, { community, place, ...shown }: Calling): Promise<Answer> {
  const say = asked.words.pages.gatherings;
  const above = <BackToCommunity asked={asked} community={community} />;
  return formPage(asked, { title: say.newTitle, above }, shown, (filled) => (
    <>
      <p class="lede">{say.newLede}</p>
      <OpenForm
        asked={asked}
        filled={filled}
        path={pathOf(community)}
        purpose="gathering"
        submit={say.form.submit}
      >
        <GatheringFields asked={asked} filled={filled} series />
        <AuthorFields asked={asked} filled={filled} place={place} />
        <p>
          {say.becomes} {asked.words.wording.text}
        </p>
      </OpenForm>
    </>
  ));
}

/** The empty form; half an hour in Britain, once, unless somebody says otherwise. */
export async function newGatheringPage(asked: Asked): Promise<Answer> {
  const community = await readNamed(asked);
  const series = { repeats: "once", ends: "times" };
  const typed = { timeZone: "Europe/London", minutes: "30", ...series, ...typedShown(true) };
  return formOf(asked, { community, ...fresh(typed), place: { kind: "nothing" } });
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
    typed,
    found: faultsOf(GatheringRequest, request),
    sorted: (found) => allFaults(asked, typed, found, place),
    again: (shown) => formOf(asked, { community, place, ...shown }),
    carryOut: async () => {
      const called = { ...(request as GatheringRequest), ...onceOf(typed), slug };
      const { path } = await callGathering(asked.ctx, called);
      if (path !== undefined) return redirect(asked.link(path));
      return contributionSent({
        asked,
        what: "gathering",
        community,
        path: pathOf(community),
        typed,
      });
    },
  });
}
