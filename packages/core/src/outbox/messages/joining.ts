import { Role } from "@boundaryless/contract";
import * as z from "zod/mini";
import { about, confirmation } from "./parts.ts";

/** Messages about joining, starting and being a member. */
export const joiningMessages = [
  z.object({ template: z.literal("confirm-join"), ...about, ...confirmation }),
  z.object({ template: z.literal("confirm-start"), ...about, ...confirmation }),
  z.object({ template: z.literal("welcome"), ...about }),
  z.object({ template: z.literal("started"), ...about }),
  z.object({ template: z.literal("removed"), ...about, reason: z.string() }),
  z.object({ template: z.literal("role-changed"), ...about, role: Role }),
] as const;
