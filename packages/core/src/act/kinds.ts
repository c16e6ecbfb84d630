import type { ActKind } from "@boundaryless/contract";
import { going, notGoing } from "./gathering.ts";
import { renewing, staying, steppingDown, takingOver } from "./facilitator.ts";
import type { Act } from "./kind.ts";
import { stoppingMail } from "./mail.ts";
import { introducing, leavingOut, renewingProblem, withdrawingProblem } from "./problem.ts";

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
  "go-to-gathering": going,
  "not-go-to-gathering": notGoing,
};
