import type { Asked } from "../frame/asked.ts";
import type { Typed } from "../frame/form.ts";

/** Makes a second press of the same button the same press; only a remembered device carries anything out at once. */
export const OnceField = ({ asked }: { asked: Asked }) =>
  asked.device ? (
    <input type="hidden" name="once" value={asked.ctx.newId("once")} autocomplete="off" />
  ) : null;

/** The token of a form that was sent. */
export const onceOf = ({ once }: Typed): { once?: string | undefined } => ({ once });
