/** Texts of the widget about communities of other installations. */
export const elsewhere = {
  title: "In other places",
  at: (name: string) => `At ${name}`,
  leads: "(opens there, in a new tab)",
};
