import { css } from "lit";

/** What was found, and communities of other installations. */
export const foundStyle = css`
  mark {
    background: color-mix(in srgb, var(--link) 20%, transparent);
    color: inherit;
    text-decoration: underline;
  }
  .elsewhere .state-title {
    margin-block: 16px 8px;
  }
`;
