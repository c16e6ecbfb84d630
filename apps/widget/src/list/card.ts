import type { CommunityCard, Language, Placement } from "@boundaryless/contract";
import { html, nothing, type TemplateResult } from "lit";
import { askedOn } from "../asked.ts";
import type { ListWords } from "../language.ts";
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
  readonly list: CommunityList;
}

const topicsOf = ({ language, topics }: CommunityCard, words: ListWords): TemplateResult =>
  html`<ul class="topics" aria-label=${words.topics}>
    ${topics.map((topic) => html`<li lang=${language ?? nothing} dir="auto">${topic}</li>`)}
  </ul>`;

/** That something could not be opened in place, a way to try it again, and where it stands as a page. */
export const showUnopened = (page: string, words: ListWords, again: () => void): TemplateResult =>
  html`<p class="unopened" role="alert">
    ${words.openFailed}
    <button type="button" @click=${again}>${words.retry}</button>
    <a href=${page}>${words.openPage}</a>
  </p>`;

/** One community in the list: its name opens it here, or its own page where a new tab is asked for. */
export const showCard = (card: CommunityCard, words: ListWords, host: CardHost): TemplateResult => {
  const asked = askedOn(card.slug);
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    host.open(card.slug);
  };
  const { finding, highlights } = host.list;
  const marked = (part: "name" | "goal"): unknown =>
    finding?.mark(card[part], highlights?.[card.slug]?.[part] ?? []) ?? card[part];
  const lang = card.language ?? nothing;
  const page = `${host.origin}/c/${encodeURIComponent(card.slug)}`;
  return html`<li part="card" class="card" aria-busy=${host.opening === card.slug}>
    <div class="name" role="heading" aria-level=${host.headingLevel + 1}>
      <a href=${page} data-slug=${card.slug} lang=${lang} dir="auto" @click=${open}>${marked("name")}</a>
    </div>
    ${host.placed?.featured.includes(card.slug) ? html`<p class="featured">${words.featured}</p>` : nothing}
    ${host.unopened === card.slug ? showUnopened(page, words, () => void host.open(card.slug)) : nothing}
    <p class="goal" lang=${lang} dir="auto">${marked("goal")}</p>
    ${finding?.showLesson(highlights?.[card.slug]?.lesson, host.spoken) ?? nothing}
    <p class="facts">
      <span>${words.counts.people(card.people)}</span> <span>${words.counts.trusts(card.trusts)}</span>
      <span>${words.counts.disciplineCount(card.disciplines)}</span>
    </p>
    ${
      asked
        ? html`<p class="asked">${words.asked}</p>`
        : card.topics?.length
          ? topicsOf(card, words)
          : nothing
    }
  </li>`;
};
