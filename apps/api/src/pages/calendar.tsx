import { errorStatus } from "@boundaryless/contract";
import { Refusal } from "@boundaryless/core";
import { type Entry, endOf, entriesOf, ownerOf, renewCalendar } from "@boundaryless/core/meeting";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { failurePage } from "./parts/failure.tsx";
import { CopyButton } from "./parts/share.tsx";
import { whenText } from "./parts/when.ts";

const Coming = ({ asked, entries }: { asked: Asked; entries: readonly Entry[] }) => {
  const say = asked.words.pages.gatherings;
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="coming">
      <h2 id="coming" class="nhsuk-heading-m">
        {say.upcoming}
      </h2>
      <dl class="facts facts--dated">
        {entries.map(({ gathering, occurrence, status }) => (
          <div>
            <dt>
              {whenText(asked, {
                startsAt: gathering.occurrences[occurrence] ?? "",
                timeZone: gathering.timeZone,
              })}
            </dt>
            <dd>
              <p>
                <a
                  href={asked.link(
                    `/c/${gathering.slug}/gatherings/${gathering.gatheringId}?on=${occurrence}`,
                  )}
                  dir="auto"
                >
                  {gathering.title}
                </a>
              </p>
              {gathering.place === null ? null : <p dir="auto">{gathering.place}</p>}
              {gathering.onlineUrl !== null && status === "going" ? (
                <p>
                  <a href={gathering.onlineUrl} rel="noopener noreferrer nofollow">
                    {say.join}
                    <span class="nhsuk-u-visually-hidden">: {gathering.title}</span>
                  </a>
                </p>
              ) : null}
              {status === "waiting" ? <p class="quiet">{say.answered.waiting}</p> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

const upcoming = (entries: readonly Entry[], now: string): Entry[] => {
  const startOf = ({ gathering, occurrence }: Entry): string => gathering.occurrences[occurrence] ?? "";
  return entries
    .filter(
      (entry) => entry.gathering.status === "called" && endOf(startOf(entry), entry.gathering.minutes) > now,
    )
    .toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
};

const page = async (asked: Asked, token: string, renewed: boolean): Promise<Answer> => {
  const say = asked.words.pages.gatherings;
  const personId = await ownerOf(asked.ctx, token);
  const entries = upcoming(await entriesOf(asked.ctx, personId), asked.ctx.now().toISOString());
  const { copy, copied } = asked.words.pages.community;
  const address = `${asked.origin}/calendar/${token}.ics`;
  return html(
    <Page asked={asked} title={say.calendarTitle}>
      <div class="form-column">
        <h1>{say.calendarTitle}</h1>
        {renewed ? (
          <p role="status">
            <strong>{say.calendarRenewed}</strong>
          </p>
        ) : null}
        <Coming asked={asked} entries={entries} />
        <h2 class="nhsuk-heading-m">{say.calendarAddress}</h2>
        <p>{say.calendarText}</p>
        <div class="share">
          <p class="address">{address}</p>
          <CopyButton text={address} label={copy} copied={copied} />
        </div>
        <p>{say.calendarSecret}</p>
        <h2 class="nhsuk-heading-m">{say.calendarRenewTitle}</h2>
        <p>{say.calendarRenewText}</p>
        <form action={asked.link(`/calendar/${token}`)} method="post">
          <button class="nhsuk-button nhsuk-button--secondary" type="submit">
            {say.calendarRenew}
          </button>
        </form>
        <BackToAll asked={asked} />
      </div>
    </Page>,
  );
};

const unknown = (asked: Asked, error: unknown): Promise<Answer> => {
  if (!(error instanceof Refusal) || error.reason !== "unknown-calendar") throw error;
  const { gatherings: say } = asked.words.pages;
  const text = asked.words.errors.reasons["unknown-calendar"];
  return failurePage(asked, say.calendarUnknownTitle, text, errorStatus["not-found"]);
};

/** A person's calendar: what they are going to, and its secret address. Opening it changes nothing. */
export async function calendarPage(asked: Asked): Promise<Answer> {
  try {
    return await page(asked, asked.param("token"), false);
  } catch (error) {
    return unknown(asked, error);
  }
}

/** Makes the address void and shows another one. */
export async function calendarRenewed(asked: Asked): Promise<Answer> {
  try {
    return await page(asked, await renewCalendar(asked.ctx, asked.param("token")), true);
  } catch (error) {
    return unknown(asked, error);
  }
}
