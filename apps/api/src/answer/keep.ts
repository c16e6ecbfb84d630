import type { Made } from "./send.ts";

interface Kept {
  readonly until: number;
  readonly made: Promise<Made>;
}

/** Answers already made, kept in the process for a few seconds. */
export interface Keeper {
  /** The answer kept under this key, else the one that `makeAnswer` makes; those who ask meanwhile wait for the same one. */
  (key: string, makeAnswer: () => Promise<Made>): Promise<Made>;
}

/** How long bytes are kept: hardly noticed by a reader, and a burst costs the table one read. */
export const keptMilliseconds = 2000;
/** Most answers kept; at some 15 KB each a few megabytes. */
export const mostKept = 300;

/** @param now milliseconds that only ever grow */
export const createKeeper = (now: () => number = () => performance.now()): Keeper => {
  const kept = new Map<string, Kept>();
  return async (key, makeAnswer) => {
    const before = kept.get(key);
    if (before && before.until > now()) return before.made;
    const made = makeAnswer();
    kept.delete(key);
    kept.set(key, { until: now() + keptMilliseconds, made });
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    try {
      return await made;
    } catch (error) {
      if (kept.get(key)?.made === made) kept.delete(key);
      throw error;
    }
  };
};
