import { elsewhere as welsh } from "@boundaryless/words/cy/widget-elsewhere";
import { elsewhere as english } from "@boundaryless/words/en/widget-elsewhere";
import type { Shape } from "@boundaryless/words/shape";
import type { ElsewhereCard } from "@boundaryless/contract";
import { html, type TemplateResult } from "lit";
import type { ListWords } from "../language.ts";
import { showHeading, type StateHost } from "./states.ts";

type ElsewhereWords = Shape<typeof english>;

const showOne = (
  card: ElsewhereCard,
  words: ListWords,
  say: ElsewhereWords,
  host: StateHost,
): TemplateResult =>
  html`<li class="card">
    <div class="name" role="heading" aria-level=${host.headingLevel + 2}>
      <a href=${card.url} lang=${card.language} dir="auto" target="_blank" rel="external noopener"
        >${card.name} <span class="unseen" lang=${host.spoken}>${say.leads}</span></a
      >
    </div>
    <p class="goal" lang=${card.language} dir="auto">${card.goal}</p>
    <p class="facts">
      <span>${words.counts.people(card.people)}</span> <span>${words.counts.trusts(card.trusts)}</span>
      <span>${words.counts.disciplineCount(card.disciplines)}</span>
    </p>
    <ul class="topics">
      <li dir="auto">${say.at(card.at.name)}</li>
    </ul>
  </li>`;

/** Communities of other installations below ours, marked with whose they are: they are joined there, not here. */
export const showElsewhere = (
  cards: readonly ElsewhereCard[],
  words: ListWords,
  host: StateHost,
): TemplateResult => {
  const say: ElsewhereWords = host.spoken === "cy" ? welsh : english;
  return html`<section class="elsewhere" aria-label=${say.title}>
    ${showHeading(say.title, host)}
    <ul class="grid">
      ${cards.map((card) => showOne(card, words, say, host))}
    </ul>
  </section>`;
};
