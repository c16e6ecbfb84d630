import { CallError } from "@boundaryless/contract/client";
import type { FieldError } from "@boundaryless/contract";

/** Whatever was thrown, as a failure that a screen can explain. */
export const failureOf = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError("garbled");

/** The first message of each field, in the order in which the API named them. */
export const fieldErrorsOf = (failure: CallError | undefined): Map<string, string> => {
  const errors: readonly FieldError[] = failure?.problem?.errors ?? [];
  return new Map(errors.toReversed().map(({ field, message }) => [field, message]));
};

/** Whether somebody else was faster, so that the screen no longer shows what is there. */
export const isConflict = (failure: CallError | undefined): boolean => failure?.problem?.code === "conflict";
