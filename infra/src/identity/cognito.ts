import { CfnOutput, Duration, SecretValue, type Stack } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPool,
  type CfnUserPoolClient,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from "aws-cdk-lib/aws-cognito";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { accept } from "../accept.ts";
import type { Data } from "../data/stack.ts";
import { removalPolicy } from "../removal.ts";
import type { SignIn, Stage } from "../stages.ts";
import { federate } from "./federation.ts";
import type { Identity } from "./identity.ts";

type Cognito = Extract<SignIn, { kind: "cognito" }>;

// Administrators are made by an administrator; a passkey with a finger or PIN counts as both factors.
const pool = (stack: Stack, stage: Stage, { domainPrefix }: Cognito): UserPool => {
  const made = new UserPool(stack, "Administrators", {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    standardAttributes: {
      email: { required: true, mutable: true },
      fullname: { required: true, mutable: true },
    },
    featurePlan: FeaturePlan.ESSENTIALS,
    signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
    passkeyRelyingPartyId: `${domainPrefix}.auth.${stack.region}.amazoncognito.com`,
    passkeyUserVerification: PasskeyUserVerification.REQUIRED,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: stage.deletionProtection,
    removalPolicy: removalPolicy(stage),
  });
  // No L2 property yet: without it a pool that requires a second factor offers no passkeys.
  const plain = made.node.defaultChild as CfnUserPool;
  plain.webAuthnFactorConfiguration = "MULTI_FACTOR_WITH_USER_VERIFICATION";
  accept(made, {
    "AwsSolutions-COG8":
      "Threat protection needs the PLUS plan, priced per user; a second factor is required of everyone, and passkeys cannot be guessed.",
  });
  return made;
};

/** A pool of our own with a sign-in page, and the client that the system is to it. */
export const cognito = (
  stack: Stack,
  stage: Stage,
  { key }: Data,
  origin: string,
  signIn: Cognito,
): Omit<Identity, "stack"> => {
  const userPool = pool(stack, stage, signIn);
  new CfnOutput(stack, "UserPool", { value: userPool.userPoolId, description: "Accounts of administrators" });
  userPool.addDomain("SignInPage", {
    cognitoDomain: { domainPrefix: signIn.domainPrefix },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  const federations = (signIn.federations ?? []).map((each) => federate(stack, stage, userPool, each));
  const client = new UserPoolClient(stack, "System", {
    userPool,
    generateSecret: true,
    authFlows: { user: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${origin}/v1/session/callback`],
      logoutUrls: [`${origin}/admin/`],
    },
    supportedIdentityProviders: [
      UserPoolClientIdentityProvider.COGNITO,
      ...federations.map(({ providerName }) => UserPoolClientIdentityProvider.custom(providerName)),
    ],
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.minutes(5),
    idTokenValidity: Duration.minutes(5),
    refreshTokenValidity: Duration.hours(1),
  });
  for (const each of federations) client.node.addDependency(each);
  new CfnManagedLoginBranding(stack, "SignInLook", {
    userPoolId: userPool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  const { attrClientSecret } = client.node.defaultChild as CfnUserPoolClient;
  const clientSecret = new Secret(stack, "ClientSecret", {
    description: "Boundaryless: client secret of the sign-in, copied from the user pool",
    encryptionKey: key,
    secretStringValue: SecretValue.resourceAttribute(attrClientSecret),
    removalPolicy: removalPolicy(stage),
  });
  accept(clientSecret, {
    "AwsSolutions-SMG4":
      "The user pool makes the value; it changes when the client is replaced, and this copy with it.",
  });
  return { issuer: userPool.userPoolProviderUrl, clientId: client.userPoolClientId, clientSecret };
};
