import type { ErrorCode } from "@boundaryless/contract";
import type { FieldFault, Reason } from "@boundaryless/core";
import { Refusal } from "@boundaryless/core/start";

interface EdgeOptions {
  readonly fields?: readonly FieldFault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal that only HTTP knows: another status than its code usually has, or headers of its own. */
export class EdgeRefusal extends Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: ErrorCode,
    reason: Reason,
    { fields = [], headers = {} }: EdgeOptions = {},
  ) {
    super(code, reason, { fields });
    this.name = "EdgeRefusal";
    this.status = status;
    this.headers = headers;
  }
}
