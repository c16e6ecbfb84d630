import { StatusBanner } from "./community.tsx";
import { html, type Answer } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { withQuery } from "./frame/language.ts";
import { Page } from "./frame/layout.tsx";
import { trustOf } from "./parts/place.ts";
import { QrCode } from "./parts/qr.tsx";
import { readNamed } from "./parts/read.ts";
import { addressOf } from "./parts/share.tsx";

interface SheetProps {
  asked: Asked;
  title: string;
  /** Language of what somebody has written; that of the page where it is ours. */
  lang?: string;
  /** What is told below the title, with its label. */
  facts: readonly (readonly [label: string, text: string])[];
  /** Where the code leads. */
  address: string;
}

const Sheet = ({ asked, title, lang, facts, address }: SheetProps) => {
  const { poster: say } = asked.words.pages;
  return (
    <article class="poster">
      <p class="poster__kicker">{say.kicker}</p>
      <h2 dir="auto" lang={lang}>
        {title}
      </h2>
      <dl>
        {facts.map(([label, text]) => (
          <>
            <dt>{label}</dt>
            <dd dir="auto" lang={lang}>
              {text}
            </dd>
          </>
        ))}
      </dl>
      <div class="poster__way">
        <QrCode text={address} label={say.code(address)} />
        <div>
          <p class="poster__scan">{say.scan}</p>
          <p>{say.promise}</p>
          <p>
            {say.typed} <strong class="address">{address.replace(/^https?:\/\//u, "")}</strong>
          </p>
        </div>
      </div>
    </article>
  );
};

const PrintButton = ({ asked }: { asked: Asked }) => (
  <button class="nhsuk-button" type="button" hidden data-print>
    {asked.words.pages.poster.print}
  </button>
);

/** One community as a sheet of A4 to print, with a code that leads to its page. */
export async function posterPage(asked: Asked): Promise<Answer> {
  const { poster: say } = asked.words.pages;
  const community = await readNamed(asked);
  const open = community.status === "open";
  const title = say.title(community.name);
  return html(
    <Page asked={asked} title={title}>
      <div class="poster-help">
        <h1 class="nhsuk-heading-l" dir="auto">
          {title}
        </h1>
        <p>{open ? say.how : say.closed}</p>
        <StatusBanner asked={asked} community={community} />
        <p class="page-buttons">
          {open ? <PrintButton asked={asked} /> : null}
          <a href={asked.link(`/c/${community.slug}`)}>{say.back}</a>
        </p>
      </div>
      {open ? (
        <Sheet
          asked={asked}
          title={community.name}
          lang={community.language}
          facts={[
            [say.problem, community.problem],
            [say.difference, community.difference],
          ]}
          address={addressOf(asked, community)}
        />
      ) : null}
    </Page>,
  );
}

/** All communities as a sheet of A4 to print; the code leads to the list, with the trust whose wall it hangs on. */
export async function wholePosterPage(asked: Asked): Promise<Answer> {
  const { poster: say, picture } = asked.words.pages;
  const trust = await trustOf(asked.ctx, asked.query("trust"));
  const path = asked.link(withQuery("/", trust ? { trust: trust.odsCode } : {}));
  return html(
    <Page asked={asked} title={say.wholeTitle}>
      <div class="poster-help">
        <h1 class="nhsuk-heading-l">{say.wholeTitle}</h1>
        <p>{say.how}</p>
        <p class="page-buttons">
          <PrintButton asked={asked} />
          <a href={path}>{asked.words.pages.frame.back}</a>
        </p>
      </div>
      <Sheet
        asked={asked}
        title={picture.all}
        facts={[[say.whatTitle, say.what], ...(trust ? [[say.where, trust.name] as const] : [])]}
        address={asked.origin + path}
      />
    </Page>,
  );
}
