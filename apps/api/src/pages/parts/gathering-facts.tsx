import type { Gathering, GatheringTime } from "@boundaryless/contract";
import type { Asked } from "../frame/asked.ts";
import { calledByText } from "./gatherings.tsx";
import { seriesText, whenText } from "./when.ts";

interface Props {
  asked: Asked;
  gathering: Gathering;
  time: GatheringTime;
  /** Where to join online, where the reader may know. */
  link: string | null;
}

const Online = ({ asked, gathering, link }: Pick<Props, "asked" | "gathering" | "link">) => {
  const say = asked.words.pages.gatherings;
  if (link === null)
    return (
      <p>
        {say.online}.{" "}
        <span class="quiet">{gathering.elsewhere ? say.onlineElsewhere : say.onlineHidden}</span>
      </p>
    );
  return (
    <p>
      <a href={link} rel="noopener noreferrer nofollow">
        {say.join}
      </a>
    </p>
  );
};

/** When, where and who, as a list of facts. */
export const GatheringFacts = ({ asked, gathering, time, link }: Props) => {
  const say = asked.words.pages.gatherings;
  const { timeZone, minutes, place, online, calledBy, capacity, times } = gathering;
  const { startsAt, endsAt, going, waiting } = time;
  const over = endsAt <= asked.ctx.now().toISOString();
  return (
    <dl class="facts">
      <div>
        <dt>{say.when}</dt>
        <dd>
          <p>
            <time datetime={startsAt}>{whenText(asked, { startsAt, timeZone })}</time>,{" "}
            {say.duration(minutes)}
          </p>
          {times.length > 1 ? <p class="quiet">{seriesText(asked, gathering)}</p> : null}
        </dd>
      </div>
      <div>
        <dt>{say.where}</dt>
        <dd>
          {place === null ? null : <p dir="auto">{place}</p>}
          {online ? <Online asked={asked} gathering={gathering} link={link} /> : null}
        </dd>
      </div>
      <div>
        <dt>{say.who}</dt>
        <dd>
          {gathering.elsewhere ? null : (
            <p>
              {over ? say.went(going ?? 0) : say.going(going ?? 0)}
              {waiting && !over ? `, ${say.waiting(waiting)}` : null}
              {capacity === null ? null : <span class="quiet"> ({say.places(capacity)})</span>}
            </p>
          )}
          <p class="quiet" dir="auto">
            {calledByText(asked, gathering.calledBy.name)}
            {calledBy.organisation === null ? null : `, ${calledBy.organisation}`}
          </p>
        </dd>
      </div>
    </dl>
  );
};
