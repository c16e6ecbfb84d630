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
  more: "Read all of it",
  gone: {
    community: "This community is not here",
    lesson: "This lesson is not here",
    gathering: "This gathering is not here",
  },
  goneText: "The address in this page’s code may be mistyped, or what it named was taken away.",
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

/** What those who ask how to embed an address are told where there is no answer. */
export const oembed = {
  missing: (origin: string) => `Add the address to embed, for example: ?url=${origin}/c/falls`,
  elsewhere: (origin: string) => `“url” has to be an address that begins with ${origin}/`,
  gone: "Nothing at this address can be embedded. Pages of communities, lessons and gatherings can be.",
  format: "“format” can be json or xml.",
} as const;
