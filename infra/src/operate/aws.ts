import { ACMClient, DescribeCertificateCommand } from "@aws-sdk/client-acm";
import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
  paginateListStackResources,
  waitUntilStackDeleteComplete,
} from "@aws-sdk/client-cloudformation";
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client } from "@aws-sdk/client-s3";
import { DescribeSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { region } from "../region.ts";
import type { Cloud } from "./cloud.ts";
import { Problem } from "./problem.ts";

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "");
const textOf = (error: unknown): string => (error instanceof Error ? error.message : "");

/** The answer, or undefined where AWS says that there is no such thing. */
const ifThere = async <T>(asked: Promise<T>, ...absences: string[]): Promise<T | undefined> => {
  try {
    return await asked;
  } catch (error) {
    if (absences.includes(nameOf(error))) return undefined;
    throw error;
  }
};

const explainNobody = (error: unknown): unknown => {
  const name = nameOf(error);
  if (/Expired|InvalidGrant|UnauthorizedSSOToken/i.test(name) || /expired/i.test(textOf(error)))
    return new Problem(
      "The AWS credentials have run out. Sign in again, such as with `aws sso login --profile <name>`.",
    );
  const { AWS_PROFILE } = process.env;
  if (/Credentials|TokenProvider/i.test(name) && AWS_PROFILE)
    return new Problem(
      `The AWS profile "${AWS_PROFILE}" is not there or has no credentials. \`aws configure list-profiles\` lists those there are, \`aws configure sso --profile ${AWS_PROFILE}\` makes one.`,
    );
  if (/Credentials|TokenProvider/i.test(name))
    return new Problem(
      "There are no AWS credentials. Say which with `--profile <name>`, or set AWS_PROFILE or AWS_ACCESS_KEY_ID.",
    );
  if (/InvalidClientTokenId|SignatureDoesNotMatch/.test(name))
    return new Problem("AWS does not know these credentials. Look at what AWS_PROFILE or `--profile` names.");
  return error;
};

const askWho = async () => {
  const sts = new STSClient({ region });
  try {
    const { Account = "", Arn = "" } = await sts.send(new GetCallerIdentityCommand({}));
    return { account: Account, arn: Arn };
  } catch (error) {
    throw explainNobody(error);
  }
};

const stackOf = async (name: string, inRegion = region) => {
  const client = new CloudFormationClient({ region: inRegion });
  try {
    const { Stacks: [found] = [] } = await client.send(new DescribeStacksCommand({ StackName: name }));
    if (!found) return undefined;
    const outputs = (found.Outputs ?? []).map(({ OutputKey = "", OutputValue = "" }) => [
      OutputKey,
      OutputValue,
    ]);
    return {
      status: found.StackStatus ?? "",
      outputs: Object.fromEntries(outputs) as Record<string, string>,
    };
  } catch (error) {
    // CloudFormation has no error of its own for a stack that is not there.
    if (nameOf(error) === "ValidationError" && textOf(error).includes("does not exist")) return undefined;
    throw error;
  }
};

const bucketsOf = async (stack: string): Promise<string[]> => {
  const client = new CloudFormationClient({ region });
  const found: string[] = [];
  for await (const { StackResourceSummaries = [] } of paginateListStackResources(
    { client },
    { StackName: stack },
  ))
    for (const { ResourceType, PhysicalResourceId, ResourceStatus } of StackResourceSummaries)
      if (ResourceType === "AWS::S3::Bucket" && PhysicalResourceId && ResourceStatus !== "DELETE_COMPLETE")
        found.push(PhysicalResourceId);
  return found;
};

const emptyBucket = async (name: string): Promise<number> => {
  const s3 = new S3Client({ region });
  let deleted = 0;
  for (;;) {
    // Always the first page: what it listed is gone by the next.
    const page = await ifThere(
      s3.send(new ListObjectVersionsCommand({ Bucket: name, MaxKeys: 1000 })),
      "NoSuchBucket",
    );
    const Objects = [...(page?.Versions ?? []), ...(page?.DeleteMarkers ?? [])].map(({ Key, VersionId }) => ({
      Key,
      VersionId,
    }));
    if (Objects.length === 0) return deleted;
    const { Errors: [failed] = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket: name, Delete: { Objects, Quiet: true } }),
    );
    if (failed) throw new Problem(`${name} cannot be emptied: ${failed.Message ?? failed.Code}.`);
    deleted += Objects.length;
  }
};

const removeStack = async (name: string, inRegion = region): Promise<void> => {
  const client = new CloudFormationClient({ region: inRegion });
  try {
    await client.send(new DeleteStackCommand({ StackName: name }));
    await waitUntilStackDeleteComplete(
      { client, maxWaitTime: 45 * 60, minDelay: 5, maxDelay: 15 },
      { StackName: name },
    );
  } catch (error) {
    const why = /termination protection/i.test(textOf(error))
      ? "it is protected from termination"
      : (await stackOf(name, inRegion))?.status;
    throw new Problem(
      `${name} was not removed (${why ?? textOf(error)}). Its events in CloudFormation say what stands in the way; then run this again.`,
      { cause: error },
    );
  }
};

const subOf = (attributes: readonly AttributeType[] = []): string => {
  const sub = attributes.find(({ Name }) => Name === "sub")?.Value;
  if (!sub)
    throw new Problem("The user pool made an account without a `sub`; nobody was given the dashboard.");
  return sub;
};

const inviteAdministrator: Cloud["inviteAdministrator"] = async (UserPoolId, { email, name }) => {
  const cognito = new CognitoIdentityProviderClient({ region });
  const UserAttributes = [
    { Name: "email", Value: email },
    { Name: "email_verified", Value: "true" },
    { Name: "name", Value: name },
  ];
  const made = await ifThere(
    cognito.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: email,
        UserAttributes,
        DesiredDeliveryMediums: ["EMAIL"],
      }),
    ),
    "UsernameExistsException",
  );
  if (made) return subOf(made.User?.Attributes);
  const known = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username: email }));
  return subOf(known.UserAttributes);
};

/** AWS itself, with the credentials of the environment. Nothing is asked before the first call. */
export const openCloud = (): Cloud => ({
  whoAmI: askWho,
  stack: stackOf,
  bucketsOf,
  emptyBucket,
  removeStack,
  inviteAdministrator,
  mailAccount: async () => {
    const account = await new SESv2Client({ region }).send(new GetAccountCommand({}));
    return {
      production: account.ProductionAccessEnabled ?? false,
      sending: account.SendingEnabled ?? false,
      perSecond: account.SendQuota?.MaxSendRate ?? 0,
    };
  },
  mailDomain: async (domain) => {
    const asked = new SESv2Client({ region }).send(new GetEmailIdentityCommand({ EmailIdentity: domain }));
    const found = await ifThere(asked, "NotFoundException");
    return found && { verified: found.VerifiedForSendingStatus ?? false };
  },
  certificate: async (arn) => {
    const acm = new ACMClient({ region: arn.split(":")[3] ?? region });
    const asked = acm.send(new DescribeCertificateCommand({ CertificateArn: arn }));
    const found = (await ifThere(asked, "ResourceNotFoundException"))?.Certificate;
    return (
      found && {
        status: found.Status ?? "",
        names: [found.DomainName ?? "", ...(found.SubjectAlternativeNames ?? [])],
      }
    );
  },
  hasSecret: async (name) => {
    const asked = new SecretsManagerClient({ region }).send(new DescribeSecretCommand({ SecretId: name }));
    const found = await ifThere(asked, "ResourceNotFoundException");
    return found !== undefined && found.DeletedDate === undefined;
  },
});
