import type { Lesson, TrailStep } from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";
import { dateText } from "../parts/date.ts";
import { OutcomeTag, byline } from "../parts/lessons.tsx";

const Step = ({
  asked,
  step,
  here,
  from,
}: {
  asked: Asked;
  step: TrailStep;
  here: boolean;
  from?: TrailStep | undefined;
}) => {
  const say = asked.words.pages.lesson;
  return (
    <li
      class={`trail__step trail__step--${step.adoption ?? "first"}`}
      aria-current={here ? "true" : undefined}
    >
      <p class="trail__what">
        <strong>{step.adoption ? say.adoptions[step.adoption] : say.first}</strong>{" "}
        <OutcomeTag asked={asked} outcome={step.outcome} />
      </p>
      <p dir="auto">{byline(asked, step.by)}</p>
      <p>
        {here ? (
          <span>{say.here}</span>
        ) : (
          <a href={asked.link(step.url)} dir="auto" lang={step.language}>
            {step.title}
          </a>
        )}{" "}
        <span class="quiet">{dateText(asked, step.sharedAt)}</span>
      </p>
      {from ? (
        <p class="quiet" dir="auto">
          {say.took(from.title)}
        </p>
      ) : null}
    </li>
  );
};

/** Whoever tried it, in order; a lesson on its own has no trail yet. */
export const Trail = ({ asked, lesson }: { asked: Asked; lesson: Lesson }) => {
  const say = asked.words.pages.lesson;
  const { trail } = lesson;
  if (trail.length < 2) return null;
  const [first] = trail;
  const takenFrom = ({ from }: TrailStep) =>
    from === first?.id ? undefined : trail.find(({ id }) => id === from);
  return (
    <section aria-labelledby="trail">
      <h2 id="trail" class="nhsuk-heading-m">
        {say.trail}
      </h2>
      <p class="quiet">{say.trailHint}</p>
      <ol class="trail">
        {trail.map((step) => (
          <Step asked={asked} step={step} here={step.id === lesson.id} from={takenFrom(step)} />
        ))}
      </ol>
    </section>
  );
};
