/** Texts of the e-mails to those who look after a community, or might. */
export const facilitatorMail = {
  "sign-in-code": {
    subject: "Your code to sign in",
    title: "Your code to sign in",
    lead: "You look after a community and asked for a code to sign in to the dashboard.",
    label: "Enter this code in the browser in which you asked for it:",
    page: "It works once, for 10 minutes. The page is still open there, or here:",
    never: "We never ask for this code by phone or email. If you did not ask for it, do nothing.",
    button: "Open the dashboard",
    why: "You get this email because somebody, probably you, asked for a code with this address.",
  },
  "handed-over": {
    subject: (community: string) => `You now look after “${community}”`,
    title: "A community was handed over to you",
    lead: (community: string) =>
      `The facilitator of “${community}” has handed it over to you. You are a facilitator now.`,
    text: [
      "Looking after a community means keeping its goal true, welcoming people and calling gatherings. In the dashboard you can edit it, and make others facilitators too.",
      "If you would rather not, hand it on or step down in the dashboard. Nobody has to do this.",
    ],
    button: "Look after it",
    why: (community: string) => `You get this email because you are a member of “${community}”.`,
  },
  "term-ending": {
    subject: (community: string) => `A year of looking after “${community}”`,
    title: "You have looked after it for a year",
    lead: (community: string) => `You have been a facilitator of “${community}” for a year. Thank you.`,
    text: [
      "Would you like to go on for another year? Or is it somebody else’s turn? All of it is voluntary, and nothing changes unless you choose.",
    ],
    renew: "Go on for another year",
    handOver: "To hand it over to another member, in the dashboard:",
    stepDown: "To step down and stay a member:",
    why: (community: string) => `You get this email because you are a facilitator of “${community}”.`,
  },
  "still-here": {
    subject: (community: string) => `Are you still looking after “${community}”?`,
    title: "Are you still here?",
    lead: (community: string) => `Nobody has looked in on “${community}” for a while.`,
    text: [
      "If you are still there, say so with one click. Otherwise we ask its members in a week whether somebody would like to look after it. You stay facilitator either way.",
    ],
    button: "I’m here",
    stepDown: "To step down and stay a member:",
    why: (community: string) => `You get this email because you are a facilitator of “${community}”.`,
  },
  "looking-for-facilitator": {
    subject: (community: string) => `“${community}” is looking for a facilitator`,
    title: "Would you look after it?",
    lead: (community: string) => `Nobody has looked after “${community}” for 60 days.`,
    text: [
      "Would you? There is nobody to ask first: press the button and you are a facilitator. You can share the task with others, and step down whenever you like.",
    ],
    button: "I’ll look after it",
    why: (community: string) => `You get this email because you are a member of “${community}”.`,
  },
};
