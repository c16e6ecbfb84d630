import { errorStatus, type ErrorCode } from "@boundaryless/contract";
import { Refusal, type FieldFault } from "@boundaryless/core";
import { retryHeaders, told } from "../../answer/told.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { Faults } from "./faults.ts";
import type { Typed } from "./form.ts";

/** What a form that comes again has to say. */
export interface Again {
  /** Everything that was typed; where it was made for an earlier version, with the one that is there now. */
  readonly typed: Typed;
  readonly faults: Faults;
  readonly status: 200 | (typeof errorStatus)[ErrorCode];
  /** Why it was refused, where that is about no field. */
  readonly notice: string | undefined;
}

interface Submission {
  readonly asked: Asked;
  readonly typed: Typed;
  /** Which version is there by now of what the form changes. */
  readonly version?: number;
  /** What is wrong before the operation is asked, so that a person sees all there is to put right at once. */
  readonly found: readonly FieldFault[];
  /** Sorts what is wrong under the fields of the form. */
  readonly sorted: (found: readonly FieldFault[]) => Faults;
  /** The form again, with everything that was typed. */
  readonly again: (shown: Again) => Answer | Promise<Answer>;
  /** Does it, and answers. */
  readonly carryOut: () => Promise<Answer>;
  /** What no form can put right, and has a page of its own. */
  readonly beyond?: readonly ErrorCode[];
}

const right: Pick<Again, "faults" | "status" | "notice"> = {
  faults: new Map(),
  status: 200,
  notice: undefined,
};

/** Why the form comes again before anything is asked for; undefined where it does not. */
const beforehand = ({ device, words }: Asked, { edit, resent }: Typed): typeof right | undefined => {
  if (edit === "yes") return right;
  // With the device of whoever has confirmed by now nothing waits for an e-mail: it would be made at once, once more.
  return resent === "yes" && device ? { ...right, notice: words.pages.form.knownByNow } : undefined;
};

/** Carries out what a form asks for. Where it is refused, the form comes again: with the reason, and nothing typed is lost. */
export async function submit({
  asked,
  typed,
  version,
  found,
  sorted,
  again,
  carryOut,
  beyond = [],
}: Submission): Promise<Answer> {
  const first = beforehand(asked, typed);
  if (first) return again({ typed, ...first });
  const faults = sorted(found);
  if (faults.size > 0) return again({ typed, faults, status: errorStatus.invalid, notice: undefined });
  try {
    return await carryOut();
  } catch (error) {
    if (!(error instanceof Refusal) || beyond.includes(error.code)) throw error;
    const refused = sorted(error.fields);
    const stale = error.reason === "stale-version" && version !== undefined;
    const why = stale ? asked.words.pages.form.changedSince : told(asked.language, error);
    const answer = await again({
      typed: stale ? { ...typed, version: String(version) } : typed,
      faults: refused,
      status: errorStatus[error.code],
      notice: refused.size > 0 ? undefined : why,
    });
    return { ...answer, headers: { ...answer.headers, ...retryHeaders(error) } };
  }
}
