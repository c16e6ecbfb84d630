/** Texts of the widget about why something was found. */
export const found = {
  inLesson: (title: string) => `In a lesson: ${title}`,
  inLessonWords: (title: string, words: string) => `In a lesson: ${title} (${words})`,
};
