import type { Confirmed, Contribution } from "@boundaryless/contract";
import { forgetDevice } from "@boundaryless/core";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { forgetting } from "./frame/device.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { panelPage } from "./parts/panel.tsx";

/** The page of a contribution that has just been confirmed. */
export const contributedPage = (
  asked: Asked,
  what: Contribution,
  { community, path = "/", answered }: Confirmed,
): Promise<Answer> => {
  const { contribute: say, confirm, gatherings } = asked.words.pages;
  return panelPage(
    asked,
    say.doneTitle[what],
    answered ? `${gatherings.answered[answered]} ${say.doneAnswer}` : say.done,
    <p class="page-buttons">
      <a class="nhsuk-button" href={asked.link(path)}>
        {say.see}
      </a>
      {community ? <a href={asked.link(`/c/${community.slug}`)}>{confirm.toCommunity}</a> : null}
    </p>,
  );
};

/** Asks whether the device is to be forgotten. */
export const devicePage = (asked: Asked): Promise<Answer> => {
  const { contribute: say } = asked.words.pages;
  const { device } = asked;
  return html(
    <Page asked={asked} title={device ? say.forgetTitle : say.forgottenTitle}>
      <div class="form-column">
        <h1>{device ? say.forgetTitle : say.forgottenTitle}</h1>
        {device ? <p dir="auto">{say.as(device.person.name)}</p> : null}
        <p>{device ? say.forgetText : say.forgotten}</p>
        {device ? (
          <form action={asked.link("/device")} method="post">
            <button class="nhsuk-button" type="submit">
              {say.forget}
            </button>
          </form>
        ) : null}
        <BackToAll asked={asked} />
      </div>
    </Page>,
  );
};

/** Forgets the device, here and in the table. */
export const deviceForgotten = async (asked: Asked): Promise<Answer> => {
  if (asked.device) await forgetDevice(asked.ctx, asked.device.cookie);
  return forgetting(await devicePage({ ...asked, device: null }));
};
