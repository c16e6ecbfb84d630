import { nameOfTrust, readPlacing } from "@boundaryless/core";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { BackToAll, Page } from "./frame/layout.tsx";
import { codeOf } from "./parts/place.ts";

const mostTyped = 150;

/** Where the page says it is: an origin, or nothing. */
const pageOf = (typed: string): string | undefined => {
  const text = typed.slice(0, mostTyped);
  return URL.canParse(text) && /^https?:/u.test(text) ? new URL(text).origin : undefined;
};

const Steps = ({ asked, trust }: { asked: Asked; trust: string }) => {
  const { placement: words } = asked.words.pages;
  return (
    <>
      <h2 class="nhsuk-heading-m">{words.doTitle}</h2>
      <ol class="nhsuk-list nhsuk-list--number">
        <li>{words.askFor(trust)}</li>
        <li>{words.useCode}</li>
      </ol>
      <p>{words.moved}</p>
      <p>{words.staff}</p>
    </>
  );
};

/** Tells whoever edits a page why the communities do not show on it, and what to do. */
export async function whyRefusedPage(asked: Asked): Promise<Answer> {
  const { placement: words } = asked.words.pages;
  const named = { trust: codeOf(asked.query("trust")), placement: asked.query("placement").slice(0, 40) };
  const { callers, framers, keeper } = await readPlacing(asked.ctx, named);
  const trust = callers === null && framers === null ? null : await nameOfTrust(asked.ctx, keeper);
  return html(
    <Page asked={asked} title={words.whyTitle}>
      <h1 class="nhsuk-heading-l">{words.whyTitle}</h1>
      <p class="nhsuk-lede-text">{trust ? words.whyLede(trust.name) : words.whyNobody}</p>
      {trust ? (
        <>
          <dl class="facts">
            <div>
              <dt>{words.website}</dt>
              <dd>{pageOf(asked.query("page")) ?? words.unknownWebsite}</dd>
            </div>
          </dl>
          <Steps asked={asked} trust={trust.name} />
        </>
      ) : null}
      <BackToAll asked={asked} />
    </Page>,
  );
}
