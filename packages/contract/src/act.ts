import * as z from "zod/mini";
import { CommunityCard } from "./community.ts";

/** What an e-mail can offer with one click. */
export const acts = [
  "renew-problem",
  "withdraw-problem",
  "introduce-me",
  "leave-me-out",
  "renew-term",
  "still-here",
  "step-down",
  "take-over",
  "stop-mail",
  "go-to-gathering",
  "not-go-to-gathering",
] as const;

/** The token that stands in the link of an e-mail. */
export const ActRequest = z
  .object({ token: z.string("required").check(z.minLength(1, "required"), z.maxLength(400, "token")) })
  .register(z.globalRegistry, { id: "ActRequest" });

/** What was done, and the community it was about, if any. A second time answers the same. */
export const ActDone = z
  .object({ done: z.enum(acts), community: z.nullable(CommunityCard) })
  .register(z.globalRegistry, { id: "ActDone" });

export type ActKind = (typeof acts)[number];
export type ActRequest = z.infer<typeof ActRequest>;
export type ActDone = z.infer<typeof ActDone>;
