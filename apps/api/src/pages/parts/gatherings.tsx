import type { Community, Gathering, GatheringTime } from "@boundaryless/contract";
import type { Coming } from "@boundaryless/core/latest";
import type { Asked } from "../frame/asked.ts";
import { clockText, leafOf, rhythmText, whenText } from "./when.ts";

/** The date as a leaf of a calendar; the words beside it say the same, so it is for the eye alone. */
const Leaf = ({ asked, startsAt, timeZone }: { asked: Asked; startsAt: string; timeZone: string }) => {
  const { day, month, year } = leafOf(asked, { startsAt, timeZone });
  return (
    <div class="calendar-leaf" aria-hidden="true">
      <span class="calendar-leaf__month">{month}</span>
      <span class="calendar-leaf__day">{day}</span>
      <span class="calendar-leaf__year">{year}</span>
    </div>
  );
};

/** The time of a gathering that is next, else its last one. */
export const timeNow = ({ times }: Pick<Gathering, "times">, now: Date): GatheringTime | undefined =>
  times.find(({ endsAt }) => endsAt > now.toISOString()) ?? times.at(-1);

/** What a card says of a gathering; only one that is to come for sure is known by its next time alone. */
type Shown = Coming & { readonly cancelled: boolean };

const shownOf = (asked: Asked, gathering: Gathering): Shown[] => {
  const { times, calledBy, status, ...said } = gathering;
  const time = timeNow(gathering, asked.ctx.now());
  if (!time) return [];
  const begins = times[0]?.startsAt ?? time.startsAt;
  return [
    {
      ...said,
      time,
      begins,
      times: times.length,
      calledBy: calledBy.name,
      cancelled: status === "cancelled",
    },
  ];
};

/** Who called it, or that they leave their name out or have left. */
export const calledByText = (asked: Asked, name: Coming["calledBy"]): string => {
  const { calledBy, calledByUnnamed } = asked.words.pages.gatherings;
  return name === null ? calledByUnnamed : calledBy(name || asked.words.pages.comments.nobody);
};

interface CardProps {
  asked: Asked;
  gathering: Shown;
}

/** Where people meet, in a few words. */
export const whereText = (asked: Asked, { place, online }: Pick<Gathering, "place" | "online">): string =>
  [place, online ? asked.words.pages.gatherings.online : null].filter((part) => part !== null).join(", ");

const Card = ({ asked, gathering }: CardProps) => {
  const say = asked.words.pages.gatherings;
  const { title, timeZone, minutes, time, begins, times, cancelled, calledBy, language, repeats } = gathering;
  return (
    <li>
      <article class="gathering-card">
        <Leaf asked={asked} startsAt={time.startsAt} timeZone={timeZone} />
        <div>
          <h3>
            <a href={asked.link(gathering.url)} dir="auto" lang={language}>
              {title}
            </a>
          </h3>
          <p>
            <span class="nhsuk-u-visually-hidden">{whenText(asked, { ...time, timeZone })}</span>
            <span aria-hidden="true">{clockText(asked, { ...time, timeZone })}</span>, {say.duration(minutes)}
          </p>
          <p dir="auto">{whereText(asked, gathering)}</p>
          <ul class="counts">
            {cancelled ? (
              <li>
                <strong>{say.cancelled}</strong>
              </li>
            ) : null}
            {times > 1 ? (
              <li>{rhythmText(asked, { repeats, timeZone, times: [{ startsAt: begins }] }, times)}</li>
            ) : null}
            <li dir="auto">{calledByText(asked, calledBy)}</li>
          </ul>
        </div>
      </article>
    </li>
  );
};

const Cards = ({ asked, gatherings }: { asked: Asked; gatherings: readonly Shown[] }) => (
  <ul class="gathering-list">
    {gatherings.map((gathering) => (
      <Card asked={asked} gathering={gathering} />
    ))}
  </ul>
);

/** Gatherings as cards, each with a leaf of the calendar. */
export const GatheringCards = ({ asked, gatherings }: { asked: Asked; gatherings: readonly Gathering[] }) => (
  <Cards asked={asked} gatherings={gatherings.flatMap((gathering) => shownOf(asked, gathering))} />
);

interface SectionProps {
  asked: Asked;
  community: Community;
  coming: readonly Coming[];
}

/** The gatherings of a community on its page: the next ones, and the way to call one. */
export const Gatherings = ({ asked, community, coming }: SectionProps) => {
  const say = asked.words.pages.gatherings;
  const { slug, status } = community;
  const at = `/c/${slug}/gatherings`;
  return (
    <section aria-labelledby="gatherings">
      <h2 id="gatherings" class="nhsuk-heading-m">
        {say.title}
      </h2>
      {coming.length > 0 ? (
        <Cards asked={asked} gatherings={coming.map((each) => ({ ...each, cancelled: false }))} />
      ) : (
        <p>{status === "open" ? say.noneUpcoming : say.nonePlanned}</p>
      )}
      <p class="page-buttons">
        {status === "open" ? <a href={asked.link(`${at}/new`)}>{say.call}</a> : null}
        <a href={asked.link(at)}>{say.all}</a>
      </p>
    </section>
  );
};
