import type { Language, Wording } from "@boundaryless/contract";
import { problemWording as welshProblem, wording as welsh } from "@boundaryless/words/cy/wording";
import { problemWording as englishProblem, wording as english } from "@boundaryless/words/en/wording";

export type Wordings = Record<Language, Wording>;

/** What people agree to, by language. Imported alone, so that a Lambda does not carry the words of every screen. */
export const wordings: Wordings = { en: english, cy: welsh };

/** What people agree to who leave a problem. */
export const problemWordings: Wordings = { en: englishProblem, cy: welshProblem };
