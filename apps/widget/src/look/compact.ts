import { css } from "lit";

/**
 * `density="compact"`: more on less room, for narrow columns and pages full of tables. What can be pressed stays at least
 * 36 px high (WCAG 2.2 AA asks for 24). The heights of cards and rows are those of their fullest texts, as in the usual
 * look. Each rule is about what is in the root, so that it goes before styles that are put on later.
 */
export const compactStyle = css`
  .root {
    padding: 12px;
    font-size: 15px;
    line-height: 1.4;
  }
  .root .title {
    min-block-size: 25px;
    font-size: 20px;
  }
  .root .introduction,
  .root .search .hint {
    min-block-size: 21px;
  }
  .root .search {
    margin-block: 12px 10px;
  }
  .root input:not([type="checkbox"]),
  .root select {
    min-block-size: 36px;
    padding-block: 2px;
  }
  .root input[type="checkbox"] {
    inline-size: 20px;
    block-size: 20px;
    margin: 8px;
  }
  .root .search .box::before {
    inset-block-start: 10px;
  }
  .root .search .box::after {
    inset-block-start: 24px;
  }
  .root .select::after {
    inset-block-start: 11px;
  }
  .root .mine {
    min-block-size: 36px;
    margin-block-start: 4px;
    margin-inline-start: -8px;
  }
  .root .mine label,
  .root .agree label {
    padding-block: 8px;
  }
  .root .button {
    min-block-size: 36px;
    padding: 6px 14px 4px;
  }
  .root .plain {
    min-block-size: 36px;
    padding-block: 6px;
  }
  .root .buttons {
    gap: 12px;
  }
  .root .list {
    --card: 188px;
  }
  .root .list:lang(cy) {
    --card: 208px;
  }
  .root .results {
    min-block-size: calc(round(up, var(--limit) / var(--columns), 1) * (var(--card) + 10px) + 46px);
  }
  .root .grid {
    gap: 10px;
  }
  .root .more {
    margin-block-start: 10px;
  }
  .root .card {
    gap: 2px;
    padding: 10px 12px;
  }
  .root .name {
    font-size: 16px;
    line-height: 22px;
  }
  .root .goal {
    line-height: 21px;
  }
  .root :is(.facts, .topics, .featured, .asked) {
    font-size: 14px;
  }
  .root .facts {
    line-height: 20px;
  }
  .root .state {
    padding: 14px;
  }
  .root .opened,
  .root .form,
  .root .goals {
    gap: 14px;
  }
  .root .panel,
  .root .summary {
    gap: 8px;
    padding: 14px;
  }
  .root .under {
    margin-block: -10px -4px;
  }
  .root .about {
    padding-block: 10px;
  }
  .root .about dd {
    margin-block-end: 8px;
  }
  .root .welcome {
    padding: 16px;
  }
  .root .welcome .title {
    font-size: 22px;
  }
  .root .news {
    --row: 82px;
  }
  .root .several {
    --row: 104px;
  }
  .root .entry {
    padding-block: 8px;
  }
  .root .entry .name {
    font-size: 16px;
    line-height: 22px;
  }
  .root .news .about {
    padding: 0;
  }
  .root .news :is(.about, .from, .yours) {
    font-size: 14px;
    line-height: 22px;
  }
  @container (width < 380px) {
    .root .list {
      --card: 208px;
    }
  }
  @container (width < 330px) {
    .root .list:lang(cy) {
      --card: 228px;
    }
  }
  @container (width < 300px) {
    .root .news {
      --row: 104px;
    }
    .root .several {
      --row: 126px;
    }
  }
  @container (width < 350px) {
    .root .news:lang(cy) {
      --row: 104px;
    }
    .root .several:lang(cy) {
      --row: 126px;
    }
  }
`;
