import { stateOfMail, stopMail } from "../digest/index.ts";
import type { Act } from "./kind.ts";

/** Stops news of one community, or of all where none is named. The subject is the address's key and a slug or nothing. */
export const stoppingMail: Act = {
  read: async (ctx, [addressKey = "", slug = ""]) => stateOfMail(ctx, { addressKey, slug }),
  carryOut: async (ctx, [addressKey = "", slug = ""]) => {
    await stopMail(ctx, { addressKey, slug });
    return null;
  },
};
