import type { Target } from "@boundaryless/contract";
import { forgetBlock } from "../block/index.ts";
import { type Database, transact } from "../store.ts";
import { decisionsOf, endDecision, forgetReport, openCases } from "./store.ts";

class NotThere extends Error {}

const ifThere = (writing: Promise<void>): Promise<void> =>
  writing.catch((error: unknown) => {
    if (!(error instanceof NotThere)) throw error;
  });

/** Forgets the address of whoever reported something that is still open; what they reported is looked into. */
export const forgetReporter = async (db: Database, addressKey: string): Promise<void> => {
  for (const each of await openCases(db))
    await ifThere(transact(db, [forgetReport(each, addressKey, new NotThere())]));
};

/** Forgets whose address is blocked. The block stays under its key alone, or being forgotten would lift it. */
export const forgetBlocked = (db: Database, addressKey: string): Promise<void> =>
  ifThere(transact(db, [forgetBlock(addressKey, new NotThere())]));

/** Erases what moderators took out of a text that is gone. */
export const forgetOriginals = async (db: Database, target: Target): Promise<void> => {
  for (const decision of await decisionsOf(db, target))
    if (decision.originals)
      await ifThere(transact(db, [endDecision(target, decision, "erased", new NotThere())]));
};
