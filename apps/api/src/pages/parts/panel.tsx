import type { Child } from "hono/jsx";
import { html, type Answer } from "../frame/answer.ts";
import type { Asked } from "../frame/asked.ts";
import { Page } from "../frame/layout.tsx";

/** The page that says that something is done. @param next what stands below: where to go on */
export const panelPage = (asked: Asked, title: string, text: string | null, next: Child): Promise<Answer> =>
  html(
    <Page asked={asked} title={title}>
      <div class="form-column">
        <div class="done-panel">
          <h1 class="nhsuk-heading-l">{title}</h1>
          {text === null ? null : <p>{text}</p>}
        </div>
        {next}
      </div>
    </Page>,
  );
