/** Texts of the pages on which somebody contributes. */
export const contribute = {
  as: (name: string) => `You write as ${name}.`,
  notYou: "Not you? Forget this device",
  forgetTitle: "Forget this device?",
  forgetText: "Whoever writes here next has to confirm an email address again. What you have written stays.",
  forget: "Forget this device",
  forgottenTitle: "This device is forgotten",
  forgotten: "It holds nothing about you any more.",
  confirmTitle: {
    comment: "Publish your comment?",
    lesson: "Share your lesson?",
    gathering: "Call the gathering?",
    rsvp: "Confirm your answer?",
  },
  remember: "Yes, and remember this device",
  rememberHint:
    "Choose this on a device that only you use: next time you need no email. It sets one cookie on this site.",
  once: "Yes, but this device is shared",
  doneTitle: {
    comment: "Your comment is published",
    lesson: "Your lesson is shared",
    gathering: "Your gathering is called",
    rsvp: "Your answer is in",
  },
  done: "Everybody can see it now.",
  doneAnswer: "Whoever called the gathering sees it now.",
  see: "See it",
  you: "About you",
  nameHint: "It stands beside what you write, unless you leave it out",
  shown: {
    label: "Should your name stand beside it?",
    hint: "Your trust or organisation stands beside it either way",
    yes: "Yes, show my name",
    no: "No, leave my name out",
  },
  sent: (community: string) => `It is nearly there. We have sent you an email about it, for “${community}”.`,
};
