import type { Gathering } from "@boundaryless/contract";
import type { attendees } from "@boundaryless/core/meeting";
import type { Asked } from "../frame/asked.ts";

/** Who is coming, or was, by name: for whoever called it. */
export const Attendees = ({
  asked,
  people,
  over,
}: {
  asked: Asked;
  people: Awaited<ReturnType<typeof attendees>>;
  over: boolean;
}) => {
  const say = asked.words.pages.gatherings;
  return (
    <section aria-labelledby="attendees">
      <h2 id="attendees" class="nhsuk-heading-m">
        {over ? say.attended : say.attendees}
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

/** What can be done with it now: changed and cancelled until it is over, noted down once it has begun. */
export const doable = (asked: Asked, { status, times }: Gathering) => {
  const now = asked.ctx.now().toISOString();
  const over = (times.at(-1)?.endsAt ?? "") <= now;
  return { over, change: status === "called" && !over, note: (times[0]?.startsAt ?? "") <= now };
};

interface WaysProps extends Pick<ReturnType<typeof doable>, "note" | "change"> {
  asked: Asked;
  gathering: Gathering;
}

/** From what came of a gathering to a lesson, which begins with it. */
export const ToLesson = ({ asked, gathering }: { asked: Asked; gathering: Gathering }) =>
  gathering.notes === null ? null : (
    <a href={asked.link(`/c/${gathering.community}/lessons/new?gathering=${gathering.id}`)}>
      {asked.words.pages.gatherings.toLesson}
    </a>
  );

/** Each thing that can be done beside a change, on a page of its own: one form never takes what another holds. */
export const Ways = ({ asked, gathering, note, change }: WaysProps) => {
  const { url } = gathering;
  const say = asked.words.pages.gatherings;
  return (
    <p class="page-buttons">
      {note ? (
        <a class="nhsuk-button nhsuk-button--secondary" href={asked.link(`${url}/notes`)}>
          {say.writeNotes}
        </a>
      ) : null}
      {change ? (
        <a class="nhsuk-button nhsuk-button--secondary" href={asked.link(`${url}/cancel`)}>
          {say.cancel}
        </a>
      ) : null}
      <ToLesson asked={asked} gathering={gathering} />
    </p>
  );
};

/** The way back to what the page is a part of. */
export const Back = ({ asked, to, words }: { asked: Asked; to: string; words: string }) => (
  <p class="back">
    <a href={asked.link(to)}>{words}</a>
  </p>
);
