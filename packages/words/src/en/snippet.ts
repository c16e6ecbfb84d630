/** Texts that stand in the code which editors paste, in the language that their page is for. */
export const snippet = {
  titles: {
    "join-community": "Communities of practice",
    "community-lessons": "Newest lessons",
    "community-gatherings": "Next gatherings",
  },
  links: {
    all: "Find a community of practice",
    one: "See this community of practice",
  },
  pictures: {
    all: "Communities of practice: join one, or start one",
    one: "A community of practice that you can join",
  },
} as const;
