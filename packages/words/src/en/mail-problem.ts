/** Texts of the e-mails about what somebody is stuck on. */
export const problemMail = {
  problemLabel: "What you are stuck on:",
  withdrawProblem: "To take your problem back with one click, and get no more email about it:",
  withdrawProblemLink: "Take it back",
  "confirm-problem": {
    subject: "Confirm what you are stuck on",
    title: "One more step",
    lead: "You left a problem for people in other trusts who are stuck on the same.",
    text: [
      "Open the page and press its button to confirm that this address is yours. Nobody sees who you are before you have said yes to it.",
    ],
    button: "Keep it",
    why: "You get this email because somebody, probably you, left a problem with this address.",
  },
  "problem-kept": {
    subject: "We keep what you are stuck on",
    title: "Your problem is kept",
    lead: "We keep your problem for 90 days. When people in other trusts are stuck on the same, we ask each of you whether you want to be introduced.",
    text: ["Until then nobody sees who you are. We remind you before the 90 days are over."],
    button: "See all communities",
    why: "You get this email because you have left a problem with this address.",
  },
};
