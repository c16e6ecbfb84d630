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
    near: (community: string) =>
      `“${community}” works on something near. Have a look: perhaps you belong there.`,
    nearButton: "Look at the community",
  },
  "problem-near": {
    subject: "You are not the only one who is stuck on this",
    title: "Others are stuck on this too",
    lead: (people: number, trusts: number) =>
      `${people} people in ${trusts} trusts or other organisations are stuck on the same. You are one of them.`,
    shared: (words: string) => `Words that you have in common: ${words}.`,
    text: [
      "Do you want to be introduced? If you say yes, those of the others who say yes too see your name, email address, where you work, your kind of work and what you wrote; and you see theirs.",
      "If you say no, or nothing at all, nobody is told, and nobody sees who you are.",
    ],
    button: "Say yes or no",
    why: "You get this email because you have left a problem with this address, and others have left one that is near.",
  },
  introduction: {
    subject: "Others who are stuck on the same want to talk to you",
    title: "You are introduced",
    lead: "You said yes to being introduced. So did these people, who see your name and address as you see theirs.",
    text: [
      "Write to them: one line is enough to begin with.",
      "You could start a community together, so that others can join. Whoever starts it sends its address to the rest.",
    ],
    button: "Start a community together",
    why: "You get this email because you have said yes to being introduced.",
  },
  "problem-expiring": {
    subject: "Are you still stuck on this?",
    title: "Are you still stuck on this?",
    lead: (date: string) =>
      `We keep your problem until ${date}. Then it is deleted, unless you keep it with one click.`,
    button: "Keep it for another 90 days",
    why: "You get this email because you have left a problem with this address.",
  },
};
