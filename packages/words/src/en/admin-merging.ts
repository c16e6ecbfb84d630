const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** Texts of merging two communities. */
export const merging = {
  title: "Merge into another community",
  intro: "When two communities work on the same thing, make them one. Nobody has to join again.",
  search: "Find the other community",
  searchHint: "Words of its name or goal",
  found: (count: number) => (count === 1 ? "1 community found" : `${count} communities found`),
  none: "No open community that you look after matches.",
  choose: "Merge into this",
  chooseNamed: (name: string) => `Merge into this: ${name}`,
  confirmTitle: (from: string, into: string) => `Merge ${from} into ${into}?`,
  moves: (moving: number, there: number, into: string) =>
    `${people(moving)} from here, ${people(there)} in ${into}: all of them will be there. Who is in both keeps one membership.`,
  meaning: [
    "Each of them gets one email with your reason.",
    "Its page, feeds and links lead to the other one. New joins go there too.",
    "This cannot be undone.",
  ],
  reason: "Why are they merged?",
  confirm: "Merge communities",
  done: (into: string) => `The community is now part of ${into}. Its members are moving there.`,
  into: "It was merged into",
  see: "See the other community",
};
