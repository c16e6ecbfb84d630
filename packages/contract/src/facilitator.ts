import * as z from "zod/mini";
import { Email, Language } from "./values.ts";

/** Somebody who looks after a community asks for a code to sign in with. */
export const SignInCodeRequest = z
  .object({ email: Email, language: Language })
  .register(z.globalRegistry, { id: "SignInCodeRequest" });

/** The same answer whoever asks, so that nobody learns who looks after a community. */
export const SignInCodeAsked = z
  .object({ accepted: z.literal(true), expiresInSeconds: z.int() })
  .register(z.globalRegistry, {
    id: "SignInCodeAsked",
    description: "A code is on its way to whoever looks after a community; it works in this browser only",
  });

/** The code of the e-mail, typed into the browser that asked for it. */
export const SignInCodeEntry = z
  .object({
    email: Email,
    code: z.string("required").check(
      z.overwrite((code) => code.replace(/[\s-]/gu, "").toUpperCase()),
      z.minLength(1, "required"),
      z.regex(/^[0-9A-Z]{6}$/, "code"),
    ),
  })
  .register(z.globalRegistry, { id: "SignInCodeEntry" });

export type SignInCodeRequest = z.input<typeof SignInCodeRequest>;
export type SignInCodeAsked = z.infer<typeof SignInCodeAsked>;
export type SignInCodeEntry = z.input<typeof SignInCodeEntry>;
