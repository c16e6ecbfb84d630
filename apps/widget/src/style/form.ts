import { css } from "lit";

/** Forms: fields, errors, the summary, the list of trusts. */
export const formStyle = css`
  select {
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 4px 40px 4px 10px;
    border: 2px solid var(--edge);
    border-radius: 4px;
    background: var(--paper);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-overflow: ellipsis;
    appearance: none;
  }
  select:focus-visible {
    border-color: #212b32;
    box-shadow:
      0 0 0 2px #212b32,
      0 0 0 6px #ffeb3b;
    outline-offset: 4px;
  }
  .form {
    display: grid;
    gap: 20px;
  }
  .form.panel {
    gap: 16px;
  }
  .field {
    display: grid;
    gap: 4px;
    max-inline-size: 520px;
  }
  .field.wrong {
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--wrong);
  }
  .wrong input:not([type="checkbox"]),
  .wrong select {
    border-color: var(--wrong);
  }
  .error {
    color: var(--wrong);
    font-weight: 700;
  }
  .narrow {
    max-inline-size: 200px;
    letter-spacing: 2px;
    text-transform: uppercase;
  }
  .under {
    margin-block: -16px -8px;
  }
  .select::after {
    content: "";
    position: absolute;
    inset-block-start: 15px;
    inset-inline-end: 16px;
    inline-size: 9px;
    block-size: 9px;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    pointer-events: none;
  }
  .agree {
    display: flex;
    align-items: flex-start;
    margin-inline-start: -10px;
  }
  .agree label {
    padding-block: 10px;
    font-weight: 400;
  }
  .popup {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    max-block-size: 268px;
    overflow-y: auto;
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    box-shadow: 0 6px 16px rgb(33 43 50 / 20%);
  }
  .popup li,
  .popup p {
    min-block-size: 44px;
    padding: 10px 12px;
    cursor: pointer;
  }
  .popup p {
    cursor: default;
  }
  .popup li + li {
    border-block-start: 1px solid var(--line);
  }
  .popup li:hover {
    background: var(--ground);
  }
  .popup li[aria-selected="true"] {
    background: #005eb8;
    color: #fff;
    outline: 2px solid transparent;
    outline-offset: -4px;
  }
  .popup .code {
    opacity: 0.85;
    font-size: 14px;
    white-space: nowrap;
  }
  .summary {
    padding: 20px;
    border: 4px solid var(--wrong);
    border-radius: var(--radius);
  }
  .summary:focus {
    outline: 4px solid transparent;
    box-shadow: 0 0 0 4px #ffeb3b;
  }
  .summary a {
    display: inline-block;
    padding-block: 10px;
    color: var(--wrong);
    font-weight: 700;
  }
  .summary a:focus-visible {
    color: #212b32;
  }
  .button[aria-disabled="true"] {
    opacity: 0.6;
    cursor: default;
  }
  @container (width < 360px) {
    .form .buttons .button {
      inline-size: 100%;
    }
  }
`;
