// Texts of the e-mails about reports and about what moderators did. One constant each: a bundle that needs none of
// them leaves them out, which it could not if they were spread.

export const confirmReport = {
  subject: (community: string) => `Confirm your report of “${community}”`,
  title: "One more step",
  leads: {
    community: (name: string) => `You want to report the community “${name}” to the moderators.`,
    lesson: (name: string) => `You want to report the lesson “${name}” to the moderators.`,
  },
  text: [
    "Open the page and press its button to confirm that this address is yours. Then moderators look at it.",
    "They do not see your address. We keep it only until they have decided, to tell you the outcome.",
  ],
  button: "Send the report",
  why: (community: string) =>
    `You get this email because somebody, probably you, reported “${community}” with this address.`,
};

export const reportOutcome = {
  subject: (community: string) => `What became of your report of “${community}”`,
  title: "Your report was looked at",
  leads: {
    community: (name: string) => `You reported the community “${name}”. A moderator has decided.`,
    lesson: (name: string) => `You reported the lesson “${name}”. A moderator has decided.`,
  },
  text: ["We have deleted your address from the report. Thank you for looking after this place."],
  outcomes: {
    dismiss: "It stays as it is.",
    redact: "The passage was taken out.",
    hide: "It is hidden for now.",
    pause: "The community is paused: nobody can join it for now.",
  },
  reason: "What the moderator said:",
  button: "See all communities",
  why: (community: string) => `You get this email because you reported “${community}”.`,
};

export const moderated = {
  subjects: {
    community: (name: string) => `About your community “${name}”`,
    lesson: (name: string) => `About your lesson “${name}”`,
  },
  titles: {
    community: "A moderator has looked at your community",
    lesson: "A moderator has looked at your lesson",
  },
  leads: {
    community: (name: string) => `This is about the community “${name}”, which you look after or started.`,
    lesson: (name: string) => `This is about the lesson “${name}”, which you shared.`,
  },
  text: [
    "If you think that this is a mistake, ask the organisation that runs this service. It can be undone.",
  ],
  final: "This cannot be undone. If you have questions, ask the organisation that runs this service.",
  what: {
    redact: "A passage was taken out of its text. It shows […] there now.",
    hide: "It is hidden for now: it is in no list, and its page says so. Members stay members.",
    pause: "It is paused: nobody can join it for now. The reason below is published on its page.",
    hideContribution: "It is hidden for now: it is in no list, and nobody can read it. Nothing is deleted.",
    "redact-undone": "The passage that had been taken out is back.",
    "hide-undone": "It is no longer hidden.",
    "pause-undone": "It is no longer paused.",
    erased: "The passage that had been taken out is now deleted for good.",
  },
  reason: "The reason given:",
  button: "Go to the community",
  whys: {
    community: (name: string) => `You get this email because you look after “${name}” or started it.`,
    lesson: (name: string) => `You get this email because you shared “${name}”.`,
  },
};

export const blocked = {
  subject: "Your email address is blocked",
  title: "Your email address is blocked",
  lead: "A moderator has blocked this address. It can no longer start, join or report anything here.",
  text: [
    "Communities that you are in stay yours, and you can leave them at any time.",
    "If you think that this is a mistake, ask the organisation that runs this service. It can be undone.",
  ],
  reason: "The reason given:",
  button: "See all communities",
  why: "You get this email because a moderator has blocked this address.",
};

export const unblocked = {
  subject: "Your email address is no longer blocked",
  title: "Your email address is no longer blocked",
  lead: "The block on this address was lifted. You can start, join and report again.",
  text: [],
  reason: "The reason given:",
  button: "See all communities",
  why: "You get this email because this address was blocked before.",
};
