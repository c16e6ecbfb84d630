/**
 * What people are taken to do. Nobody knows before there are some: these are guesses on the high side, of a community
 * that lives. Change them and run `npm run cost`.
 */
export const habits = {
  /** What a thousand members do in a month. */
  perThousandMembers: {
    joins: 60,
    leaves: 20,
    starts: 2,
    comments: 120,
    lessons: 15,
    gatherings: 6,
    answersToGatherings: 150,
    digests: 4500,
    /** Of communities, lessons and gatherings. */
    pages: 3000,
    searches: 800,
    /** Pages of the dashboard, each some three questions. */
    dashboard: 300,
  },
  trust: {
    members: 250,
    /** The widget is on the front page of an intranet: a trust of 5,000 people, eight times each. */
    viewsOfTheWidget: 40_000,
  },
  /** Hours in a month in which an intranet is looked at: ten on each of twenty-two days. */
  busyHours: 220,
  /** Places of CloudFront that serve the country, each with answers of its own. */
  places: 3,
  /** Share of views in which a browser has to load the code; the others have it. */
  newBrowsers: 0.1,
  /** Rows of what is written, beside those of people, for each member. */
  bytesWrittenByMember: 6000,
  /** Lines that a request leaves in logs, with those of the gateway. */
  logBytesOfRequest: 900,
  /** Share of requests that find no process and start one. */
  coldStarts: 0.01,
} as const;
