/** Texts of the pages that stand in frames on intranets, and of the pictures that lead to a community. */
export const embed = {
  title: "Communities of practice",
  trustTitle: (trust: string) => `Communities for ${trust} and everybody else`,
  newTab: "(opens in a new tab)",
  all: "All communities",
  join: "Join this community",
  read: "Read more about it",
  lessons: "Newest lessons",
  lessonsOf: (community: string) => `Newest lessons of “${community}”`,
  lessonsNone: "No lesson has been shared yet. What have you tried?",
  gatherings: "Next gatherings",
  gatheringsOf: (community: string) => `Next gatherings of “${community}”`,
  gatheringsNone: "Nothing is planned. You can be the one who calls the next gathering.",
  gone: "This community is not here",
  goneText: "The name in this page’s code may be mistyped, or the community was taken away.",
} as const;

export const picture = {
  kicker: "Community of practice",
  ask: "People of every trust can join",
  all: "Find others who work on the same problem",
  allGoal:
    "Join people of every trust, or start a community yourself. It takes half a minute and needs no account.",
  alt: (name: string) => `Join “${name}”, a community of practice`,
  allAlt: "Communities of practice: join one, or start one",
} as const;
