import * as z from "zod/mini";
import { Instant } from "./values.ts";

/** The closed list of error codes, each with its usual HTTP status. */
export const errorStatus = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "already-confirmed": 409,
  expired: 410,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
} as const;

export const errorCodes = Object.keys(errorStatus) as (keyof typeof errorStatus)[];
export type ErrorCode = keyof typeof errorStatus;

/** One field that has to be put right: `field` is a dotted path, `message` is for people. */
export const FieldError = z
  .object({
    field: z.string(),
    rule: z.string(),
    message: z.string(),
    /** What was probably meant, to be taken over as it is. */
    suggestion: z.optional(z.string()),
  })
  .register(z.globalRegistry, { id: "FieldError" });

/** Problem details (RFC 9457), in the language of the request. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(errorCodes),
    errors: z.optional(z.array(FieldError)),
    /** When it is worth trying again, where that is known; the same as `Retry-After`, which is in seconds. */
    retryAt: z.optional(Instant),
  })
  .register(z.globalRegistry, { id: "Problem", description: "Problem details (RFC 9457)" });

export type FieldError = z.infer<typeof FieldError>;
export type Problem = z.infer<typeof Problem>;
