/** The letter to those whose community became part of another. */
export const merged = {
  subject: (from: string, into: string) => `“${from}” is now part of “${into}”`,
  title: "Two communities are one",
  lead: (from: string, into: string) => `“${from}” is now part of “${into}”, and so are you.`,
  text: [
    "You need to do nothing: your membership has moved with you, and the old addresses lead to the new page.",
    "Both worked on nearly the same thing. Now there are more people to try things out with.",
  ],
  reason: "The reason given:",
  button: "Go to the community",
  why: (community: string) => `You get this email because you are a member of the community “${community}”.`,
};
