import type { Stack } from "aws-cdk-lib";
import {
  OidcAttributeRequestMethod,
  ProviderAttribute,
  type UserPool,
  UserPoolIdentityProviderOidc,
} from "aws-cdk-lib/aws-cognito";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Federation, Stage } from "../stages.ts";

/** Where the client secret that an issuer gave us is kept; an operator puts it there before the first deployment. */
export const federationSecretName = (stage: string, name: string): string =>
  `boundaryless/${stage}/sign-in/${name.toLowerCase()}`;

/** Lets administrators sign in at the issuer of their own organisation, whose rules for a second factor hold then. */
export const federate = (
  stack: Stack,
  stage: Stage,
  userPool: UserPool,
  { name, issuer, clientId, scopes }: Federation,
): UserPoolIdentityProviderOidc => {
  const secret = Secret.fromSecretNameV2(stack, `${name}Secret`, federationSecretName(stage.name, name));
  return new UserPoolIdentityProviderOidc(stack, name, {
    userPool,
    name,
    issuerUrl: issuer,
    clientId,
    // The template holds a reference; CloudFormation reads the value when it deploys.
    clientSecret: secret.secretValue.unsafeUnwrap(),
    scopes: [...scopes],
    attributeRequestMethod: OidcAttributeRequestMethod.GET,
    attributeMapping: { email: ProviderAttribute.other("email"), fullname: ProviderAttribute.other("name") },
  });
};
