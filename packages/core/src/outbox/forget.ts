import { type Ctx, epochSeconds } from "../context.ts";
import type { Database } from "../store.ts";
import { endedKeptSeconds } from "./outbox.ts";
import { everyUnsentTo, markDone } from "./store.ts";

class Raced extends Error {}

/** Takes back what is still owed to an address. What is being sent in this very moment is sent. */
export const forgetMail = async (
  { db, now }: { db: Database } & Pick<Ctx, "now">,
  email: string,
): Promise<void> => {
  const expiresAtEpochSeconds = epochSeconds(now()) + endedKeptSeconds;
  for (const row of await everyUnsentTo(db, email))
    await markDone(db, row, { status: "suppressed", expiresAtEpochSeconds }, new Raced()).catch(
      (error: unknown) => {
        if (!(error instanceof Raced)) throw error;
      },
    );
};
