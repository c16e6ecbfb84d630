import type { Language } from "@boundaryless/contract";
import { trust } from "@boundaryless/words/cy/widget-trust";
import type { TrustWords } from "./words.ts";

export const language: Language = "cy";
export const trustWords: TrustWords = trust;
