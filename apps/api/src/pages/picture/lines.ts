// How wide letters are, in parts of the letter size, as in the usual sans-serif letters and a little wider: the server
// has no letters to measure, and a line that is too short does less harm than one that is cut off.
const widths: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,;:'’|!]/u, 0.3],
  [/[frt()[\]{}"“”/\\\s-]/u, 0.38],
  [/[mwMW@%&]/u, 0.95],
  [/\p{Lu}/u, 0.74],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.1],
  [/\p{M}/u, 0],
];
const usual = 0.58;

/** How wide a text is, in parts of the letter size. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (widths.find(([form]) => form.test(letter))?.[1] ?? usual), 0);

/** Cuts a word that is wider than a line into pieces that are not. */
const piecesOf = (word: string, most: number): string[] => {
  const pieces = [""];
  for (const letter of word) {
    const last = pieces.at(-1) ?? "";
    if (last !== "" && widthOf(last + letter) > most) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
};

const shortened = (line: string, most: number): string => {
  let letters = [...line];
  while (letters.length > 0 && widthOf(`${letters.join("")}…`) > most) letters = letters.slice(0, -1);
  const cut = letters.join("");
  // At the end of a word where there is one.
  return `${cut.includes(" ") ? cut.replace(/\s+\S*$/u, "") : cut}…`;
};

/**
 * Breaks text into lines; what does not fit ends in "…".
 * @param size of the letters, in the unit of `width`
 */
export const linesOf = (text: string, size: number, width: number, mostLines: number): string[] => {
  const most = width / size;
  const lines = [""];
  for (const word of text.split(/\s+/u).flatMap((each) => piecesOf(each, most))) {
    const last = lines.at(-1) ?? "";
    const longer = last === "" ? word : `${last} ${word}`;
    if (widthOf(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= mostLines) return lines;
  return [
    ...lines.slice(0, mostLines - 1),
    shortened(lines.slice(mostLines - 1, mostLines + 1).join(" "), most),
  ];
};
