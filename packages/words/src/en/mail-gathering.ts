const why = (community: string): string =>
  `You get this email because you have answered an invitation of “${community}”.`;

/** Texts of the e-mails about gatherings. */
export const gatheringMail = {
  gathering: {
    when: (when: string, minutes: number) => `When: ${when}, for ${minutes} minutes.`,
    place: (place: string) => `Where: ${place}.`,
    online: "To join online, and to have everything you are going to in your calendar:",
    notComing: "If you cannot come, say so with one click, and somebody else gets your place:",
    notWaiting: "To leave the waiting list, with one click:",
    ics: "To put it into your calendar:",
    calendar: "To have everything you are going to in your calendar, always up to date:",
    button: "See the gathering",
  },
  "gathering-going": {
    subject: (title: string, community: string) => `You are going: ${title} (${community})`,
    title: "You are going",
    why,
    lead: (title: string, community: string) =>
      `There is a place for you at “${title}”, a gathering of “${community}”.`,
  },
  "gathering-waiting": {
    subject: (title: string, community: string) => `You are on the waiting list: ${title} (${community})`,
    title: "You are on the waiting list",
    why,
    lead: (title: string, community: string) =>
      `“${title}”, a gathering of “${community}”, is full. When somebody goes back, the place goes to whoever has waited longest, and we tell you.`,
  },
  "gathering-moved-up": {
    subject: (title: string, community: string) => `You have a place now: ${title} (${community})`,
    title: "You have a place now",
    why,
    lead: (title: string, community: string) =>
      `Somebody cannot come to “${title}”, a gathering of “${community}”, so there is a place for you.`,
  },
  "gathering-reminder": {
    subject: (title: string, community: string) => `Reminder: ${title} (${community})`,
    title: "See you soon",
    why,
    lead: (title: string, community: string) =>
      `“${title}”, a gathering of “${community}”, is about to take place.`,
  },
  "gathering-changed": {
    subject: (title: string, community: string) => `Another time or place: ${title} (${community})`,
    title: "Something has changed",
    why,
    lead: (title: string, community: string) =>
      `“${title}”, a gathering of “${community}”, has another time or place. This is how it is now:`,
  },
  "gathering-cancelled": {
    subject: (title: string, community: string) => `Cancelled: ${title} (${community})`,
    title: "It does not take place",
    why,
    lead: (title: string, community: string) =>
      `“${title}”, a gathering of “${community}”, has been cancelled.`,
    reason: "Why:",
  },
  "gathering-hidden": {
    subject: (community: string) => `A gathering of “${community}” is hidden`,
    title: "Moderators have hidden a gathering",
    why,
    lead: (community: string) =>
      `You have answered an invitation of “${community}”. Moderators have hidden this gathering for now. Please do not count on it.`,
    after: "If moderators show it again before it would take place, we tell you.",
    button: "See other gatherings",
  },
  "gathering-back": {
    subject: (title: string, community: string) => `It takes place after all: ${title} (${community})`,
    title: "It takes place after all",
    why,
    lead: (title: string, community: string) =>
      `“${title}”, a gathering of “${community}”, had been hidden by moderators. It is shown again, and your answer still counts.`,
  },
};
