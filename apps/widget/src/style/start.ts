import { css } from "lit";

/** Starting a community: the two answers, and the communities near to them. */
export const startStyle = css`
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 96px;
    margin: 0;
    padding: 8px 10px;
    border: 2px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    field-sizing: content;
    resize: vertical;
  }
  .wrong textarea {
    border-color: var(--wrong);
  }
  textarea:focus-visible {
    border-color: #212b32;
    box-shadow:
      0 0 0 2px #212b32,
      0 0 0 6px #ffeb3b;
    outline-offset: 4px;
  }
  .near {
    min-block-size: 48px;
    color: var(--link);
    font-weight: 700;
  }
  .matches ul {
    display: grid;
    gap: 16px;
    margin-block-start: 12px;
  }
  .match {
    display: grid;
    gap: 6px;
    justify-items: start;
    padding: 16px 16px 20px;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 2px);
  }
  .short {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
`;
