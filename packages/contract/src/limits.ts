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
  webhookName: 80,
  webhookUrl: 2000,
  /** How many webhooks a community or a trust may have. */
  webhooks: 10,
  placementName: 80,
  /** How many placements a trust may have, origins one of them may have, and the length of an origin. */
  placements: 20,
  pageOrigins: 5,
  pageOrigin: 150,
  /** How many communities a placement may put first. */
  featured: 20,
  /** What a gathering is called, where it is, what it is about, and what came of it. */
  title: 120,
  place: 200,
  link: 500,
  agenda: 2000,
  notes: 5000,
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
