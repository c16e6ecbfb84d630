/** Texts of the widget on a page that its trust has not listed. Staff cannot put that right, so they are told no reason. */
export const refused = {
  title: "This is not available on this page",
  text: "The communities are on pages of their own, open to everybody.",
  go: "See the communities",
  newTab: "(opens in a new tab)",
};
