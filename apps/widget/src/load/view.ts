import { searchOf } from "@boundaryless/contract/read";
import type { Language } from "@boundaryless/contract";
import { uncounted } from "../uncounted.ts";

/** What the first view is asked with; the language goes back with a join as well. */
export interface ViewRequest {
  readonly trust: string | undefined;
  readonly placement: string | undefined;
  /** What is spoken, or what is where the placement says nothing. */
  readonly language?: Language;
  readonly otherwise?: Language;
  readonly limit: number;
  /** Whoever opens a community asks for the rest. */
  readonly brief: "yes";
  readonly count: "no" | undefined;
}

/** How long an answer may take. */
export const patienceMs = 15_000;

/** How many communities are shown at a time, unless the page says otherwise. */
export const usuallyShown = 6;

/** A whole number from 1 to the most; the usual one where none is given. Of communities 20 are the most. */
export const within = (given: unknown, usual = usuallyShown, most = 20): number =>
  Math.min(Math.max(Math.trunc(given as number) || usual, 1), most);

/** The trust's code; a slip in the attribute must not cost the page its list. */
export const codeOf = (trust: string | null | undefined): string | undefined =>
  trust?.replace(/[^a-z0-9]/gi, "").slice(0, 12) || undefined;

/** What an element says of its first view. */
export interface Told {
  readonly trust: string | undefined;
  readonly placement: string | undefined;
  readonly language: string | null | undefined;
  readonly limit: number;
}

/** What the first view is asked with; a placement may know better what to speak than the page around does. */
export const viewRequest = ({ trust, placement, language, limit }: Told, spoken: Language): ViewRequest => ({
  trust,
  placement,
  [placement && !language ? "otherwise" : "language"]: spoken,
  limit,
  brief: "yes",
  count: uncounted(),
});

/** The first view as the loader asked for it, beside the module, for the element that will show it. */
export type Asked = readonly [address: string, answer: Promise<Response>];

/** Where the first view is on its origin. */
export const viewAddress = (told: Told, spoken: Language): string =>
  `/v1/widget?${searchOf(viewRequest(told, spoken))}`;
