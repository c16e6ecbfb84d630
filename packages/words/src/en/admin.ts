/** Texts of the admin. */
export const admin = {};
