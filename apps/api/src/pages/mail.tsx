import { MailFrequency, errorStatus, mailFrequencies } from "@boundaryless/contract";
import { type MailChoices, Refusal, chooseMail, readMailChoices } from "@boundaryless/core";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { readForm, type Typed } from "./frame/form.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { failurePage } from "./parts/failure.tsx";
import { RadioField, type Filled } from "./parts/fields.tsx";

const fieldOf = (slug: string): string => `community.${slug}`;

async function refused(asked: Asked, error: unknown): Promise<Answer> {
  if (!(error instanceof Refusal) || error.reason !== "unknown-token") throw error;
  const { unknownTitle, unknown } = asked.words.pages.mailChoice;
  return failurePage(asked, unknownTitle, unknown, errorStatus["not-found"]);
}

const Communities = ({ asked, communities }: { asked: Asked; communities: MailChoices["communities"] }) => {
  const say = asked.words.pages.mailChoice;
  const typed: Typed = Object.fromEntries(communities.map((each) => [fieldOf(each.slug), each.frequency]));
  const filled: Filled = { say: asked.words, typed, faults: new Map() };
  const options = mailFrequencies.map((value) => ({ value, label: say.frequencies[value] }));
  return (
    <form action={asked.link(asked.path)} method="post">
      {communities.map(({ slug, name, leave }) => (
        <>
          <RadioField filled={filled} field={fieldOf(slug)} label={name} options={options} inline />
          <p>
            <a href={asked.link(`/leave/${leave}`)}>{say.leave(name)}</a>
          </p>
        </>
      ))}
      <button class="nhsuk-button" type="submit">
        {say.save}
      </button>
    </form>
  );
};

function choicePage(asked: Asked, { communities, trouble }: MailChoices, saved: boolean): Promise<Answer> {
  const say = asked.words.pages.mailChoice;
  const title = communities.length === 0 ? say.noneTitle : say.title;
  return html(
    <Page asked={asked} title={title}>
      <div class="form-column">
        {saved ? (
          <div class="done-panel" role="status">
            <p>{say.saved}</p>
          </div>
        ) : null}
        <h1 class="nhsuk-heading-l">{title}</h1>
        {trouble ? (
          <div class="status-banner">
            <p>{say.trouble[trouble]}</p>
          </div>
        ) : null}
        {communities.length === 0 ? (
          <p>{say.none}</p>
        ) : (
          <>
            <p class="lede">{say.lede}</p>
            <Communities asked={asked} communities={communities} />
            <p class="quiet">{say.still}</p>
          </>
        )}
        <BackToAll asked={asked} />
      </div>
    </Page>,
  );
}

/** Shows how often somebody hears from each of their communities. Opening it, as link scanners do, changes nothing. */
export async function mailPage(asked: Asked): Promise<Answer> {
  try {
    return await choicePage(asked, await readMailChoices(asked.ctx, { token: asked.param("token") }), false);
  } catch (error) {
    return refused(asked, error);
  }
}

/** What was chosen in the form, by slug. What is no choice of ours changes nothing. */
const choicesOf = (typed: Typed): Record<string, MailFrequency> => {
  const choices: Record<string, MailFrequency> = {};
  for (const [field, value] of Object.entries(typed)) {
    const { data } = MailFrequency.safeParse(value);
    if (data && field.startsWith(fieldOf(""))) choices[field.slice(fieldOf("").length)] = data;
  }
  return choices;
};

/** Keeps what somebody chose, and shows it. */
export async function mailPosted(asked: Asked): Promise<Answer> {
  const choices = choicesOf(await readForm(asked.request));
  try {
    const chosen = await chooseMail(asked.ctx, { token: asked.param("token"), choices });
    return await choicePage(asked, chosen, true);
  } catch (error) {
    return refused(asked, error);
  }
}
