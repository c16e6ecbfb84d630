/** Something that the person at the terminal can put right; the message is one clear sentence. */
export class HumanError extends Error {
  override name = "HumanError";
}
