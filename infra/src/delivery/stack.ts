import { type App, Aws, CfnOutput, DefaultStackSynthesizer, Duration, Stack } from "aws-cdk-lib";
import { OidcProviderNative, PolicyStatement, Role, WebIdentityPrincipal } from "aws-cdk-lib/aws-iam";
import { accept } from "../accept.ts";
import { federationSecretName } from "../identity/federation.ts";
import { domainOf } from "../mail/address.ts";
import { region, wallRegion } from "../region.ts";
import { type Repository, type Stage, stageNames } from "../stages.ts";

const issuer = "token.actions.githubusercontent.com";

/** The roles that the bootstrap of an account made for the CDK command, each in every region of the stage. */
const bootstrapRoles = (
  stage: Stage,
  kinds: readonly ("deploy" | "file-publishing" | "lookup")[],
): string[] =>
  [region, ...(stage.firewall ? [wallRegion] : [])].flatMap((place) =>
    kinds.map(
      (kind) =>
        `arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-${kind}-role-${Aws.ACCOUNT_ID}-${place}`,
    ),
  );

interface Trusted {
  readonly id: string;
  readonly description: string;
  /** The end of the subject of a token: where in the repository the workflow runs. */
  readonly where: string;
}

/**
 * What the repository's workflows may do in this account, with tokens that live for minutes: no key is kept anywhere.
 * Deployed by hand, once, by somebody who may: a workflow must not be able to widen its own rights.
 */
export const deliveryStack = (app: App, stage: Stage): Stack | undefined => {
  const repository = stage.deployedFrom;
  if (!repository) return undefined;
  const stack = new Stack(app, `boundaryless-${stage.name}-delivery`, {
    env: { region },
    description: "Boundaryless: what the repository's workflows may do here",
  });
  const provider = new OidcProviderNative(stack, "Repository", {
    url: `https://${issuer}`,
    clientIds: ["sts.amazonaws.com"],
  });
  const trusting = ({ id, description, where }: Trusted): Role =>
    new Role(stack, id, {
      roleName: `boundaryless-${stage.name}-${id.toLowerCase()}`,
      description,
      maxSessionDuration: Duration.hours(1),
      assumedBy: new WebIdentityPrincipal(provider.oidcProviderArn, {
        StringEquals: {
          [`${issuer}:aud`]: "sts.amazonaws.com",
          [`${issuer}:sub`]: subject(repository, where),
        },
      }),
    });

  const deploy = trusting({
    id: "Deploy",
    description: `Deploys ${stage.name}, from the environment of that name`,
    where: `environment:${stage.name}`,
  });
  mayAssume(deploy, bootstrapRoles(stage, ["deploy", "file-publishing", "lookup"]));
  mayCheck(stack, stage, deploy);

  const diff = trusting({
    id: "Diff",
    description: `Reads what ${stage.name} is, from pull requests`,
    where: "pull_request",
  });
  mayAssume(diff, bootstrapRoles(stage, ["lookup"]));

  new CfnOutput(stack, "DeployRole", { value: deploy.roleArn, description: "Variable DEPLOY_ROLE" });
  new CfnOutput(stack, "DiffRole", { value: diff.roleArn, description: "Variable DIFF_ROLE" });
  return stack;
};

const subject = ({ subject: name }: Repository, where: string): string => `repo:${name}:${where}`;

const mayAssume = (role: Role, resources: string[]): void => {
  role.addToPolicy(new PolicyStatement({ actions: ["sts:AssumeRole"], resources }));
};

const stackArn = (place: string, name: string): string =>
  `arn:${Aws.PARTITION}:cloudformation:${place}:${Aws.ACCOUNT_ID}:stack/${name}/*`;

/** The stacks whose state is asked for: its own, the bootstrap's, and what would say that another stage shares the account. */
const stacksAskedFor = (stage: Stage): { place: string; name: string }[] => [
  ...[region, ...(stage.firewall ? [wallRegion] : [])].flatMap((place) =>
    [`boundaryless-${stage.name}-*`, "CDKToolkit"].map((name) => ({ place, name })),
  ),
  ...stageNames
    .filter((name) => name !== stage.name)
    .map((name) => ({ place: region, name: `boundaryless-${name}-service` })),
];

/** What is looked at before and after a deployment; a test holds it against all that `deploy` asks of AWS. */
const mayCheck = (stack: Stack, stage: Stage, role: Role): void => {
  const may = (actions: string[], resources: string[]) =>
    resources.length > 0 && role.addToPolicy(new PolicyStatement({ actions, resources }));
  const names = stacksAskedFor(stage);
  const sender = { service: "ses", resource: "identity", resourceName: domainOf(stage.mailFrom) };
  const { domain, signIn } = stage;
  const federations = signIn.kind === "cognito" ? (signIn.federations ?? []) : [];
  may(
    ["cloudformation:DescribeStacks"],
    names.map(({ place, name }) => stackArn(place, name)),
  );
  may(["ses:GetEmailIdentity"], [stack.formatArn(sender)]);
  may(["ses:GetAccount"], ["*"]);
  may(["acm:DescribeCertificate"], domain ? [domain.certificateArn] : []);
  // Whether it is there, not what it says; Secrets Manager adds six letters to a name.
  may(
    ["secretsmanager:DescribeSecret"],
    federations.map(
      ({ name }) =>
        `arn:${Aws.PARTITION}:secretsmanager:${region}:${Aws.ACCOUNT_ID}:secret:${federationSecretName(stage.name, name)}-??????`,
    ),
  );
  const ownStacks = "The name of a stack ends with a number that CloudFormation gives it when it is made.";
  accept(role, {
    "AwsSolutions-IAM5[Resource::*]":
      "Whether the account may send mail is asked of the account, which is no resource.",
    ...Object.fromEntries(
      names.map(({ place, name }) => [
        `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:cloudformation:${place}:<AWS::AccountId>:stack/${name}/*]`,
        ownStacks,
      ]),
    ),
  });
};
