import { css } from "lit";

/**
 * The first view. A card's least height is that of its fullest text, so the grey places of the skeleton and the
 * cards that take them are equally high, in one column, two or three.
 */
export const listStyle = css`
  .list {
    --card: 232px;
    --columns: 1;
  }
  .list:lang(cy) {
    --card: 256px;
  }
  .introduction {
    color: var(--soft);
    margin-block-start: 4px;
  }
  .search {
    margin-block: 20px 16px;
  }
  .search .box {
    max-inline-size: 560px;
    margin-block-start: 4px;
  }
  /* A glass to look through, with its handle. */
  .search .box::before,
  .search .box::after {
    content: "";
    position: absolute;
    inset-block-start: 14px;
    inset-inline-start: 14px;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--soft);
    border-radius: 50%;
    pointer-events: none;
  }
  .search .box::after {
    inset-block-start: 28px;
    inset-inline-start: 26px;
    inline-size: 8px;
    block-size: 0;
    border-width: 1px;
    rotate: 45deg;
  }
  #query {
    padding-inline-start: 42px;
  }
  .mine {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    margin-block-start: 8px;
    margin-inline-start: -10px;
  }
  .mine label {
    font-weight: 400;
    padding-block: 10px;
  }
  .mine p {
    margin-inline-start: 10px;
  }
  #start {
    margin-block: 8px 4px;
  }
  .results {
    /* Cards, gaps and the button below them, whatever comes: what follows on the page stays where it is. */
    min-block-size: calc(round(up, var(--limit) / var(--columns), 1) * (var(--card) + 16px) + 56px);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    grid-auto-rows: minmax(var(--card), auto);
    gap: 16px;
  }
  .more {
    inline-size: 100%;
    margin-block: 20px 4px;
  }
  .state {
    padding: 16px;
    margin-block-end: 16px;
    border-inline-start: 6px solid var(--link);
    background: var(--ground);
  }
  .state-title {
    font-size: 18px;
    font-weight: 700;
  }
  .state p {
    margin-block: 4px 16px;
  }
  /* The figures take a second line here, in Welsh a third. */
  @container (width < 380px) {
    .list {
      --card: 256px;
    }
  }
  @container (width < 340px) {
    .list:lang(cy) {
      --card: 280px;
    }
  }
  @container (width >= 720px) {
    .list {
      --columns: 2;
    }
    .more {
      inline-size: auto;
    }
  }
  @container (width >= 1100px) {
    .list {
      --columns: 3;
    }
  }
  @media print {
    .search,
    .more,
    .foot .button {
      display: none;
    }
    .results {
      min-block-size: 0;
      margin-block-start: 16px;
    }
    .card {
      break-inside: avoid;
    }
    .name a,
    .goal {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .featured,
    .asked {
      border: 1px solid;
      line-height: 22px;
    }
  }
`;
