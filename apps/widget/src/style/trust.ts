import { css } from "lit";

/** The list of trusts. */
export const trustStyle = css`
  .under {
    margin-block: -16px -8px;
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
`;
