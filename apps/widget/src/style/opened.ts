import { css } from "lit";

/** Joining: the form, and that an e-mail is on its way. */
export const openedStyle = css`
  .opened {
    display: flex;
    flex-direction: column;
    gap: 20px;
    max-inline-size: 720px;
    scroll-margin-block-start: 16px;
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
  .panel {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 20px;
    border-inline-start: 6px solid var(--link);
    background: var(--ground);
  }
  .steps {
    display: grid;
    gap: 8px;
    margin: 0;
    padding-inline-start: 24px;
  }
  .steps li {
    padding-inline-start: 4px;
  }
  select {
    padding-inline-end: 40px;
    text-overflow: ellipsis;
  }
  .form {
    display: grid;
    gap: 20px;
  }
  .field {
    display: grid;
    gap: 4px;
    max-inline-size: 520px;
  }
  .error {
    color: var(--wrong);
    font-weight: 700;
  }
  .select::after {
    content: "";
    position: absolute;
    inset-block-start: 15px;
    inset-inline-end: 16px;
    inline-size: 9px;
    block-size: 9px;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    pointer-events: none;
  }
  .agree {
    display: flex;
    align-items: flex-start;
    margin-inline-start: -10px;
  }
  .agree label {
    padding-block: 10px;
    font-weight: 400;
  }
  .button[aria-disabled="true"] {
    opacity: 0.6;
    cursor: default;
  }
  @container (width < 360px) {
    .form .buttons .button {
      inline-size: 100%;
    }
  }
`;
