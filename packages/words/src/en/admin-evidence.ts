import type { Measure, Stage } from "@boundaryless/contract";

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the dashboard says of the evidence for a stage. */
export const evidence = {
  title: "How it is doing",
  intro: "Weighed each night from what members contribute. Nothing moves by itself: you decide.",
  weighed: (when: string) => `Last weighed ${when}.`,
  noneTitle: "Nothing to weigh yet",
  none: "Once members call gatherings, share lessons or comment, it is weighed in the night that follows.",
  seen: "What was seen",
  /** One figure as a sentence. */
  figures: {
    people: (count: number) => `${plural(count, "person is", "people are")} in it.`,
    trusts: (count: number) => `They come from ${plural(count, "trust", "trusts")}.`,
    gatherings: (count: number) =>
      `${plural(count, "gathering was", "gatherings were")} called in the last 180 days.`,
    lessons: (count: number) => `${plural(count, "lesson was", "lessons were")} shared in the last 180 days.`,
    returning: (count: number) =>
      `${plural(count, "person", "people")} came back a week or more later in the last 180 days.`,
    recent: (count: number) =>
      `${plural(count, "contribution was", "contributions were")} made in the last 180 days.`,
    months: (count: number) => `It is ${plural(count, "month", "months")} old.`,
  } satisfies Record<Measure, (count: number) => string>,
  /** What a figure has to be. */
  needs: {
    people: (count: number) => `${plural(count, "person", "people")} or more`,
    trusts: (count: number) => `${plural(count, "trust", "trusts")} or more`,
    gatherings: (count: number) => `${plural(count, "gathering", "gatherings")} or more in 180 days`,
    lessons: (count: number) => `${plural(count, "lesson", "lessons")} or more in 180 days`,
    returning: (count: number) => `${plural(count, "person", "people")} or more who come back`,
    recent: (count: number) => `${plural(count, "contribution", "contributions")} or more in 180 days`,
    months: (count: number) => `${plural(count, "month", "months")} old or older`,
  } satisfies Record<Measure, (count: number) => string>,
  nextTitle: (stage: string) => `What would speak for ${stage.toLowerCase()}`,
  reached: "Reached",
  missing: (found: number) => `Missing: it is ${found} now`,
  proposalTitle: (stage: string) => `What was seen speaks for ${stage.toLowerCase()}`,
  forward: "It has grown to what this stage needs:",
  back: "It is less than half of what its stage needs. Going back is no failure, it is honest:",
  silent: "It has fallen silent. You can bring it to its end, or do something that wakes it:",
  measured: (found: string, needed: string) => `${found} The stage needs ${needed}.`,
  accept: (stage: string) => `Move to ${stage.toLowerCase()}`,
  end: "Bring it to its end",
  dismiss: "Not now",
  dismissed: "This proposal is hidden for 90 days.",
  oneTrustTitle: "One trust does most of it",
  oneTrust: (trust: string, percent: number) =>
    `${percent}% of what was contributed in the last 12 months comes from ${trust}. A community lives from seeing things differently: invite a colleague from another trust.`,
  oneTrustHelp: "Its page has the address to pass on",
  byTrust: "Who contributed in the last 12 months",
  elsewhere: "People of other organisations",
  contributions: (count: number) => plural(count, "contribution", "contributions"),
  stagesTitle: "What the five stages mean",
  definitions: {
    potential:
      "People with a similar problem find each other and discover that they share something worth talking about.",
    coalescing:
      "They come together and launch. They get to know and trust each other, and find that there is value in it.",
    maturing:
      "The community becomes clear about what it is for and grows. It moves from swapping tips to a practice that it builds together.",
    stewardship:
      "It keeps its momentum while people, tools and the work change: open to newcomers, and its knowledge kept fresh.",
    transformation:
      "It has done what it came for. It lets go: it fades, ends, splits, or goes on in something else.",
  } satisfies Record<Stage, string>,
  source:
    "After Wenger, McDermott and Snyder: Cultivating Communities of Practice (2002), chapters 4 and 5. The figures are our own.",
};

/** What the dashboard says before a community comes to its end. */
export const transform = {
  title: (name: string) => `Bring ${name} to its end?`,
  meaning: [
    "Nobody can join any more, and it is no longer offered in any widget.",
    "Everything members shared stays readable on its page.",
    "Each member gets one email that says so, with your reason and the way to the successor.",
    "Your reason is published on its page.",
  ],
  notYours: "Only an administrator of the platform or of its home trust can restore it.",
  reason: "Why does it end?",
  successor: "Where can its members go on? (optional)",
  successorHint: "Search for an open community by words of its name or goal",
  successors: "Communities found",
  noSuccessor: "Nowhere: it simply ends",
  nothingFound: "No open community found. Try other words.",
  searchFailed: "The search did not work. Try again in a moment.",
  confirm: "Bring it to its end",
  done: "The community has come to its end. Its members are told by email.",
  successorTitle: "Members are pointed to",
};
