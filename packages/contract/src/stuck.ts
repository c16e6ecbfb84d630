import * as z from "zod/mini";
import { Starter } from "./join.ts";
import { withProof } from "./proof.ts";
import { limits, text } from "./values.ts";

/** "I'm stuck on …": a problem, and who has it. */
export const ProblemRequest = z
  .object({ problem: text(limits.problem), person: Starter, ...withProof })
  .register(z.globalRegistry, { id: "ProblemRequest" });

export type ProblemRequest = z.input<typeof ProblemRequest>;
