import type { Asked } from "../frame/asked.ts";
import type { Typed } from "../frame/form.ts";

// As long as a page is kept: what strangers are shown has the same bytes for all of them in that time.
const sameMilliseconds = 30_000;
const numbered = /^once_(\d{26})$/u;
/** Room for those who ask for the same e-mail again and again, each time with a token of its own. */
const step = 1000;

const tokenOf = (number: bigint): string => `once_${String(number).padStart(26, "0")}`;

/** For strangers a token tells forms from each other by their time; address and words do the rest. */
const strangers = ({ ctx }: Asked): bigint =>
  BigInt(Math.floor(ctx.now().getTime() / sameMilliseconds) * step);

/** Makes a second press of the same button the same press. */
export const OnceField = ({ asked }: { asked: Asked }) => (
  <input
    type="hidden"
    name="once"
    value={asked.device ? asked.ctx.newId("once") : tokenOf(strangers(asked))}
    autocomplete="off"
  />
);

/** The same for the button that asks again for what a form has asked for: another press, but that one only once. */
export const AgainField = ({ asked, typed }: { asked: Asked; typed: Typed }) => {
  const [, before] = numbered.exec(typed["once"] ?? "") ?? [];
  const number = before === undefined ? strangers(asked) : BigInt(before);
  return <input type="hidden" name="once" value={tokenOf(number + 1n)} autocomplete="off" />;
};

/** The token of a form that was sent. */
export const onceOf = ({ once }: Typed): { once?: string | undefined } => ({ once });
