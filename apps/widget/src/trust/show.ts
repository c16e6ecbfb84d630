import { html, nothing, type TemplateResult } from "lit";
import type { OpenedWords } from "../opened/words.ts";
import type { TrustChoice } from "./choose.ts";

const told = (choice: TrustChoice, words: OpenedWords): string => {
  if (!choice.expanded) return "";
  if (choice.state === "failed") return words.trustsFailed;
  if (choice.state !== "found") return words.trustsLoading;
  return choice.options.length > 0 ? words.trustsFound(choice.options.length) : words.trustsNone;
};

const showOption = (choice: TrustChoice, index: number): TemplateResult => {
  const trust = choice.options[index];
  return html`<li
    id="trust-option-${index}"
    role="option"
    aria-selected=${index === choice.active}
    @pointerdown=${(event: Event) => event.preventDefault()}
    @click=${() => trust && choice.choose(trust)}
  >
    ${trust?.name} <span class="code">${trust?.odsCode}</span>
  </li>`;
};

const showPopup = (choice: TrustChoice, words: OpenedWords): TemplateResult => {
  const none = choice.options.length === 0;
  return html`<div class="popup" ?hidden=${!choice.expanded}>
    <ul id="trust-list" role="listbox" aria-label=${words.trust} ?hidden=${none}>
      ${choice.options.map((_, index) => showOption(choice, index))}
    </ul>
    ${none ? html`<p class="hint">${told(choice, words)}</p>` : nothing}
  </div>`;
};

/** The combobox for a trust, after the pattern of the ARIA Authoring Practices: typing searches, arrows choose. */
export const showTrustChoice = (
  choice: TrustChoice,
  words: OpenedWords,
  describedBy: string,
  wrong: boolean,
): TemplateResult => {
  const press = (event: KeyboardEvent): void => {
    if (!choice.press(event.key, event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
    const field = event.currentTarget as HTMLElement;
    const root = field.getRootNode() as ShadowRoot;
    requestAnimationFrame(() =>
      root.getElementById(`trust-option-${choice.active}`)?.scrollIntoView({ block: "nearest" }),
    );
  };
  return html`<div class="box">
    <input
      id="trust"
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-expanded=${choice.expanded && choice.options.length > 0}
      aria-controls="trust-list"
      aria-activedescendant=${choice.expanded && choice.active >= 0 ? `trust-option-${choice.active}` : nothing}
      aria-describedby=${describedBy}
      aria-invalid=${wrong}
      aria-required="true"
      .value=${choice.text}
      @input=${(event: Event) => choice.type((event.target as HTMLInputElement).value)}
      @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      @click=${() => choice.expanded || choice.open()}
      @keydown=${press}
      @blur=${() => choice.leave()}
    />
    ${showPopup(choice, words)}
    <span class="unseen" role="status">${told(choice, words)}</span>
  </div>`;
};
