import { type Community, CommentRequest } from "@boundaryless/contract";
import { writeComment, type FieldFault } from "@boundaryless/core";
import { redirect, type Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { sortFaults, type Faults } from "../frame/faults.ts";
import { readForm, type Typed } from "../frame/form.ts";
import { FormScript } from "../frame/layout.tsx";
import { submit } from "../frame/submit.ts";
import {
  AuthorFields,
  AuthorShownField,
  authorOfForm,
  authorPrefix,
  contributionFaults,
  contributionSent,
  shownOf,
  typedShown,
} from "./author.tsx";
import { TextArea, type Filled } from "./fields.tsx";
import { OnceField, onceOf } from "./once.tsx";
import { placeText, trustOf, type Place } from "./place.ts";
import { ProofField, proofOf } from "./proof.tsx";
import { faultsOf } from "./validate.ts";

/** A form for a comment or a reply, as it was last sent. */
export interface Writing {
  readonly typed: Typed;
  readonly faults: Faults;
  readonly place: Place;
  readonly status: number;
  /** Said above the form when the form itself is right. */
  readonly notice?: string | undefined;
}

/** The empty form, with the embedding trust filled in where there is one. */
export async function nothingWritten(asked: Asked): Promise<Writing> {
  const trust = await trustOf(asked.ctx, asked.query("trust"));
  const typed = { ...typedShown(true), [`${authorPrefix}trust`]: trust ? placeText(trust) : "" };
  return { typed, faults: new Map(), place: { kind: "nothing" }, status: 200 };
}

export const filledWith = (asked: Asked, { typed, faults }: Writing): Filled => ({
  say: asked.words,
  typed,
  faults,
});

interface FormProps {
  asked: Asked;
  writing: Writing;
  /** Where it is sent to. */
  path: string;
  reply?: boolean;
}

/** The form that writes a comment, or a reply. */
export const WriteForm = ({ asked, writing, path, reply = false }: FormProps) => {
  const { comments: say, frame } = asked.words.pages;
  const filled = filledWith(asked, writing);
  return (
    <section class="form-column write-form" aria-labelledby="write">
      <FormScript />
      <h2 id="write" class="nhsuk-heading-m">
        {reply ? say.replyTitle : say.write}
      </h2>
      <form action={asked.link(path)} method="post" novalidate>
        {asked.device ? null : <ProofField purpose="comment" />}
        <OnceField asked={asked} typed={filled.typed} />
        <TextArea filled={filled} field="text" label={reply ? say.replyText : say.text} hint={say.textHint} />
        <p class="quiet">{frame.noPatients}</p>
        <AuthorShownField filled={filled} />
        <AuthorFields asked={asked} filled={filled} place={writing.place} />
        <button class="nhsuk-button" type="submit">
          {reply ? say.publishReply : say.publish}
        </button>
      </form>
    </section>
  );
};

type Found = readonly FieldFault[];

function allFaults(asked: Asked, found: Found, place: Place): Faults {
  const { faults: form } = asked.words.pages.comments;
  return contributionFaults(asked, found, place, (own) =>
    sortFaults(asked.words, ["text", "authorShown"], own, { form }),
  );
}

interface Writes {
  readonly asked: Asked;
  readonly community: Community;
  /** The lesson that it is about, if it is about one. */
  readonly lessonId?: string | undefined;
  readonly path: string;
  readonly replyTo?: string;
  /** The page with the form again, where something has to be put right. */
  readonly again: (writing: Writing) => Promise<Answer>;
}

/** Writes what was sent. Good or refused, everything typed is kept. */
export async function write(writes: Writes): Promise<Answer> {
  const { asked, community, lessonId, path, replyTo, again } = writes;
  const typed = await readForm(asked.request);
  const { place, author } = await authorOfForm(asked, typed);
  const request = {
    text: typed["text"] ?? "",
    ...shownOf(typed),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(author ? { author } : {}),
    ...proofOf(typed),
  };
  return submit({
    asked,
    typed,
    found: faultsOf(CommentRequest, request),
    sorted: (found) => allFaults(asked, found, place),
    again: (shown) => again({ place, ...shown }),
    carryOut: async () => {
      const { slug } = community;
      const said = { slug, lessonId, ...onceOf(typed), ...(request as CommentRequest) };
      const { path: made } = await writeComment(asked.ctx, said);
      if (made !== undefined) return redirect(`${asked.link(made)}#${made.split("/").at(-1) ?? ""}`);
      return contributionSent({ asked, what: "comment", community, path, typed });
    },
    beyond: ["not-found"],
  });
}
