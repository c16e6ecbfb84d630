/** What a person agrees to when leaving a problem: less than a membership, because nobody is shown anything yet. */
export const problemWording = {
  version: "problem-2026-11",
  text: "I agree that my problem and what I say of myself are kept for 90 days, and that I may be emailed about it. My name and address are shown to nobody unless I say yes in a later step. I can take it back with one click in any email.",
};
