import type { Child } from "hono/jsx";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { BackToAll, Page } from "./frame/layout.tsx";

interface Texts {
  title: string;
  sections: Record<number, { title: string; text: string }> | readonly { title: string; text: string }[];
}

function textPage(asked: Asked, { title, sections }: Texts, then?: Child): Promise<Answer> {
  return html(
    <Page asked={asked} title={title} indexed>
      <div class="form-column">
        <h1>{title}</h1>
        {Object.values(sections).map((section) => (
          <>
            <h2 class="nhsuk-heading-m">{section.title}</h2>
            <p>{section.text}</p>
          </>
        ))}
        {then}
        <BackToAll asked={asked} />
      </div>
    </Page>,
  );
}

/** What is kept about people, and what is not. */
export const privacyPage = (asked: Asked): Promise<Answer> =>
  textPage(
    asked,
    asked.words.pages.privacy,
    <p>
      <a class="nhsuk-button nhsuk-button--secondary" href={asked.link("/forget-me")}>
        {asked.words.pages.erasure.link}
      </a>
    </p>,
  );

/** What people can expect of these pages, and what does not work yet. */
export const accessibilityPage = (asked: Asked): Promise<Answer> =>
  textPage(asked, asked.words.pages.accessibility);
