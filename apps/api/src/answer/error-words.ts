import type { Language } from "@boundaryless/contract";
import type { Words } from "@boundaryless/words";
import { errors as welsh } from "@boundaryless/words/cy/errors";
import { errors as english } from "@boundaryless/words/en/errors";

/** What is wrong and what to do, by language; imported alone, so that a call of the API carries no screens. */
export const errorWords: Record<Language, Words["errors"]> = { en: english, cy: welsh };
