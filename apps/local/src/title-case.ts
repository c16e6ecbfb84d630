const small = new Set(["and", "of", "the", "for", "in", "on", "upon", "with", "under", "le", "y"]);
const capital = new Set(["NHS", "UK", "ICB"]);

const capitalise = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(^|[-(/&.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** A name in capitals as it would be written: `GUY'S AND ST THOMAS' NHS TRUST` → `Guy's and St Thomas' NHS Trust`. */
export const titleCase = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word, index) => {
      if (capital.has(word.toUpperCase())) return word.toUpperCase();
      if (index > 0 && small.has(word.toLowerCase())) return word.toLowerCase();
      return capitalise(word);
    })
    .join(" ");
