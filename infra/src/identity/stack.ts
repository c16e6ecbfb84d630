import { type App, CfnOutput, Stack } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { accept } from "../accept.ts";
import type { Data } from "../data/stack.ts";
import { region } from "../region.ts";
import { removalPolicy } from "../removal.ts";
import type { Stage } from "../stages.ts";
import { cognito } from "./cognito.ts";
import type { Identity } from "./identity.ts";

// The operator puts the real value in after the first deployment; until then sign-in fails, nothing else.
const externalSecret = (stack: Stack, stage: Stage, { key }: Data): Secret => {
  const secret = new Secret(stack, "ClientSecret", {
    description: "Boundaryless: client secret that the external sign-in gave us; put its value in by hand",
    encryptionKey: key,
    removalPolicy: removalPolicy(stage),
  });
  accept(secret, {
    "AwsSolutions-SMG4": "The external issuer hands out and rotates this value; we can only store it.",
  });
  return secret;
};

export const identityStack = (app: App, stage: Stage, data: Data, origin: string): Identity => {
  const stack = new Stack(app, `boundaryless-${stage.name}-identity`, {
    env: { region },
    description: "Boundaryless: sign-in of administrators",
    terminationProtection: stage.deletionProtection,
  });
  const made =
    stage.signIn.kind === "cognito"
      ? cognito(stack, stage, data, origin, stage.signIn)
      : { ...stage.signIn, clientSecret: externalSecret(stack, stage, data) };
  const { issuer, clientId, clientSecret } = made;
  new CfnOutput(stack, "Issuer", { value: issuer, description: "Who signs administrators in" });
  return { stack, issuer, clientId, clientSecret };
};
