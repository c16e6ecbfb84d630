import { css } from "../reactive.ts";

/** A community in the list, and the grey place it takes. */
export const cardStyle = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 6px;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--paper);
    transition:
      border-color 0.15s,
      box-shadow 0.15s;
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
  .goal {
    line-height: 24px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: auto;
    color: var(--soft);
    font-size: 15px;
    line-height: 22px;
    /* The dot before each figure falls outside at the start of a line. */
    margin-inline-start: -16px;
    clip-path: inset(0 0 0 16px);
  }
  .facts span::before {
    content: "·";
    display: inline-block;
    inline-size: 16px;
    text-align: center;
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
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    block-size: 24px;
    overflow: hidden;
  }
  .topics li,
  .asked {
    max-inline-size: 100%;
    overflow: hidden;
    padding-inline: 8px;
    border-radius: 4px;
    background: var(--ground);
    color: var(--soft);
    font-size: 14px;
    line-height: 24px;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .asked {
    align-self: flex-start;
    background: var(--good);
    color: #fff;
  }
  .ghost i {
    inline-size: 70%;
    block-size: 18px;
    margin-block: 3px;
    border-radius: 4px;
    background: var(--ground);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .ghost i:nth-child(2) {
    inline-size: 100%;
  }
  .ghost i:nth-child(3) {
    inline-size: 88%;
  }
  .ghost i:nth-child(4) {
    inline-size: 55%;
    margin-block-start: auto;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
`;
