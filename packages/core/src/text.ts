const marks: readonly (readonly [RegExp, string])[] = [
  // A link, and an image with it, is read by its words.
  [/!?\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/gu, "$1"],
  [/^[ >]*(?:```+|~~~+).*$/gmu, ""],
  [/^(?: {0,3}>)+ ?/gmu, ""],
  [/^ {0,3}#{1,6} +/gmu, ""],
  [/^ *(?:[-+*]|\d{1,9}[.)]) +/gmu, ""],
  [/(`{1,3})([^`\n]{1,500})\1/gu, "$2"],
  [/(?<![\p{L}\p{N}*_\\])(\*{1,3}|_{1,3})(?=[^\s*_])([^\n]{0,300}?[^\s*_\\])\1(?![\p{L}\p{N}*_])/gu, "$2"],
  [/\\([!-/:-@[-`{-~])/gu, "$1"],
];

/** The beginning of a text of one line. @param most UTF-16 units; what is longer ends at a word, with an ellipsis */
export const beginningOf = (words: string, most: number): string => {
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1);
  const end = words[most - 1] === " " ? cut.length : cut.lastIndexOf(" ");
  // Half a character is worse than none.
  return `${(end > most / 2 ? cut.slice(0, end) : cut.replace(/[\uD800-\uDBFF]$/, "")).trimEnd()}…`;
};

/**
 * Markdown as one line of plain words, for excerpts, feeds and e-mails. It is text still: escape it where it is shown.
 * @param most UTF-16 units; what is longer ends at a word, with an ellipsis
 */
export const plainText = (markdown: string, most: number): string => {
  // Marks shorten a text little, so that nothing behind this can be part of the excerpt.
  const beginning = markdown.slice(0, most * 4);
  const words = marks
    .reduce((text, [mark, instead]) => text.replace(mark, instead), beginning)
    .replace(/\s+/gu, " ")
    .trim();
  return beginningOf(words, most);
};
