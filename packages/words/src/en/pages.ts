/** Texts of the pages. */
export const pages = {};
