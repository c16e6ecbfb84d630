import { CallError } from "@boundaryless/contract/client";
import type { FieldError } from "@boundaryless/contract";

/** Whatever was thrown, as a failure that a screen can explain. */
export const failureOf = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError("garbled");

/** What is wrong with which field. */
export type FieldErrors = ReadonlyMap<string, FieldError>;

/**
 * The first thing that is wrong with each field.
 * @param order how the fields stand in the form; the API names them in an order of its own
 */
export const fieldErrorsOf = (failure: CallError | undefined, order: readonly string[] = []): FieldErrors => {
  const last = order.length;
  const place = ({ field }: FieldError) => {
    const at = order.indexOf(field.split(".")[0] ?? "");
    return at < 0 ? last : at;
  };
  const errors = new Map<string, FieldError>();
  for (const error of (failure?.problem?.errors ?? []).toSorted((one, other) => place(one) - place(other))) {
    if (!errors.has(error.field)) errors.set(error.field, error);
  }
  return errors;
};

/** Whether somebody else was faster, so that the screen no longer shows what is there. */
export const isConflict = (failure: CallError | undefined): boolean => failure?.problem?.code === "conflict";

/**
 * What was changed meanwhile can be saved all the same, once its version of now is known.
 * @param read reads what is there now; failing leaves everything as it was
 * @returns that version; undefined where saving failed for another reason
 */
export const versionNow = async (
  failure: CallError,
  read: () => Promise<{ readonly version: number } | undefined>,
): Promise<number | undefined> =>
  isConflict(failure) && fieldErrorsOf(failure).size === 0
    ? (await read().catch(() => undefined))?.version
    : undefined;
