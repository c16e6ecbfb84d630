/** Texts of the widget about what was found, and why. */
export const found = {
  some: (communities: string) => `${communities} found`,
  someMore: (communities: string) => `More than ${communities} found`,
  nowShown: (communities: string) => `${communities} shown`,
  inLesson: (title: string) => `In a lesson: ${title}`,
  inLessonWords: (title: string, words: string) => `In a lesson: ${title} (${words})`,
  unknownTrust: (code: string) => `We do not know the trust code ${code}, so nothing is narrowed to it.`,
};
