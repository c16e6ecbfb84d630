import type { Stack } from "aws-cdk-lib";
import type { ISecret } from "aws-cdk-lib/aws-secretsmanager";

/** The OIDC issuer that signs administrators in, and how it knows us. */
export interface Identity {
  readonly stack: Stack;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: ISecret;
}
