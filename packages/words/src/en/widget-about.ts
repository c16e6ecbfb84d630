import type { Stage } from "@boundaryless/contract";

/** Texts of the widget about one community. */
export const about = {
  alone: "Community",
  loading: "Loading the community",
  problem: "The problem",
  difference: "What would be different",
  who: "Who is in it",
  stage: "Stage",
  stages: {
    potential: "People have found each other and are working out what they share.",
    coalescing: "People meet, get to know each other and agree what is worth doing.",
    maturing: "The community knows what it is for and passes on what it learns.",
    stewardship: "The community keeps its knowledge alive and welcomes new people.",
    transformation: "The community is becoming something new.",
  } satisfies Record<Stage, string>,
  gathering: "Next gathering",
  lesson: "Latest lesson",
  topics: "Topics",
  page: "Read more on the community’s own page",
  report: "Report this community",
  start: "Join this community",
  again: "Ask again",
  askedTitle: (date: string) => `You asked to join on ${date}`,
  asked:
    "Look for our email, in the junk folder too. The link and the code in it work for 7 days. If you have confirmed already, you are a member.",
  haveCode: "Enter the code from the email",
  forget: "Forget this",
  pausedTitle: "This community is paused",
  paused: "Nobody can join it at the moment.",
  archivedTitle: "This community is archived",
  archived: "It stays readable, but nobody can join it any more.",
  gone: "This community is not here any more.",
  detailFailed: "Not everything about this community could be loaded.",
  retry: "Try again",
};
