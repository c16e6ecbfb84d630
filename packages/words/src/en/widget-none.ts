/** Texts of the widget when there is nothing to list. */
export const none = {
  noneTitle: "No community yet",
  none: "Nobody has started a community here yet. You need no permission to be the first.",
  noMatchTitle: (query: string) => `Nothing found for “${query}”`,
  noMatch: "Try a shorter or more general word, or start the community yourself. It takes two questions.",
  noMineTitle: "Nobody from your trust is in one yet",
  noMine: "Be the first from your trust to join one of the communities of the others.",
  start: "Start this community",
  startAny: "Start a community",
  clear: "Clear the search",
  showAll: "Show all communities",
  stuck: "I’m stuck on this",
};
