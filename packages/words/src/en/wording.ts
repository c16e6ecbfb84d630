/** What a person agrees to when joining or starting. A new text gets a new version; `accepted` keeps the old ones. */
export const wording = {
  version: "2026-11",
  text: "I agree that my name, trust and discipline are shown to the other members of this community, and that it may email me. I can leave at any time with one click in any email.",
};
