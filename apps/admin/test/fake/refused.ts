import type { ErrorCode } from "@boundaryless/contract";
import type { errors } from "@boundaryless/words/en/errors";

type Reason = keyof (typeof errors)["reasons"];
interface Field {
  field: string;
  rule: string;
  maximum?: number;
  suggestion?: string;
}

/** What the API would refuse, said as core says it. */
export class Refused extends Error {
  readonly code: ErrorCode;
  readonly reason: Reason;
  readonly fields: readonly Field[];
  constructor(code: ErrorCode, reason: Reason, fields: readonly Field[] = []) {
    super(reason);
    [this.code, this.reason, this.fields] = [code, reason, fields];
  }
}
