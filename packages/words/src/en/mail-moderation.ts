// Texts of the e-mails about reports and about what moderators did. One constant each: a bundle that needs none of
// them leaves them out, which it could not if they were spread.

export const confirmReport = {
  subject: (community: string) => `Confirm your report of “${community}”`,
  title: "One more step",
  lead: (community: string) => `You want to report the community “${community}” to the moderators.`,
  text: [
    "Open the page and press its button to confirm that this address is yours. Then moderators look at it.",
    "They do not see your address. We keep it only until they have decided, to tell you the outcome.",
  ],
  button: "Send the report",
  why: (community: string) =>
    `You get this email because somebody, probably you, reported “${community}” with this address.`,
  /** What is said otherwise where a comment was reported. */
  comment: {
    subject: (community: string) => `Confirm your report of a comment in “${community}”`,
    lead: (community: string) =>
      `You want to report a comment in the community “${community}” to the moderators.`,
    why: (community: string) =>
      `You get this email because somebody, probably you, reported a comment in “${community}” with this address.`,
  },
  lesson: {
    subject: (community: string) => `Confirm your report of a lesson in “${community}”`,
    lead: (community: string) =>
      `You want to report a lesson in the community “${community}” to the moderators.`,
    why: (community: string) =>
      `You get this email because somebody, probably you, reported a lesson in “${community}” with this address.`,
  },
  gathering: {
    subject: (community: string) => `Confirm your report of a gathering in “${community}”`,
    lead: (community: string) =>
      `You want to report a gathering of the community “${community}” to the moderators.`,
    why: (community: string) =>
      `You get this email because somebody, probably you, reported a gathering of “${community}” with this address.`,
  },
};

export const reportOutcome = {
  subject: (community: string) => `What became of your report of “${community}”`,
  title: "Your report was looked at",
  lead: (community: string) => `You reported the community “${community}”. A moderator has decided.`,
  text: ["We have deleted your address from the report. Thank you for looking after this place."],
  outcomes: {
    dismiss: "It stays as it is.",
    redact: "The passage was taken out.",
    hide: "The community is hidden for now.",
    pause: "The community is paused: nobody can join it for now.",
  },
  reason: "What the moderator said:",
  button: "See all communities",
  why: (community: string) => `You get this email because you reported “${community}”.`,
  comment: {
    subject: (community: string) => `What became of your report of a comment in “${community}”`,
    lead: (community: string) =>
      `You reported a comment in the community “${community}”. A moderator has decided.`,
    outcomes: { hide: "The comment is hidden." },
    why: (community: string) => `You get this email because you reported a comment in “${community}”.`,
  },
  lesson: {
    subject: (community: string) => `What became of your report of a lesson in “${community}”`,
    lead: (community: string) =>
      `You reported a lesson in the community “${community}”. A moderator has decided.`,
    outcomes: { hide: "The lesson is hidden." },
    why: (community: string) => `You get this email because you reported a lesson in “${community}”.`,
  },
  gathering: {
    subject: (community: string) => `What became of your report of a gathering in “${community}”`,
    lead: (community: string) =>
      `You reported a gathering of the community “${community}”. A moderator has decided.`,
    outcomes: { hide: "The gathering is hidden." },
    why: (community: string) => `You get this email because you reported a gathering of “${community}”.`,
  },
};

export const moderated = {
  subject: (community: string) => `About your community “${community}”`,
  title: "A moderator has looked at your community",
  lead: (community: string) => `This is about the community “${community}”, which you look after or started.`,
  text: [
    "If you think that this is a mistake, ask the organisation that runs this service. It can be undone.",
  ],
  final: "This cannot be undone. If you have questions, ask the organisation that runs this service.",
  what: {
    redact: "A passage was taken out of its text. It shows […] there now.",
    hide: "It is hidden for now: it is in no list, and its page says so. Members stay members.",
    pause: "It is paused: nobody can join it for now. The reason below is published on its page.",
    "redact-undone": "The passage that had been taken out is back.",
    "hide-undone": "It is no longer hidden.",
    "pause-undone": "It is no longer paused.",
    erased: "The passage that had been taken out is now deleted for good.",
  },
  reason: "The reason given:",
  button: "Go to the community",
  why: (community: string) => `You get this email because you look after “${community}” or started it.`,
  comment: {
    subject: (community: string) => `About your comment in “${community}”`,
    title: "A moderator has looked at your comment",
    lead: (community: string) => `This is about a comment that you wrote in the community “${community}”.`,
    what: {
      redact: "A passage was taken out of it. It shows […] there now.",
      hide: "It is hidden: nobody can read it. Replies to it stay.",
    },
    why: (community: string) => `You get this email because you wrote a comment in “${community}”.`,
  },
  lesson: {
    subject: (community: string) => `About your lesson in “${community}”`,
    title: "A moderator has looked at your lesson",
    lead: (community: string) => `This is about a lesson that you shared with the community “${community}”.`,
    what: {
      redact: "A passage was taken out of it. It shows […] there now.",
      hide: "It is hidden: nobody can read it. What others took from it stays.",
    },
    why: (community: string) => `You get this email because you shared a lesson with “${community}”.`,
  },
  gathering: {
    subject: (community: string) => `About your gathering in “${community}”`,
    title: "A moderator has looked at your gathering",
    lead: (community: string) => `This is about a gathering that you called in the community “${community}”.`,
    what: {
      redact: "A passage was taken out of it. It shows […] there now.",
      hide: "It is hidden: nobody can see it or answer it. Everybody who is going is told. Their answers stay.",
    },
    why: (community: string) => `You get this email because you called a gathering of “${community}”.`,
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
