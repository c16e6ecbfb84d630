import { css } from "lit";

/**
 * Lists of lessons and gatherings. The list keeps the height of as many entries as may come with the fullest texts, so
 * that what follows on the page stays where it is.
 */
export const newsStyle = css`
  .title:focus-visible {
    outline-color: var(--link);
  }
  .news {
    --row: 102px;
    min-block-size: calc(var(--limit) * var(--row) + 44px);
    margin-block-start: 8px;
  }
  .settled {
    min-block-size: 0;
  }
  .several {
    --row: 126px;
  }
  .entry {
    padding-block: 12px;
    border-block-start: 1px solid var(--line);
  }
  .entry.ghost {
    display: flex;
    block-size: var(--row);
  }
  .entry .name {
    font-size: 18px;
    font-weight: 700;
    line-height: 26px;
  }
  .entry .name a,
  .entry .name > bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .entry .name a::after {
    content: none;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    column-gap: 12px;
  }
  .about,
  .from,
  .yours {
    color: var(--soft);
    font-size: 15px;
    line-height: 24px;
  }
  .from {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .gatherings .about {
    color: var(--ink);
    font-weight: 700;
  }
  .outcome {
    display: inline-flex;
    gap: 7px;
    align-items: center;
    color: var(--ink);
    font-weight: 700;
  }
  /* Full, half, empty: a sign tells outcomes apart where colours do not. */
  .outcome::before {
    content: "";
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--link);
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .success::before {
    background: var(--link);
  }
  .mixed::before {
    background: linear-gradient(90deg, var(--link) 50%, transparent 50%);
  }
  .note,
  .state {
    padding: 12px 16px;
    margin-block-end: 12px;
    border-inline-start: 6px solid var(--link);
    background: var(--ground);
  }
  .state p {
    margin-block: 4px 12px;
  }
  .state-title {
    font-size: 18px;
    font-weight: 700;
  }
  .onward {
    padding-block: 12px 8px;
    border-block-start: 1px solid var(--line);
  }
  /* In a narrow column outcome and day, or day and time, take a line each. */
  @container (width < 300px) {
    .news {
      --row: 126px;
    }
    .several {
      --row: 150px;
    }
  }
  @container (width < 350px) {
    .news:lang(cy) {
      --row: 126px;
    }
    .several:lang(cy) {
      --row: 150px;
    }
  }
  @media (forced-colors: active) {
    .outcome::before {
      border-color: CanvasText;
    }
    .success::before {
      background: CanvasText;
    }
    .mixed::before {
      background: linear-gradient(90deg, CanvasText 50%, transparent 50%);
    }
    .ghost {
      --ground: GrayText;
    }
  }
`;
