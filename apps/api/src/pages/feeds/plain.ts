// XML 1.0 admits no control characters except tab and line ends, and no lone surrogates or noncharacters, escaped or not.
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu;

/** A member's text without the characters that feed readers and calendars choke on. */
export const plain = (text: string): string => text.toWellFormed().replace(forbidden, "");
