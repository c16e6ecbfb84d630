/** The letter to members when a community has come to its end. */
export const closed = {
  subject: (community: string) => `“${community}” has come to its end`,
  title: "Your community has come to its end",
  lead: (community: string) =>
    `The community “${community}” is closed: nobody can join it any more. Those who looked after it decided so.`,
  text: ["What its members shared stays readable on its page."],
  reason: "What they say about it:",
  successor: (community: string) =>
    `They suggest that you go on in “${community}”. Have a look; joining it is up to you.`,
  button: "See its page",
  buttonSuccessor: "See where it goes on",
  why: (community: string) => `You get this email, once, because you are a member of “${community}”.`,
};

/** The letter to facilitators when one trust does most of it. */
export const oneTrust = {
  subject: (community: string) => `“${community}” could do with people from other trusts`,
  title: "One trust does most of it",
  lead: (community: string) => `A good deal happens in “${community}”, and thank you for looking after it.`,
  share: (trust: string, percent: number) =>
    `${percent}% of what was contributed in the last 12 months comes from ${trust}. That is fine for a start, but a community lives from seeing things differently.`,
  text: [
    "Ask one or two members from other trusts what they have tried, and let them call the next gathering.",
    "Send the address of its page to a colleague elsewhere: it can be printed and put up on a wall, too.",
  ],
  button: "Go to its page",
  why: (community: string) =>
    `You get this email because you look after “${community}”. It comes once in three months at most.`,
};
