import { css } from "lit";

const dark = css`
  --paper: #1b2429;
  --ground: #232f36;
  --ink: #f3f6f7;
  --soft: #b8c6ce;
  --line: #44555f;
  --edge: #9db0ba;
  --link: #93c9f7;
  --wrong: #ff9a8d;
  --quiet: #2f3e47;
  --good: #10603a;
  color-scheme: dark;
`;

/** Colours, letters and everything that every view shares; nothing is inherited from the page around. */
export const baseStyle = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    --paper: #fff;
    --ground: #f0f4f5;
    --ink: #212b32;
    --soft: #4c6272;
    --line: #d8dde0;
    --edge: #4c6272;
    --link: #005eb8;
    --wrong: #d5281b;
    --quiet: #e3eaee;
    --good: #006747;
    all: initial;
    box-sizing: border-box;
    color-scheme: light;
    container-type: inline-size;
    display: block;
    padding: 20px;
    background: var(--paper);
    color: var(--ink);
    font:
      16px/1.5 system-ui,
      -apple-system,
      "Segoe UI",
      Roboto,
      Arial,
      sans-serif;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  @media not print {
    :host([theme="dark"]) .root {
      ${dark}
    }
  }
  @media not print and (prefers-color-scheme: dark) {
    :host([theme="auto"]) .root {
      ${dark}
    }
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    color: var(--link);
  }
  input,
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .title {
    font-size: 24px;
    font-weight: 700;
    line-height: 1.25;
    min-block-size: 30px;
  }
  label {
    font-weight: 600;
  }
  .hint {
    color: var(--soft);
  }
  .box {
    position: relative;
  }
  input:not([type="checkbox"]) {
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 4px 10px;
    border: 2px solid var(--edge);
    border-radius: 4px;
    background: var(--paper);
    appearance: none;
  }
  input[type="checkbox"] {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 10px;
    accent-color: var(--link);
  }
  :focus-visible {
    outline: 4px solid transparent;
  }
  input:focus-visible {
    border-color: #212b32;
    box-shadow:
      0 0 0 2px #212b32,
      0 0 0 6px #ffeb3b;
    outline-offset: 4px;
  }
  a:focus-visible,
  .plain:focus-visible {
    background: #ffeb3b;
    color: #212b32;
    box-shadow: 0 4px #212b32;
    text-decoration: none;
  }
  .button {
    display: inline-block;
    min-block-size: 48px;
    padding: 11px 20px 9px;
    border: 2px solid transparent;
    border-radius: 4px;
    background: #007f3b;
    box-shadow: 0 4px #00401e;
    color: #fff;
    font-weight: 600;
    line-height: 1.4;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: #00662f;
  }
  .button.quiet {
    background: var(--quiet);
    box-shadow: 0 4px var(--edge);
    color: var(--ink);
  }
  .button.quiet:hover {
    filter: brightness(0.94);
  }
  .button:active {
    transform: translateY(2px);
  }
  .button:focus-visible,
  .button.quiet:focus-visible {
    background: #ffeb3b;
    box-shadow: 0 4px #212b32;
    color: #212b32;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    padding-block-end: 4px;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
    .root {
      --line: CanvasText;
    }
  }
`;
