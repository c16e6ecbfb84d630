/** Texts that stand in the code which editors paste, in the language that their page is for. */
export const snippet = {
  titles: {
    "join-community": "Communities of practice",
    "community-lessons": "Newest lessons",
    "community-gatherings": "Next gatherings",
  },
  titlesOf: {
    "join-community": (community: string) => `“${community}”, a community of practice`,
    "community-lessons": (community: string) => `Newest lessons of “${community}”`,
    "community-gatherings": (community: string) => `Next gatherings of “${community}”`,
  },
  links: {
    all: "Find a community of practice",
    one: (title: string) => `See: ${title}`,
  },
  pictures: {
    all: "Communities of practice: join one, or start one",
    one: (community: string) => `Join “${community}”, a community of practice`,
  },
} as const;
