import { type Language, languages } from "@boundaryless/contract";
import type { Asked } from "../frame.ts";

interface Wish {
  readonly language: string;
  readonly quality: number;
}

const wishesOf = (header: string): Wish[] =>
  header
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters
        .map((each) => /^\s*q=([0-9.]+)\s*$/.exec(each)?.[1])
        .find((each) => each !== undefined);
      return {
        language: tag.split("-")[0]?.toLowerCase() ?? "",
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ quality }) => quality > 0);

export const isLanguage = (value: unknown): value is Language => languages.some((each) => each === value);

/** The language of ours that the header prefers, or undefined where it names none. */
export const preferredLanguage = (header: string | undefined): Language | undefined => {
  if (!header) return undefined;
  const wishes = wishesOf(header).sort((one, other) => other.quality - one.quality);
  return wishes.map(({ language }) => language).find(isLanguage);
};

/** Language of an answer: the header's, else the one the body names, else English. */
export const languageOf = (c: Asked): Language =>
  preferredLanguage(c.req.header("accept-language")) ?? c.get("bodyLanguage") ?? "en";
