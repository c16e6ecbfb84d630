import { css } from "lit";

/** A community’s page. */
export const aboutStyle = css`
  dl,
  dd {
    margin: 0;
  }
  /* As high as its line: an inline box is 22 pixels, too low for a finger. */
  dd a,
  p a {
    display: inline-block;
  }
  .text {
    white-space: pre-line;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: -8px;
  }
  .figures li {
    padding: 4px 12px;
    border-radius: 20px;
    background: var(--ground);
    font-weight: 700;
  }
  .goals {
    display: grid;
    gap: 20px;
  }
  .goals p:not(.unseen) {
    margin-block-start: 4px;
    min-block-size: 48px;
  }
  .lines i {
    display: block;
    block-size: 16px;
    margin-block: 4px 8px;
    border-radius: 4px;
    background: var(--ground);
  }
  .lines i:last-child {
    inline-size: 60%;
  }
  .about {
    display: grid;
    gap: 4px 20px;
    padding-block: 16px;
    border-block: 1px solid var(--line);
  }
  .about dt {
    font-weight: 700;
  }
  .about dd {
    margin-block-end: 12px;
  }
  .about dd:last-child {
    margin-block-end: 0;
  }
  .warning {
    border-color: var(--wrong);
  }
  @container (width >= 480px) {
    .about {
      grid-template-columns: 150px minmax(0, 1fr);
    }
  }
`;
