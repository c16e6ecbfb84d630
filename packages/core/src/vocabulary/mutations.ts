/** What the first sound of a Welsh word becomes: soft, nasal, aspirate. */
const changes: readonly (readonly [sound: string, ...becomes: string[]])[] = [
  ["ll", "l"],
  ["rh", "r"],
  ["c", "g", "ngh", "ch"],
  ["p", "b", "mh", "ph"],
  ["t", "d", "nh", "th"],
  ["g", "", "ng"],
  ["b", "f", "m"],
  ["d", "dd", "n"],
  ["m", "f"],
];

// These are sounds of their own, which do not change, though they begin like one that does.
const unchanging = /^(?:ch|ph|th|dd|ng)/u;

/** The forms that a Welsh word takes after the words that change it; a folded word, without the word itself. */
export const mutated = (word: string): string[] => {
  if (unchanging.test(word)) return [];
  const change = changes.find(([sound]) => word.startsWith(sound));
  if (!change) return /^[aeiou]/u.test(word) ? [`h${word}`] : [];
  const [sound, ...becomes] = change;
  return becomes.map((become) => become + word.slice(sound.length)).filter((form) => form.length > 1);
};

/** The forms a Welsh word could have had before a change, without the word itself. */
export const unmutated = (word: string): string[] => {
  const rest = changes.flatMap(([sound, ...becomes]) =>
    becomes
      .filter((become) => word.startsWith(become) && (become !== "" || /^[aeiourlw]/u.test(word)))
      .map((become) => sound + word.slice(become.length)),
  );
  return rest.filter((form) => mutated(form).includes(word));
};
