import { css } from "lit";

/** A community in the list, and the grey place it takes. */
export const cardStyle = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 6px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 2px);
    background: var(--paper);
  }
  .card:hover {
    border-color: var(--link);
    box-shadow: 0 2px 8px rgb(33 43 50 / 14%);
  }
  .card[aria-busy="true"] {
    border-color: var(--link);
    opacity: 0.7;
  }
  .name {
    font-size: 18px;
    font-weight: 700;
    line-height: 26px;
  }
  .name a,
  .goal {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .name a::after {
    content: "";
    position: absolute;
    inset: 0;
  }
  .name a:focus-visible::after {
    outline: 4px solid transparent;
    border-radius: 5px;
    box-shadow:
      0 0 0 3px #ffeb3b,
      0 0 0 6px #212b32;
  }
  .facts {
    margin-block-start: auto;
  }
  .facts,
  .topics {
    color: var(--soft);
  }
  .unopened {
    color: var(--wrong);
  }
  .unopened :is(a, button) {
    position: relative;
    margin-inline-start: 4px;
  }
  .unopened button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--link);
    text-decoration: underline;
    cursor: pointer;
  }
  .topics {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .featured,
  .asked {
    align-self: flex-start;
    padding-inline: 8px;
    border-radius: 4px;
    background: var(--ground);
    color: var(--soft);
  }
  .asked {
    background: var(--good);
    color: #fff;
  }
  .ghost {
    background: var(--ground);
  }
`;
