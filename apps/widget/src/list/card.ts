import type { CommunityCard, Language, Placement } from "@boundaryless/contract";
import { h, type Tree } from "../draw.ts";
import { type Asked, askedOn } from "../asked.ts";
import type { ListWords } from "./words.ts";
import type { CommunityList } from "./load.ts";

/** What a card needs of the element around it. */
export interface CardHost {
  readonly origin: string;
  readonly headingLevel: number;
  readonly spoken: Language;
  /** The slug that is being opened, and the one that could not be. */
  readonly opening: string | undefined;
  readonly unopened: string | undefined;
  readonly placed: Placement | undefined;
  open(slug: string): void;
  join(slug: string): void;
  readonly list: CommunityList;
}

/** How many people, trusts and disciplines, each kept on one line. */
export const showFigures = ({ people, trusts, disciplines }: CommunityCard, { counts }: ListWords): Tree => {
  const figures = [counts.people(people), counts.trusts(trusts), counts.disciplineCount(disciplines)];
  return h("p", { class: "facts" }, figures.map((figure) => figure.replaceAll(" ", "\u00A0")).join(", "));
};

/** That something could not be opened in place, where it can be pressed once more, and where it stands as a page. */
export const showUnopened = (page: string, words: ListWords): Tree =>
  h("p", { class: "unopened", role: "alert" }, words.openFailed, " ", h("a", { href: page }, words.openPage));

/** One community in the list: its name opens it here, or its own page where a new tab is asked for. */
export const showCard = (card: CommunityCard, words: ListWords, host: CardHost, asked: Asked): Tree => {
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    host.open(card.slug);
  };
  const { finding, highlights } = host.list;
  const marked = (part: "name" | "goal"): Tree => {
    const places = highlights?.[card.slug]?.[part];
    return (places && finding?.mark(card[part], places)) ?? card[part];
  };
  const lang = card.language;
  const page = `${host.origin}/c/${encodeURIComponent(card.slug)}`;
  return h(
    "li",
    { part: "card", class: "card", "aria-busy": host.opening === card.slug },
    h(
      "div",
      { class: "name", role: "heading", "aria-level": host.headingLevel + 1 },
      h("a", { href: page, "data-slug": card.slug, lang, dir: "auto", onclick: open }, marked("name")),
    ),
    host.placed?.featured.includes(card.slug) ? h("p", { class: "featured" }, words.featured) : undefined,
    host.unopened === card.slug ? showUnopened(page, words) : undefined,
    h("p", { class: "goal", lang, dir: "auto" }, marked("goal")),
    finding?.showLesson(highlights?.[card.slug]?.lesson, host.spoken),
    showFigures(card, words),
    h(
      "div",
      { class: "foot" },
      askedOn(card.slug, asked)
        ? h("p", { class: "asked" }, words.asked)
        : [
            h("p", { class: "topics", lang, dir: "auto" }, card.topics?.join(", ")),
            h(
              "button",
              {
                part: "quiet-button",
                class: "button quiet",
                type: "button",
                "aria-label": `${words.join} ${card.name}`,
                onclick: () => host.join(card.slug),
              },
              words.join,
            ),
          ],
    ),
  );
};
