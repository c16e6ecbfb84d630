/** Mail lines may have 998 octets (RFC 5322); a character is at most 5 of them, written as an entity. */
const longestWord = 100;

// Line ends of every kind, and controls that would let a name add headers or hide text.
/* eslint-disable no-control-regex */
const unwanted =
  /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;
/* eslint-enable no-control-regex */

/**
 * A member's text as one line, without characters that a mail program could take for something else.
 *
 * @param longest in UTF-16 units; what the contract lets people type is never cut
 */
export function oneLine(text: string, longest: number): string {
  const line = text.toWellFormed().replace(unwanted, " ").replace(/\s+/gu, " ").trim();
  // A cut in the middle of a character leaves half of it behind.
  return line.length > longest ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, "")}…` : line;
}

// Counted in whole characters, so that none is cut in two.
const runs = new RegExp(`\\S{${longestWord}}`, "gu");

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
  /^https?:/u.test(word) ? [word] : word.replace(runs, "$&\u0000").split("\u0000").filter(Boolean);

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};

/** An address of ours as HTML, whole: it is shorter than a line may be. */
export const escapeLink = (link: string): string =>
  link.replace(/[&<>"']/gu, (character) => entities[character] ?? "");

/** Text as HTML. A line end inside `<wbr>` keeps source lines short without showing a space. */
export const escapeHtml = (text: string): string =>
  escapeLink(text.replace(runs, "$&\u0000"))
    .replaceAll("\u0000", "<wbr\n>")
    .replace(/(.{60,}?) /gu, "$1\n");
