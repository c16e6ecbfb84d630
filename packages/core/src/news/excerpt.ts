// What marks Markdown up, so that an excerpt reads as prose: fences, headings, quotes, list items, emphasis, links.
const marks: readonly (readonly [RegExp, string])[] = [
  [/!?\[([^\]]*)\]\([^)]*\)/gu, "$1"],
  [/^\s*(?:`{3,}.*|[-*_]{3,})\s*$/gmu, " "],
  [/^\s*(?:#{1,6}|>+|[-*+]|\d{1,9}[.)])\s+/gmu, ""],
  [/(\*\*|__|~~|`)/gu, ""],
  [/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2"],
];

/** The beginning of a text as one line of prose, of at most `most` UTF-16 units; whole words, where there are any. */
export const excerptOf = (markdown: string, most: number): string => {
  const unmarked = marks.reduce((text, [mark, by]) => text.replace(mark, by), markdown);
  const line = unmarked.replace(/\s+/gu, " ").trim();
  if (line.length <= most) return line;
  const start = line
    .slice(0, most - 2)
    .toWellFormed()
    .replace(/\uFFFD$/u, "");
  return `${start.replace(/\s\S*$/u, "")} …`;
};
