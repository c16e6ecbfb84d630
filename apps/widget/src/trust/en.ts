import type { Language } from "@boundaryless/contract";
import { trust } from "@boundaryless/words/en/widget-trust";
import type { TrustWords } from "./words.ts";

export const language: Language = "en";
export const trustWords: TrustWords = trust;
