/** Texts that help a community get round: sharing, the poster, the snippet, and what is near a new one. */
export const sharing = {
  title: "Send it to a colleague",
  share: "Share",
  mail: "Send by email",
  mailSubject: (community: string) => `Join “${community}”`,
  mailBody: (goal: string, address: string) =>
    `I think you would care about this community:\n\n${goal}\n\nPeople of every trust can join, and it takes half a minute:\n${address}\n`,
  poster: "Print a poster",
  report: "Report this community",
  snippetTitle: "Put it on your intranet",
  snippet: "Paste these two lines into a page of your intranet. You need to register nothing.",
  snippetLabel: "Code to paste",
  snippetCopy: "Copy the code",
  snippetLink: "Where scripts may not run, a link to this page does the same:",
} as const;

export const poster = {
  title: (community: string) => `Poster for “${community}”`,
  how: "One page of A4, in black and white. Print it with your browser, and put it where people meet.",
  print: "Print",
  back: "Back to the community",
  kicker: "Who works on this too?",
  problem: "The problem",
  difference: "What would be different",
  scan: "Scan the code and join.",
  promise:
    "People of every trust can join. It takes half a minute, needs no account, and you can leave with one click.",
  typed: "Or go to",
  code: (address: string) => `Code that leads to ${address}`,
  closed: "There is no poster while nobody can join.",
  wholeTitle: "Poster for all communities",
  whatTitle: "What it is",
  what: "Small groups of people from every trust who work on the same problem and learn from each other. Join one, or start one yourself.",
  where: "Where you are",
} as const;

export const near = {
  title: "Others work on this already",
  lede: "Joining one of these may bring you further than starting alone. It is yours to decide.",
  found: (count: number) => (count === 1 ? "1 community is near this" : `${count} communities are near this`),
  because: (topics: string) => `Also about ${topics}`,
  join: "Join this",
  anyway: "Start anyway",
  anywayText: "Everything you typed is kept.",
  none: "Nothing near was found. You are the first.",
  change: "Change what I typed",
} as const;

/** What somebody who has just started a community does first. */
export const started = {
  send: "Send its address to the first few people who care about this as much as you do:",
  poster: "Print a poster with its code, for the staff room or the ward",
  snippet: "Put it on your intranet",
} as const;
