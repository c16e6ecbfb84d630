import type { CallError } from "@boundaryless/contract/client";
import { failureOf } from "./failure.ts";

/** Something the API was asked for: the last answer stays on screen while a newer one is on its way. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly failure: CallError | undefined;
  readonly loading: boolean;
  /** Asks again. */
  again(): void;
  /** Takes an answer that came by another way, such as that of a change. */
  put(value: T): void;
}

/**
 * Asks when the component mounts, and again whenever something that `ask` reads has changed.
 * An answer to an older question never replaces that of a newer one.
 */
export const load = <T>(ask: (signal: AbortSignal) => Promise<T>): Loaded<T> => {
  let value = $state.raw<T>();
  let failure = $state.raw<CallError>();
  let loading = $state(true);
  let attempt = $state(0);

  $effect(() => {
    void attempt;
    const controller = new AbortController();
    const { signal } = controller;
    loading = true;
    ask(signal).then(
      (answer) => {
        if (signal.aborted) return;
        [value, failure, loading] = [answer, undefined, false];
      },
      (error: unknown) => {
        if (signal.aborted) return;
        [failure, loading] = [failureOf(error), false];
      },
    );
    return () => controller.abort();
  });

  return {
    get value() {
      return value;
    },
    get failure() {
      return failure;
    },
    get loading() {
      return loading;
    },
    again: () => void (attempt += 1),
    put: (next) => void ([value, failure] = [next, undefined]),
  };
};
