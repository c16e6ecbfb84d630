import { css } from "lit";

/**
 * Colours, letters and everything that every view shares. Nothing is inherited from the page around but the custom
 * properties `--community-…`, which are documented at the element.
 */
export const baseStyle = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    --paper: var(--community-paper, light-dark(#fff, #1b2429));
    --ink: var(--community-ink, light-dark(#212b32, #f3f6f7));
    --soft: var(--community-soft, light-dark(#4c6272, #b8c6ce));
    --ground: color-mix(in srgb, var(--soft) 8%, var(--paper));
    --quiet: color-mix(in srgb, var(--soft) 15%, var(--paper));
    --line: color-mix(in srgb, var(--soft) 22%, var(--paper));
    --edge: var(--soft);
    --link: var(--community-link, light-dark(#005eb8, #93c9f7));
    --action: var(--community-action, #007f3b);
    --action-ink: var(--community-action-ink, #fff);
    --radius: var(--community-radius, 4px);
    --wrong: light-dark(#d5281b, #ff9a8d);
    --good: light-dark(#006747, #10603a);
    all: initial;
    box-sizing: border-box;
    color-scheme: light;
    container-type: inline-size;
    display: block;
    padding: 20px;
    background: var(--paper);
    color: var(--ink);
    font: 16px/1.5 var(--community-font, system-ui, Arial, sans-serif);
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  @media not print {
    :host([theme="dark"]) .root,
    .dark {
      color-scheme: dark;
    }
    :host([theme="auto"]) .root,
    .auto {
      color-scheme: light dark;
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
  select,
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
  }
  label {
    font-weight: 700;
  }
  .hint {
    color: var(--soft);
  }
  .box {
    position: relative;
  }
  input:not([type="checkbox"]),
  select {
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 4px 10px;
    border: 2px solid var(--edge);
    border-radius: var(--radius);
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
  input:focus-visible,
  select:focus-visible {
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
    border-radius: var(--radius);
    background: var(--action);
    box-shadow: 0 4px color-mix(in srgb, var(--action), #000);
    color: var(--action-ink);
    font-weight: 700;
    line-height: 1.4;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: color-mix(in srgb, var(--action), #000 20%);
  }
  .button.quiet {
    background: var(--quiet);
    box-shadow: 0 4px var(--edge);
    color: var(--ink);
  }
  .button.quiet:hover {
    filter: brightness(0.94);
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
