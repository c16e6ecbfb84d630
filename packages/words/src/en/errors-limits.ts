/** When somebody who was refused for a while may try again. Days and times are those of the United Kingdom. */
export const retry = {
  today: (time: string) => `Try again after ${time}.`,
  tomorrow: (time: string) => `Try again tomorrow after ${time}.`,
  later: (day: string, time: string) => `Try again on ${day} after ${time}.`,
  worksUntil: (day: string, time: string) =>
    `Nothing you typed is lost: the same link and code work until ${day}, ${time}.`,
};

/** Why a limit refused something; the sentence above follows. */
export const limitReasons = {
  "too-many-requests": "There were too many requests from here.",
  "code-attempts": "The code was wrong too often. The link in the email works all the same.",
  "starts-first-week": "You have started 2 communities in your first week, and that is the most.",
  "starts-this-week": "You have started 5 communities this week, and that is the most.",
};
