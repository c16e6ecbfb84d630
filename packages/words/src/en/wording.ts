export { problemWording } from "./problem-wording.ts";

/** What a person agrees to when joining or starting. A new text gets a new version; `accepted` keeps the old ones. */
export const wording = {
  version: "2026-11",
  text: "I agree that my name, trust and discipline are shown to the other members of this community, and that it may email me. I can leave at any time with one click in any email.",
};

/** What a person agrees to when commenting, sharing a lesson or calling a gathering. */
export const contributionWording = {
  version: "contribution-2026-11",
  text: "I agree that what I write here can be read by everybody, or by members alone where I choose so, with my name and trust beside it unless I leave my name out, and that anybody may use it under the licence of this community. I can change or delete it at any time.",
};

/** What a person agrees to when answering an invitation to a gathering: nothing of it can be read by everybody. */
export const answerWording = {
  version: "answer-2026-11",
  text: "I agree that you email me about this gathering and that, if I come or wait for a place, whoever called it and those who look after the community see my name and where I work. Everybody else sees only how many are coming. I can change my answer at any time.",
};
