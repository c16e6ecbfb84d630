import * as z from "zod/mini";
import { confirmation, recipient } from "./parts.ts";

const own = { ...recipient, problem: z.string() };
const kept = { ...own, problemId: z.string() };

/** Messages about what somebody is stuck on. None of them names anybody who has not said yes to it. */
export const problemMessages = [
  z.object({ template: z.literal("confirm-problem"), ...own, ...confirmation }),
  z.object({ template: z.literal("problem-kept"), ...kept }),
] as const;
