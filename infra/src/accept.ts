import { Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";

/** Accepts findings of the policy pack on one construct, each with its own reason. A reason is a full sentence. */
export const accept = (on: IConstruct, reasons: Readonly<Record<string, string>>): void => {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(on).acknowledge({ id, reason });
};
