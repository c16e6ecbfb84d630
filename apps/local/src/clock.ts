import { schedules } from "@boundaryless/stream/schedule";

const minute = 60_000;

/** What is called at every tick: no job minds being called more often than on AWS. */
export const jobs = schedules.map(({ input }) => input);

/** Ticks as often as the most frequent job wants. @returns what stops it */
export const runEveryTick = (run: () => Promise<void>): (() => void) => {
  const timer = setInterval(
    () => void run().catch((error: unknown) => console.error("✗ Scheduled work failed:", error)),
    minute * Math.min(...schedules.map(({ everyMinutes }) => everyMinutes)),
  );
  return () => clearInterval(timer);
};
