import { type Database, transact } from "../store.ts";
import { changeWebhook, webhooksOf } from "./store.ts";

class Raced extends Error {}

const nobody = { id: "", name: "", isPerson: true };

/** Takes a person off the webhooks that they set up for a community; the webhooks stay. */
export const forgetCreator = async (db: Database, of: string, personId: string): Promise<void> => {
  for (const webhook of await webhooksOf(db, of))
    if (webhook.createdBy.id === personId)
      await transact(db, [changeWebhook(webhook, { createdBy: nobody }, new Raced())]);
};
