// Invisible characters that can disguise a name: controls, zero-width space and no-break space, soft hyphen,
// bidirectional overrides and isolates, and what Unicode says is no character. The joiners U+200C and U+200D stay: Persian and emoji need them.
/* eslint-disable no-control-regex */
const invisible =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;
/* eslint-enable no-control-regex */

/** One line of text as people meant it: no half of a character, which no table keeps, NFC, no invisible characters, single spaces, trimmed. */
export const cleanLine = (text: string): string =>
  text.toWellFormed().normalize("NFC").replace(/\s+/gu, " ").replace(invisible, "").trim();

/** Several lines of text as people meant them: like `cleanLine`, but at most two line ends in a row stay. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?/gu, "\n")
    .replace(invisible, "")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();

/** Markdown as people meant it: like `cleanText`, but lines keep their indentation, which lists and code need. */
export const cleanMarkdown = (text: string): string =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?/gu, "\n")
    .replace(/\t/gu, "    ")
    .replace(invisible, "")
    .replace(/[^\S\n ]/gu, " ")
    .replace(/ +$/gmu, "")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/^\n+|\n+$/gu, "");

// What stands before words: quotes, items of lists, and the fences of code; and a link around nothing.
const marks = [
  /^[ >]*(?:`{3,}|~{3,}).*$/gmu,
  /^(?: *(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$)))+/gmu,
  /\[\s*\]\([^()\n]*\)/gu,
];

/** Whether Markdown shows anything: not only signs that stand around words. */
export const hasWords = (markdown: string): boolean =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(marks.reduce((text, mark) => text.replace(mark, ""), markdown));
