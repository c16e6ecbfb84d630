/** The limits of everything that people type, in UTF-16 units; forms and API read the same figures. */
export const limits = {
  personName: 100,
  organisation: 120,
  email: 254,
  communityName: 80,
  problem: 280,
  difference: 280,
  topic: 40,
  topics: 5,
  reason: 500,
  comment: 5000,
  lessonTitle: 120,
  lessonText: 2000,
  /** Setting, size, staff, cost and time of a lesson, in words. */
  lessonWords: 200,
  links: 5,
  linkLabel: 120,
  linkAddress: 500,
  query: 100,
  /** A problem, what would be different, and a little more. */
  match: 600,
  /** Where another installation is reached, and its public key: 32 bytes, base64url. */
  origin: 200,
  directoryKey: 43,
} as const;

/** Bytes of the file of a community that is taken in, contributions in it, and installations it has come through. */
export const bundleLimits = { bytes: 3 * 1024 * 1024, records: 5000, hops: 10 } as const;

/** What stands in a text where moderators took a passage out; the same in every language. */
export const redactionMark = "[…]";
