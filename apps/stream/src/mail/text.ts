/** The longest that a member's text gets in an e-mail; more than the contract lets anybody type. */
const longest = 700;
/** Mail lines may have 998 octets (RFC 5322); a character is at most 4 of them. */
const longestLine = 240;

// Line ends of every kind, and controls that would let a name add headers or hide text.
// eslint-disable-next-line no-control-regex, no-misleading-character-class
const unwanted =
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;

/** A member's text as one line, without characters that a mail program could take for something else. */
export function oneLine(text: string): string {
  const line = text.toWellFormed().replace(unwanted, " ").replace(/\s+/gu, " ").trim();
  return line.length > longest ? `${line.slice(0, longest).toWellFormed()}…` : line;
}

const runs = new RegExp(`[^\\s]{${longestLine}}`, "gu");

/** Breaks lines of plain text at spaces, and words without any where they get too long for mail. */
export function wrap(text: string): string {
  const width = 78;
  return text
    .split("\n")
    .map((line) => wrapLine(line, width))
    .join("\n");
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ").flatMap(cut)) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current].join("\n");
}

// Addresses are never cut: ours are shorter than a line may be.
const cut = (word: string): string[] =>
  word.length <= longestLine || /^https?:/u.test(word)
    ? [word]
    : Array.from({ length: Math.ceil(word.length / longestLine) }, (_, index) =>
        word.slice(index * longestLine, (index + 1) * longestLine),
      );

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};

/** Text as HTML. A line end inside `<wbr>` keeps source lines short without showing a space. */
export const escapeHtml = (text: string): string =>
  text
    .replace(runs, "$&\u0000")
    .replace(/[&<>"']/gu, (character) => entities[character] ?? "")
    .replaceAll("\u0000", "<wbr\n>")
    .replace(/(.{60,}?) /gu, "$1\n");
