/** What a channel of Microsoft Teams reads. */
export const webhook = {
  headings: {
    comment: (community: string) => `New comment in “${community}”`,
    lesson: (community: string) => `New lesson in “${community}”`,
    adoption: (community: string) => `Somebody tried out a lesson of “${community}”`,
    gathering: (community: string) => `New gathering of “${community}”`,
    notes: (community: string) => `Notes of a gathering of “${community}”`,
  },
  onLesson: (community: string) => `New comment on a lesson of “${community}”`,
  by: (name: string, organisation: string) => `${name}, ${organisation}`,
  starts: (when: string) => `Begins ${when}`,
  open: "Open the page",
  ping: "This is a test",
  pingText: "The webhook works. What happens will be told here.",
};
