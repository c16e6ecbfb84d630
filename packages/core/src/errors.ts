import type { ErrorCode } from "@boundaryless/contract";
import type { Words } from "@boundaryless/words";

/** Why something was refused; a key of the words under `errors.reasons`. */
export type Reason = keyof Words["errors"]["reasons"];

/** One field to put right: dotted path, rule (a key under `errors.rules`), its figure, and what was probably meant. */
export interface FieldFault {
  readonly field: string;
  readonly rule: string;
  readonly maximum?: number;
  readonly suggestion?: string;
}

interface RefusalOptions {
  readonly fields?: readonly FieldFault[];
  readonly retryAfterSeconds?: number;
  /** The instant at which it is worth trying again. */
  readonly retryAt?: Date | undefined;
  /** Until when the same link or code works. */
  readonly worksUntil?: Date | undefined;
  /** Path of the page on which it can be seen what was made before. */
  readonly path?: string | undefined;
}

/** The one error that operations throw. Its code comes from the closed list of the contract. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly reason: Reason;
  readonly fields: readonly FieldFault[];
  readonly retryAfterSeconds: number | undefined;
  readonly retryAt: Date | undefined;
  readonly worksUntil: Date | undefined;
  readonly path: string | undefined;

  constructor(code: ErrorCode, reason: Reason, options: RefusalOptions = {}) {
    super(`${code}: ${reason}`);
    this.name = "Refusal";
    this.code = code;
    this.reason = reason;
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.retryAt = options.retryAt;
    this.worksUntil = options.worksUntil;
    this.path = options.path;
  }
}

/** A refusal for one field. @param maximum the figure of the rule, where it has one */
export const invalidField = (field: string, rule: string, maximum?: number): Refusal =>
  new Refusal("invalid", "check-fields", {
    fields: [{ field, rule, ...(maximum === undefined ? {} : { maximum }) }],
  });

/** A refusal of what came too often, which says when it is worth trying again. */
export const tooMany = (reason: Reason, now: Date, retryAt: Date, worksUntil?: Date): Refusal => {
  const retryAfterSeconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000));
  return new Refusal("too-many", reason, { retryAfterSeconds, retryAt, worksUntil });
};
