import { css } from "lit";

/** What is wrong, beside its field and in a summary. */
export const troubleStyle = css`
  .field.wrong {
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--wrong);
  }
  .wrong input:not([type="checkbox"]),
  .wrong select {
    border-color: var(--wrong);
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
`;
