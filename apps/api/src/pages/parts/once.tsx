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

const Hidden = ({ name, value }: { name: "once" | "first"; value: string | undefined }) =>
  value === undefined ? null : <input type="hidden" name={name} value={value} autocomplete="off" />;

interface Props {
  asked: Asked;
  typed: Typed;
}

/** Makes a second press of the same button the same press, and what comes again unchanged the same request. */
export const OnceField = ({ asked, typed: { first } }: Props) => (
  <>
    <Hidden name="once" value={asked.device ? asked.ctx.newId("once") : tokenOf(strangers(asked))} />
    <Hidden name="first" value={first} />
  </>
);

/** The same for the buttons below what a form has asked for: another press, but that one only once. */
export const AgainField = ({ asked, typed }: Props) => {
  const [, before] = numbered.exec(typed["once"] ?? "") ?? [];
  const number = before === undefined ? strangers(asked) : BigInt(before);
  return (
    <>
      <Hidden name="once" value={tokenOf(number + 1n)} />
      <Hidden name="first" value={typed["first"] ?? typed["once"]} />
    </>
  );
};

/** The token of a form that was sent, and of the one that asked for the same first. */
export const onceOf = ({
  once,
  first,
}: Typed): { once?: string | undefined; first?: string | undefined } => ({
  once,
  first,
});
