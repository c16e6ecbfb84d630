import type { Theme } from "@boundaryless/contract";
import { type Placing, countView, noteRefused, readPlacing } from "@boundaryless/core";
import { mayStand, pageAround } from "../../asked/page.ts";
import { html, type Answer } from "../frame/answer.ts";
import { spokenIn, type Asked } from "../frame/asked.ts";
import { withQuery } from "../frame/language.ts";
import { FramedPage } from "../frame/layout.tsx";

/** What a frame's address says of the page around it. */
export interface Named {
  readonly trust: string | undefined;
  readonly placement: string | undefined;
}

/** What a frame shows by its placement. */
export interface Placed {
  readonly placement: Placing["placement"];
  readonly theme: Theme | null;
  /** The trust's code to go by: the one that the address names, or that of the placement. */
  readonly trust: string | undefined;
}

const Outside = ({ href, text, newTab }: { href: string; text: string; newTab: string }) => (
  <a href={href} target="_blank" rel="noopener">
    {text} <span class="nhsuk-u-visually-hidden">{newTab}</span>
  </a>
);

/**
 * What stands in a frame on a page that is not listed: text and links, nothing that a page around could make anybody
 * press unawares. Staff are told where the communities are, whoever edits the page where it says why.
 */
const refusedFrame = async (asked: Asked, { trust, placement }: Named, page: string): Promise<Answer> => {
  const { placement: words } = asked.words.pages;
  const why = withQuery("/embed/why", { trust, placement, page });
  const answer = await html(
    <FramedPage asked={asked} title={words.refusedTitle}>
      <h1 class="nhsuk-heading-m">{words.refusedTitle}</h1>
      <p>{words.refused}</p>
      <p class="page-buttons">
        <Outside href={asked.link("/")} text={words.go} newTab={words.newTab} />
      </p>
      <p class="quiet">
        <Outside href={asked.link(why)} text={words.editor} newTab={words.newTab} />
      </p>
    </FramedPage>,
    403,
  );
  return { ...answer, framers: null };
};

/**
 * Answers a frame as its placement wants it: in its language unless the reader chose one, on pages that are listed, and
 * counted where it was drawn.
 */
export async function placedFrame(
  asked: Asked,
  named: Named,
  show: (asked: Asked, placed: Placed) => Promise<Answer>,
): Promise<Answer> {
  const { placement, framers, trust, counted, keeper } = await readPlacing(asked.ctx, named);
  const spoken = spokenIn(asked, placement?.language);
  const page = pageAround(asked.request);
  if (!mayStand(page, framers, asked.origin)) {
    if (keeper !== null && page !== null)
      await asked.aside("refused page not noted", () => noteRefused(asked.ctx, keeper, page));
    return refusedFrame(spoken, named, page ?? "");
  }
  const answer = await show(spoken, { placement, theme: placement?.theme ?? null, trust });
  const isCounted = answer.status === 200 && counted !== null && asked.query("count") !== "no";
  if (!isCounted || !asked.isDrawn()) return { ...answer, framers };
  await asked.aside("view not counted", () => countView(asked.ctx, counted));
  return { ...answer, framers, unshared: true };
}
