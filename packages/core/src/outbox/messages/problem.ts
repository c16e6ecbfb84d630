import { Discipline } from "@boundaryless/contract";
import * as z from "zod/mini";
import { confirmation, recipient } from "./parts.ts";

const own = { ...recipient, problem: z.string() };
const kept = { ...own, problemId: z.string() };

/** Somebody who has said yes to being shown. */
const introduced = z.object({
  name: z.string(),
  email: z.string(),
  discipline: Discipline,
  organisation: z.string(),
  problem: z.string(),
});

/** Messages about what somebody is stuck on. None of them names anybody who has not said yes to it. */
export const problemMessages = [
  z.object({ template: z.literal("confirm-problem"), ...own, ...confirmation }),
  z.object({
    template: z.literal("problem-kept"),
    ...kept,
    /** A community that is near to it, if any. */
    near: z.nullable(z.object({ slug: z.string(), name: z.string() })),
  }),
  z.object({
    template: z.literal("problem-near"),
    ...kept,
    groupId: z.string(),
    people: z.number(),
    trusts: z.number(),
    /** Words of the reader's own text that others have used too. */
    shared: z.array(z.string()),
  }),
  z.object({ template: z.literal("introduction"), ...kept, people: z.array(introduced) }),
  z.object({ template: z.literal("problem-expiring"), ...kept, expiresAtEpochSeconds: z.number() }),
] as const;
