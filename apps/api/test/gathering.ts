import { callGathering, confirm } from "@boundaryless/core";
import { joinOf } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import type { Api } from "./api.ts";

const day = 24 * 60 * 60_000;

/** What a gathering of tests is; its date is told from now on. */
export const detailsOf = (now: Date, days: number) => ({
  title: "Lights at the bed",
  date: new Date(now.getTime() + days * day).toISOString().slice(0, 10),
  time: "12:00",
  timeZone: "Europe/London",
  minutes: 45,
  place: "Room 4, Leeds",
});

/** Calls gatherings, as somebody does who confirms by e-mail. */
export const openGatherings = ({ table, story }: Pick<Api, "table" | "story">, slug: string) => {
  const email = "caller@example.org";
  let calls = 0;

  /** @param days from now on; negative for one that is over @returns its identifier */
  const called = async (days: number): Promise<string> => {
    const { placement: _, ...person } = joinOf({ email });
    const author = { ...person, wording: words.en.contributionWording.version };
    const now = table.clock.now;
    // Nobody calls one that is over: it was called a month before, each in an hour of its own.
    table.clock.now = new Date(now.getTime() - 30 * day + ++calls * 60 * 60_000);
    try {
      await callGathering(table.ctx({ kind: "anyone", network: null }), {
        slug,
        ...detailsOf(now, days),
        author,
      });
      const { path = "" } = await confirm(table.ctx(), { token: await story.tokenFor(email) });
      return path.split("/").at(-1) ?? "";
    } finally {
      table.clock.now = now;
    }
  };
  return { called };
};
