import { css } from "lit";

/** The code of an e-mail, and the welcome. */
export const afterStyle = css`
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
  .form.panel {
    gap: 16px;
  }
  .narrow {
    max-inline-size: 200px;
    letter-spacing: 2px;
    text-transform: uppercase;
  }
`;
