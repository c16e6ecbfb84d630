import type { Stack } from "aws-cdk-lib";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { accept } from "../accept.ts";
import { removalPolicy } from "../removal.ts";
import type { Stage } from "../stages.ts";

/** What CloudFront writes into each request, so that the application can tell whoever comes past it. */
export const frontSecret = (stack: Stack, stage: Stage, encryptionKey: Key): Secret => {
  const secret = new Secret(stack, "FrontSecret", {
    description: "Boundaryless: proves that a request came through CloudFront",
    encryptionKey,
    generateSecretString: { passwordLength: 48, excludePunctuation: true },
    removalPolicy: removalPolicy(stage),
  });
  accept(secret, {
    "AwsSolutions-SMG4":
      "CloudFront reads it when it is deployed: a value that changed on a timer would turn every request away. See docs/runbooks/front-secret.md.",
  });
  return secret;
};

/** The secret that every link in an e-mail, cursor and hashed address hangs on; nobody ever types it. */
export const linkSecret = (stack: Stack, stage: Stage, encryptionKey: Key): Secret => {
  const secret = new Secret(stack, "LinkSecret", {
    description: "Boundaryless: key material of links, cursors and hashed addresses",
    encryptionKey,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: removalPolicy(stage),
  });
  accept(secret, {
    "AwsSolutions-SMG4":
      "Stored address keys are made with this secret: rotating it on a timer would orphan every person. See docs/runbooks/link-secret.md.",
  });
  return secret;
};
