import { JoinRequest, type Community } from "@boundaryless/contract";
import { joinCommunity, type FieldFault } from "@boundaryless/core";
import { wantsPrivacy } from "../asked/counted.ts";
import type { Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { sortFaults, type Faults } from "./frame/faults.ts";
import { readForm } from "./frame/form.ts";
import { submit } from "./frame/submit.ts";
import { BackToAll } from "./frame/layout.tsx";
import { StatusBanner } from "./community.tsx";
import { HiddenFields } from "./parts/fields.tsx";
import { formPage, fresh, OpenForm, OwnTitle, type Shown } from "./parts/form-page.tsx";
import { Agreement, PersonFields, personFields, personOfForm } from "./parts/person.tsx";
import { onceOf } from "./parts/once.tsx";
import { proofOf } from "./parts/proof.tsx";
import { placeText, trustOf, type Place } from "./parts/place.ts";
import { asItIsNow, readNamed } from "./parts/read.ts";
import { sentPage } from "./parts/sent.tsx";
import { faultsOf } from "./parts/validate.ts";

interface Joining extends Shown {
  readonly community: Community;
  readonly place: Place;
}

const pathOf = ({ slug }: Community): string => `/c/${slug}/join`;

function formOf(asked: Asked, { community, place, ...shown }: Joining): Promise<Answer> {
  const { join: say, frame } = asked.words.pages;
  const title = say.title(community.name);
  return formPage(asked, { title, heading: <OwnTitle title={title} /> }, shown, (filled) => (
    <>
      <StatusBanner asked={asked} community={community} />
      {community.status === "open" ? (
        <OpenForm asked={asked} filled={filled} path={pathOf(community)} purpose="join" submit={say.submit}>
          <HiddenFields values={{ placement: shown.typed["placement"] }} />
          <PersonFields filled={filled} prefix="" place={place} />
          <p class="quiet">{frame.noPatients}</p>
          <Agreement filled={filled} prefix="" />
        </OpenForm>
      ) : null}
      <BackToAll asked={asked} />
    </>
  ));
}

const longestPlacement = 40;

/** The empty form, with the embedding trust filled in where there is one. */
export async function joinPage(asked: Asked): Promise<Answer> {
  const [community, trust] = await Promise.all([readNamed(asked), trustOf(asked.ctx, asked.query("trust"))]);
  const typed = {
    trust: trust ? placeText(trust) : "",
    placement: asked.query("placement").slice(0, longestPlacement),
  };
  return formOf(asked, { community, ...fresh(typed), place: { kind: "nothing" } });
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
  const { place, person } = await personOfForm(asked, typed, "");
  // Nobody types a placement; one that cannot be is left out rather than held against the person.
  const placement = longestPlacement >= (typed["placement"] ?? "").length ? typed["placement"] : "";
  const request = {
    ...person,
    ...(placement ? { placement } : {}),
    ...(wantsPrivacy(asked.request.headers) ? { count: "no" } : {}),
    ...proofOf(typed),
  };
  return submit({
    asked,
    typed,
    found: faultsOf(JoinRequest, person),
    sorted: (found) => faultsIn(asked, found, place),
    again: async (shown) => formOf(asked, { place, ...(await asItIsNow(asked, shown, community)) }),
    carryOut: async () => {
      await joinCommunity(asked.ctx, {
        slug: community.slug,
        ...onceOf(typed),
        ...(request as JoinRequest),
      });
      return sentPage({
        asked,
        lede: asked.words.pages.sent.join(community.name),
        email: (typed["email"] ?? "").trim(),
        community: community.slug,
        path: pathOf(community),
        typed,
        purpose: "join",
      });
    },
    beyond: ["not-found"],
  });
}
