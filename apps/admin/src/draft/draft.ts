// Text that was typed when the session ended is kept until the same form is opened again in this tab.

const place = (form: string) => `boundaryless.draft.${form}`;

/** Keeps what was typed. */
export const keepDraft = (form: string, typed: unknown): void => {
  try {
    sessionStorage.setItem(place(form), JSON.stringify(typed));
  } catch {
    // Without storage the text is lost with the session, as it would be without this.
  }
};

/**
 * Gives back what was kept, once.
 * @param isDraft whether what was found has the shape of this form, which may have changed since
 */
export const takeDraft = <T>(form: string, isDraft: (found: unknown) => found is T): T | undefined => {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(place(form)) ?? "null");
    sessionStorage.removeItem(place(form));
    return isDraft(found) ? found : undefined;
  } catch {
    return undefined;
  }
};
