import type { Gathering, GatheringTime } from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";
import { FormScript } from "../frame/layout.tsx";
import { AuthorFields } from "./author.tsx";
import { HiddenFields, type Filled } from "./fields.tsx";
import type { Place } from "./place.ts";
import { OnceField } from "./once.tsx";
import { ProofField } from "./proof.tsx";

interface Props {
  asked: Asked;
  gathering: Gathering;
  time: GatheringTime;
  /** What the reader has answered, where their device is remembered. */
  answer: "going" | "waiting" | "not-going" | null;
  filled: Filled;
  place: Place;
}

/** "Are you coming?" One button where it is not known who reads, because strangers have no place to give back. */
export const AnswerForm = ({ asked, gathering, time, answer, filled, place }: Props) => {
  const say = asked.words.pages.gatherings;
  const { capacity, url } = gathering;
  const full = capacity !== null && (time.going ?? 0) >= capacity;
  const coming = answer === "going" || answer === "waiting";
  return (
    <section class="answer-box" aria-labelledby="answer">
      <FormScript />
      <h2 id="answer" class="nhsuk-heading-m">
        {say.answerTitle}
      </h2>
      {answer === null ? null : (
        <p role="status">
          <strong>{say.answered[answer]}</strong>
        </p>
      )}
      {full && !coming ? <p>{say.full}</p> : null}
      <p>{say.answerHint}</p>
      <form action={asked.link(`${url}/rsvp`)} method="post" novalidate>
        <ProofField purpose="rsvp" />
        <OnceField asked={asked} typed={filled.typed} />
        <HiddenFields values={{ on: String(time.occurrence) }} />
        <AuthorFields
          asked={asked}
          filled={filled}
          place={place}
          nameHint={say.answerName}
          wording={asked.words.answerWording}
        />
        <p class="page-buttons">
          {coming ? null : (
            <button class="nhsuk-button" type="submit" name="answer" value="going">
              {full ? say.wait : say.answer.going}
            </button>
          )}
          {asked.device === null || answer === "not-going" ? null : (
            <button
              class="nhsuk-button nhsuk-button--secondary"
              type="submit"
              name="answer"
              value="not-going"
            >
              {say.answer["not-going"]}
            </button>
          )}
        </p>
      </form>
    </section>
  );
};
