/** Texts of the widget. */
export const widget = {};
