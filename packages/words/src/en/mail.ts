/** Texts of the mail. */
export const mail = {};
