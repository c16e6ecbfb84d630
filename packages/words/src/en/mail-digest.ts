/** The letter that tells a member what happened in their communities. */
export const digest = {
  subjectOne: (community: string) => `News from “${community}”`,
  subjectTwo: (one: string, other: string) => `News from “${one}” and “${other}”`,
  subjectMany: (first: string, others: number) => `News from “${first}” and ${others} other communities`,
  title: "What happened in your communities",
  leads: {
    immediate: "This has just happened.",
    daily: "This is what happened since the last morning.",
    weekly: "This is what happened since last Monday.",
  },
  kinds: {
    comment: "Comment",
    lesson: "Lesson",
    adoption: "Tried by somebody else too",
    gathering: "Gathering",
    notes: "Notes of a gathering",
  },
  onLesson: "Comment on a lesson",
  wrote: (name: string) => `${name} wrote`,
  somebody: "Somebody who has left",
  unnamed: "Somebody",
  by: (name: string, trust: string) => (trust === "" ? name : `${name}, ${trust}`),
  going: "I’m coming: opens a page where one press of a button says so",
  startsAt: (instant: string) => `When: ${instant}.`,
  more: (count: number) => (count === 1 ? "One more on its page" : `${count} more on its page`),
  leave: (community: string) => `Leave “${community}”`,
  why: {
    immediate:
      "You get this email because you are a member of these communities and chose to hear straight away.",
    daily:
      "You get this email because you are a member of these communities and chose to hear every morning.",
    weekly: "You get this email, on Mondays, because you are a member of these communities.",
  },
  stopOne: (community: string) => `To hear no more from “${community}”, with one click, and stay a member:`,
  stopAll: "To hear no more from any community, with one click, and stay a member:",
  stopLink: "Stop these emails",
};
