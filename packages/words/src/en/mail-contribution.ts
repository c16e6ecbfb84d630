/** Texts of the e-mails about what somebody gives to a community. */
export const contributionMail = {
  "confirm-contribution": {
    subject: {
      comment: (community: string) => `Confirm your comment on “${community}”`,
      lesson: (community: string) => `Confirm your lesson for “${community}”`,
      gathering: (community: string) => `Confirm the gathering you call in “${community}”`,
      rsvp: (community: string) => `Confirm your answer to a gathering of “${community}”`,
    },
    title: "One more step",
    lead: {
      comment: (community: string) => `You wrote a comment on “${community}”.`,
      lesson: (community: string) => `You shared a lesson with “${community}”.`,
      gathering: (community: string) => `You called a gathering of “${community}”.`,
      rsvp: (community: string) => `You answered an invitation of “${community}”.`,
    },
    text: [
      "Open the page and press its button to confirm that this address is yours. Until then nobody sees it.",
    ],
    answer: { going: "Your answer: I’m going", "not-going": "Your answer: I can’t come" },
    button: {
      comment: "Publish my comment",
      lesson: "Share my lesson",
      gathering: "Call the gathering",
      rsvp: "Confirm my answer",
    },
    why: (community: string) =>
      `You get this email because somebody, probably you, wrote something for “${community}” with this address.`,
  },
};
