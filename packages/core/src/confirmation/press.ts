import { type Ctx, epochSeconds } from "../context.ts";
import { sha256 } from "../keys.ts";
import type { ConditionalWrite } from "../store.ts";
import { addPress, pressById } from "./store.ts";

// A form that has stood open for longer is shown anew before it is sent again.
const keptSeconds = 24 * 60 * 60;
const tokenForm = /^once_[0-9A-HJKMNP-TV-Z]{26}$/;

/** Somebody has pressed the button of this form before, with the same in it. */
export class PressedBefore extends Error {}

/** What a form says besides what is typed into it. */
export interface Formed {
  /** Its token; with the same one it is carried out once. */
  readonly once?: string | undefined;
  /** The token of the form that was sent first, where this one asks again for what that has asked for. */
  readonly first?: string | undefined;
}

/** One form that was sent: what a second press of its button is known by. */
export interface Press {
  /** What the first press made; undefined when this is the first. */
  readonly made: () => Promise<string | undefined>;
  /** The write that only one press succeeds with; it belongs into the transaction of what is made. */
  readonly mark: (contributionId: string) => ConditionalWrite;
}

interface Pressing {
  /** The person of a remembered device, else the key of the address that a stranger has typed. */
  readonly who: string;
  readonly token: string | undefined;
  readonly said: object;
}

/**
 * What the press of a form is known by: the token in it, and what was typed. With other words in it a form that was
 * sent before, and reached by the way back, is a new one.
 * @returns nothing for a form without a token of ours
 */
export const pressIdOf = ({ who, token, said }: Pressing): string | undefined =>
  token !== undefined && tokenForm.test(token) ? sha256(JSON.stringify([who, token, said])) : undefined;

/** The press of a form that a remembered device was shown. @returns nothing for a form without a token of ours */
export const pressOf = ({ db, now }: Pick<Ctx, "db" | "now">, pressing: Pressing): Press | undefined => {
  const pressId = pressIdOf(pressing);
  if (pressId === undefined) return undefined;
  return {
    made: async () => (await pressById(db, pressId, now()))?.contributionId,
    mark: (contributionId) =>
      addPress(
        { pressId, contributionId, expiresAtEpochSeconds: epochSeconds(now()) + keptSeconds },
        new PressedBefore(),
      ),
  };
};
