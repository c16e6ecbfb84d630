/** Texts of the pages about communities of other installations. */
export const elsewhere = {
  title: "In other places",
  intro: "These communities have a home of their own. You join them there.",
  at: (name: string) => `At ${name}`,
  leads: "(on another website)",
  all: "See all communities of other places",
  ours: "Back to the communities here",
  none: "No community of another place fits.",
};
