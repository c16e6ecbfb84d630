import type { ActKind } from "@boundaryless/contract";
import { renewing, staying, steppingDown, takingOver } from "./facilitator.ts";
import type { Act } from "./kind.ts";
import { stoppingMail } from "./mail.ts";
import { introducing, leavingOut, renewingProblem, withdrawingProblem } from "./problem.ts";

/** An answer to an invitation; what gatherings need is loaded with the first of them. */
const later = (answer: "going" | "notGoing", instead?: ActKind): Act => {
  const load = async (): Promise<Act> => (await import("./gathering.ts"))[answer];
  return {
    read: async (...of) => (await load()).read(...of),
    carryOut: async (...of) => (await load()).carryOut(...of),
    ...(instead ? { instead } : {}),
  };
};

/** What each kind of link does. */
export const kinds: { readonly [K in ActKind]: Act } = {
  "renew-problem": renewingProblem,
  "withdraw-problem": withdrawingProblem,
  "introduce-me": introducing,
  "leave-me-out": leavingOut,
  "renew-term": renewing,
  "still-here": staying,
  "step-down": steppingDown,
  "take-over": takingOver,
  "stop-mail": stoppingMail,
  "go-to-gathering": later("going", "not-go-to-gathering"),
  "not-go-to-gathering": later("notGoing"),
};
