import { css } from "lit";

/** An open community: its page, what happens next, the welcome. */
export const openedStyle = css`
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .opened {
    display: flex;
    flex-direction: column;
    gap: 20px;
    max-inline-size: 720px;
    scroll-margin-block-start: 16px;
  }
  .opened > p,
  .opened > div,
  .opened > form {
    margin: 0;
  }
  .opened .title:focus {
    outline: none;
    box-shadow: none;
  }
  .plain {
    align-self: flex-start;
    min-block-size: 44px;
    padding: 8px 0;
    border: 0;
    background: none;
    color: var(--link);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  .back {
    display: inline-flex;
    align-items: center;
    margin-block: -8px -12px;
  }
  .back::before {
    content: "";
    inline-size: 9px;
    block-size: 9px;
    margin-inline: 5px 6px;
    border: solid;
    border-width: 0 0 2px 2px;
    rotate: 45deg;
  }
  .subtitle {
    font-size: 18px;
    font-weight: 700;
    line-height: 1.4;
  }
  .strong {
    font-weight: 700;
  }
  .lead {
    color: var(--soft);
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
  .panel {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 20px;
    border-inline-start: 6px solid var(--link);
    background: var(--ground);
  }
  .warning {
    border-color: var(--wrong);
  }
  .steps {
    display: grid;
    gap: 8px;
    padding-inline-start: 24px;
    list-style: decimal;
  }
  .steps li {
    list-style: inherit;
    padding-inline-start: 4px;
  }
  .wait {
    min-block-size: 24px;
  }
  .said:empty {
    display: none;
  }
  .said {
    color: var(--link);
    font-weight: 700;
  }
  .welcome {
    padding: 28px 24px;
    border: 1px solid transparent;
    border-radius: calc(var(--radius) + 2px);
    background: var(--good);
    color: #fff;
  }
  .welcome .title {
    margin-block-end: 8px;
  }
  @container (width < 380px) {
    .welcome {
      padding: 20px 16px;
    }
  }
  @container (width >= 480px) {
    .about {
      grid-template-columns: 150px minmax(0, 1fr);
    }
  }
`;
