import * as z from "zod/mini";

/** A code to sign in with is good for ten minutes. */
export const codeSeconds = 10 * 60;
/** How often one may be typed wrongly; then it works no more. */
export const mostAttempts = 5;

/**
 * A code that somebody asked for. The code itself is derived from `codeId`, never kept. There is one for every address
 * that is asked for, also where nobody looks after anything: only `personId` tells them apart.
 */
export const SignInCodeRecord = z.object({
  type: z.literal("sign-in-code"),
  codeId: z.string(),
  addressKey: z.string(),
  personId: z.nullable(z.string()),
  status: z.enum(["waiting", "used"]),
  attempts: z.number(),
  expiresAtEpochSeconds: z.number(),
});
export type SignInCodeRecord = z.infer<typeof SignInCodeRecord>;
