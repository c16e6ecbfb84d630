import type { Language } from "@boundaryless/contract";
import type { Words as AllWords } from "@boundaryless/words";
import { common as welshCommon } from "@boundaryless/words/cy/common";
import { errors as welshErrors } from "@boundaryless/words/cy/errors";
import { pages as welshPages } from "@boundaryless/words/cy/pages";
import {
  answerWording as welshAnswerWording,
  contributionWording as welshContributionWording,
  problemWording as welshProblemWording,
  wording as welshWording,
} from "@boundaryless/words/cy/wording";
import { common } from "@boundaryless/words/en/common";
import { errors } from "@boundaryless/words/en/errors";
import { pages } from "@boundaryless/words/en/pages";
import { answerWording, contributionWording, problemWording, wording } from "@boundaryless/words/en/wording";

/** The texts of the pages. The other screens and the e-mails stay out of the Lambda that answers requests. */
export type Words = Pick<
  AllWords,
  "common" | "errors" | "pages" | "wording" | "problemWording" | "contributionWording" | "answerWording"
>;

export const words: Record<Language, Words> = {
  en: { common, errors, pages, wording, problemWording, contributionWording, answerWording },
  cy: {
    common: welshCommon,
    errors: welshErrors,
    pages: welshPages,
    wording: welshWording,
    problemWording: welshProblemWording,
    contributionWording: welshContributionWording,
    answerWording: welshAnswerWording,
  },
};
