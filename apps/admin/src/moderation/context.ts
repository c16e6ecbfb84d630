import type { Case } from "@boundaryless/contract";
import { tick } from "svelte";
import { failureOf, isConflict } from "#api/failure.ts";
import type { Loaded } from "#api/load.svelte.ts";
import { notice } from "#notice/notice.svelte.ts";

/** What the parts of the page of a case share. */
export interface ShownCase {
  /** Shows what a change has made of the case and says that it is done; whatever is thrown, the dialog explains. */
  readonly change: (change: () => Promise<Case>, close: () => void, done: string) => Promise<void>;
}

/** @param shown the case on screen, which is asked for again when somebody else was faster */
export const changing =
  (shown: Pick<Loaded<Case>, "put" | "again">): ShownCase["change"] =>
  async (change, close, done) => {
    notice.clear();
    try {
      shown.put(await change());
    } catch (error) {
      // The dialog stays with what was typed; behind it is what the case has become meanwhile.
      if (isConflict(failureOf(error))) shown.again();
      throw error;
    }
    close();
    await tick();
    notice.say(done);
  };
