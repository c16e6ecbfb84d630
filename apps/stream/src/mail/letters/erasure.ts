import type { Letters } from "../desk.ts";

/** Letters about being forgotten. They greet nobody by name: whoever asks may not be whose address it is. */
export const erasureLetters: Letters<"confirm-erasure" | "erased"> = {
  "confirm-erasure": (message, desk) => {
    const { link, code } = desk.confirmation(message, { for: "erasure" });
    const { subject, title, why, lead, words, text, button } = desk.words.mail["confirm-erasure"];
    return {
      subject,
      title,
      why,
      paragraphs: [lead, words[message.words], ...text],
      button: { text: button, link },
      code,
      afterwards: [desk.words.mail.keeps],
    };
  },
  erased: (message, desk) => {
    const { subject, title, why, lead, words, text, button } = desk.words.mail.erased;
    return {
      subject,
      title,
      why,
      paragraphs: [lead, words[message.words], ...text],
      button: { text: button, link: desk.link("/privacy") },
    };
  },
};
