import { CallError } from "@boundaryless/contract/read";
import type { Problem } from "@boundaryless/contract";
import { patienceMs } from "./load/view.ts";

/** Why something could not be had: no network here, nothing sensible from there, or a reason we were given. */
export interface Failure {
  readonly kind: "offline" | "unreachable" | "refused";
  readonly problem?: Problem;
}

/** Turns whatever was thrown into what a person can be told. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof CallError && error.problem) return { kind: "refused", problem: error.problem };
  return { kind: navigator.onLine ? "unreachable" : "offline" };
};

/** An answer that is JSON but not ours, such as a proxy's, counts as no answer. */
export const hold = <T>(answer: T, sound: (answer: T) => boolean): T => {
  if (!answer || !sound(answer)) throw new CallError("garbled");
  return answer;
};

/** A signal that ends with the given one, or when an answer takes too long. */
export const patience = (signal: AbortSignal): AbortSignal =>
  AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
