import { errorStatus, type ErrorCode } from "@boundaryless/contract";
import { Refusal, type FieldFault } from "@boundaryless/core";
import { retryHeaders, told } from "../../answer/told.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import type { Faults } from "./faults.ts";

/** What a form that comes again has to say. */
export interface Again {
  readonly faults: Faults;
  readonly status: (typeof errorStatus)[ErrorCode];
  /** Why it was refused, where that is about no field. */
  readonly notice: string | undefined;
}

interface Submission {
  readonly asked: Asked;
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

/** Carries out what a form asks for. Where it is refused, the form comes again: with the reason, and nothing typed is lost. */
export async function submit({
  asked,
  found,
  sorted,
  again,
  carryOut,
  beyond = [],
}: Submission): Promise<Answer> {
  const faults = sorted(found);
  if (faults.size > 0) return again({ faults, status: errorStatus.invalid, notice: undefined });
  try {
    return await carryOut();
  } catch (error) {
    if (!(error instanceof Refusal) || beyond.includes(error.code)) throw error;
    const refused = sorted(error.fields);
    const notice = refused.size > 0 ? undefined : told(asked.language, error);
    const answer = await again({ faults: refused, status: errorStatus[error.code], notice });
    return { ...answer, headers: { ...answer.headers, ...retryHeaders(error) } };
  }
}
