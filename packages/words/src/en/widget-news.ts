/** Texts of the lists of lessons and of gatherings that stand on other pages. */
export const news = {
  lessons: {
    title: "Newest lessons",
    loading: "Loading lessons",
    failedTitle: "The lessons could not be loaded",
    none: "No lesson has been shared yet. What have you tried?",
    ask: "Share a lesson",
    all: "All lessons of this community",
  },
  gatherings: {
    title: "Next gatherings",
    loading: "Loading gatherings",
    failedTitle: "The gatherings could not be loaded",
    none: "Nothing is planned. You can be the one who calls the next gathering.",
    ask: "Call a gathering",
    all: "All gatherings of this community",
  },
  noneOfKind: "There is no lesson of this kind yet.",
  outcomes: { success: "It worked", mixed: "It worked in part", failure: "It did not work" },
  communities: "See all communities",
  gone: "This community is not here",
  goneText: "The name in this page’s code may be mistyped, or the community was taken away.",
  paused: "This community is paused.",
  archived: "This community is archived. What it shared stays readable.",
  zone: (place: string) => `${place} time`,
  yours: (time: string) => `Where you are: ${time}`,
  newTab: "(opens in a new tab)",
};
