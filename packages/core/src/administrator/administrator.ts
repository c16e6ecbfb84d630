import { Grant } from "@boundaryless/contract";
import * as z from "zod/mini";

/** Somebody who signs in. Identity is issuer and subject, never the e-mail address. */
export const AdministratorRecord = z.object({
  type: z.literal("administrator"),
  administratorId: z.string(),
  issuer: z.string(),
  subject: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  grants: z.array(Grant),
});
export type AdministratorRecord = z.infer<typeof AdministratorRecord>;

/** A session on our side, which ends when it is deleted. Its key is the hash of the cookie's value. */
export const SessionRecord = z.object({
  type: z.literal("session"),
  /** Whose it is: an administrator's, or a person's who looks after communities. */
  administratorId: z.optional(z.string()),
  personId: z.optional(z.string()),
  expiresAtEpochSeconds: z.number(),
});
export type SessionRecord = z.infer<typeof SessionRecord>;

/** What the sign-in server says about who signed in. */
export const Claims = z.object({
  issuer: z.string().check(z.minLength(1), z.maxLength(500)),
  subject: z.string().check(z.minLength(1), z.maxLength(255)),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  email: z.nullable(z.string().check(z.maxLength(254))),
});
export type Claims = z.infer<typeof Claims>;
