import { JoinRequest, type Community } from "@boundaryless/contract";
import { joinCommunity, type FieldFault } from "@boundaryless/core";
import { wantsPrivacy } from "../asked/counted.ts";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { sortFaults, type Faults } from "./frame/faults.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { StatusBanner } from "./community.tsx";
import { Notice } from "./parts/notice.tsx";
import { ErrorSummary, HiddenFields, type Filled } from "./parts/fields.tsx";
import { Agreement, PersonFields, personFields, personOf } from "./parts/person.tsx";
import { OnceField, onceOf } from "./parts/once.tsx";
import { ProofField, proofOf } from "./parts/proof.tsx";
import { placeOfForm, placeText, trustOf, type Place } from "./parts/place.ts";
import { asItIsNow, readNamed } from "./parts/read.ts";
import { sentPage } from "./parts/sent.tsx";
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
  const say = asked.words.pages;
  const filled: Filled = { say: asked.words, typed, faults };
  const title = say.join.title(community.name);
  const open = community.status === "open";
  return html(
    <Page asked={asked} title={title} error={faults.size > 0}>
      <div class="form-column">
        <ErrorSummary filled={filled} />
        <Notice text={notice} />
        <h1 class="nhsuk-heading-l" dir="auto">
          {title}
        </h1>
        <StatusBanner asked={asked} community={community} />
        {open ? (
          <form action={asked.link(`/c/${community.slug}/join`)} method="post" novalidate>
            <HiddenFields values={{ placement: typed["placement"] }} />
            <ProofField purpose="join" />
            <OnceField asked={asked} />
            <PersonFields filled={filled} prefix="" place={place} />
            <p class="quiet">{say.frame.noPatients}</p>
            <Agreement filled={filled} prefix="" />
            <button class="nhsuk-button" type="submit">
              {say.join.submit}
            </button>
          </form>
        ) : null}
        <BackToAll asked={asked} />
      </div>
    </Page>,
    status,
  );
}

const longestPlacement = 40;

/** The empty form, with the embedding trust filled in where there is one. */
export async function joinPage(asked: Asked): Promise<Answer> {
  const [community, trust] = await Promise.all([readNamed(asked), trustOf(asked.ctx, asked.query("trust"))]);
  const typed = {
    trust: trust ? placeText(trust) : "",
    placement: asked.query("placement").slice(0, longestPlacement),
  };
  return formPage(asked, { community, typed, faults: new Map(), place: { kind: "nothing" } });
}

/** What is wrong before the operation is asked, so that a person sees all there is to put right at once. */
function check(asked: Asked, typed: Typed, place: Place): FieldFault[] {
  // Where only the person can tell the place, its name stands in, so that it is asked for in one place only.
  const known =
    place.kind === "unsure" ? ({ kind: "organisation", name: typed["trust"] ?? "" } as const) : place;
  return faultsOf(JoinRequest, personOf(typed, "", known, asked.language));
}

export function faultsIn(asked: Asked, found: readonly FieldFault[], place: Place, prefix = ""): Faults {
  const { form } = asked.words.pages;
  const instead = (field: string) => (field === `${prefix}organisation` ? `${prefix}trust` : field);
  const fields = personFields.map((field) => `${prefix}${field}`);
  const faults = new Map(sortFaults(asked.words, fields, found, { instead, form: form.faults }));
  if (place.kind !== "unsure") return faults;
  faults.set(`${prefix}place`, place.near.length > 0 ? form.whichTrustError : form.unknownTrustError);
  return new Map(
    fields.flatMap((field) => (faults.has(field) ? [[field, faults.get(field) ?? ""] as const] : [])),
  );
}

/** Asks to join. Good or refused, everything typed is kept. */
export async function join(asked: Asked): Promise<Answer> {
  const typed = await readForm(asked.request);
  const community = await readNamed(asked);
  const place = await placeOfForm(asked.ctx, typed, "");
  // Nobody types a placement; one that cannot be is left out rather than held against the person.
  const placement = longestPlacement >= (typed["placement"] ?? "").length ? typed["placement"] : "";
  const person = {
    ...personOf(typed, "", place, asked.language),
    ...(placement ? { placement } : {}),
    ...(wantsPrivacy(asked.request.headers) ? { count: "no" } : {}),
    ...proofOf(typed),
  };
  return submit({
    asked,
    found: check(asked, typed, place),
    sorted: (found) => faultsIn(asked, found, place),
    again: async (shown) => formPage(asked, { typed, place, ...(await asItIsNow(asked, shown, community)) }),
    carryOut: async () => {
      await joinCommunity(asked.ctx, {
        slug: community.slug,
        ...onceOf(typed),
        ...(person as JoinRequest),
      });
      return sentPage({
        asked,
        lede: asked.words.pages.sent.join(community.name),
        email: (typed["email"] ?? "").trim(),
        community: community.slug,
        path: `/c/${community.slug}/join`,
        typed,
        purpose: "join",
      });
    },
    beyond: ["not-found"],
  });
}
