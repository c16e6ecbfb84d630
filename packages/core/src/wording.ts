import type { Language, Wording } from "@boundaryless/contract";
import {
  answerWording as welshAnswer,
  contributionWording as welshContribution,
  problemWording as welshProblem,
  wording as welsh,
} from "@boundaryless/words/cy/wording";
import {
  answerWording as englishAnswer,
  contributionWording as englishContribution,
  problemWording as englishProblem,
  wording as english,
} from "@boundaryless/words/en/wording";

export type Wordings = Record<Language, Wording>;

/** What people agree to, by language. Imported alone, so that a Lambda does not carry the words of every screen. */
export const wordings: Wordings = { en: english, cy: welsh };

/** What people agree to who leave a problem. */
export const problemWordings: Wordings = { en: englishProblem, cy: welshProblem };

/** What people agree to who comment, share a lesson or call a gathering. */
export const contributionWordings: Wordings = { en: englishContribution, cy: welshContribution };

/** What people agree to who answer an invitation. */
export const answerWordings: Wordings = { en: englishAnswer, cy: welshAnswer };
