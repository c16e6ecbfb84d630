/** Texts of the page on which a member chooses how often to hear from each community. */
export const mailChoice = {
  title: "How often do you want to hear from your communities?",
  lede: "You get one email, however many communities it is about, and none when nothing has happened.",
  frequencies: {
    immediate: "Straight away",
    daily: "Every morning",
    weekly: "Every Monday morning",
    none: "Never",
  },
  save: "Save",
  saved: "Saved. It counts from the next email on.",
  leave: (community: string) => `Leave “${community}”`,
  still:
    "Whatever you choose, you still get letters about your membership itself, and what you ask for, such as an email to confirm your address.",
  noneTitle: "You are in no community",
  none: "Nobody with this address is in a community now, so there is no email to choose.",
  trouble: {
    bouncing:
      "Email to your address came back to us, so we send none now. Join any community with it again: once you confirm that, email arrives as before.",
    complained:
      "One of our emails to you was reported as unwanted, so we send none now. If that was a mistake, join any community again: once you confirm that, email arrives as before.",
  },
  unknownTitle: "We do not know this link",
  unknown: "It may be cut off. Copy the whole address from the email.",
};
