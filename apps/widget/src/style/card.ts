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
  }
  [aria-busy="true"] ul,
  .card[aria-busy="true"] {
    opacity: 0.6;
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
  .topics,
  .featured {
    color: var(--soft);
  }
  .unopened {
    color: var(--wrong);
  }
  .unopened a,
  .foot .button {
    position: relative;
  }
  .foot {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  .topics {
    flex: 1;
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
  }
  .asked {
    background: var(--good);
    color: #fff;
  }
  .ghost {
    background: var(--ground);
  }
`;
