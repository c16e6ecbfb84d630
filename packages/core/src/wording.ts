import type { Language, Wording } from "@boundaryless/contract";
import { wording as welsh } from "@boundaryless/words/cy/wording";
import { wording as english } from "@boundaryless/words/en/wording";

/** What people agree to, by language. Imported alone, so that a Lambda does not carry the words of every screen. */
export const wordings: Record<Language, Wording> = { en: english, cy: welsh };
