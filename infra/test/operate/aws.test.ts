import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openCloud } from "../../src/operate/aws.ts";
import { type Asked, type Network, type Reply, startNetwork } from "./network.ts";

/** What each call is answered with; the first that is left is used, the last one stays. */
let replies: Record<string, (Reply | string)[]> = {};
let network: Network;
const cloud = openCloud();

const json = (status: number, type: string, message = ""): Reply => ({
  status,
  body: JSON.stringify({ __type: type, message }),
});
const xmlError = (code: string, message: string): Reply => ({
  status: 400,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});
const stacks = (status: string, outputs = ""): string =>
  `<DescribeStacksResponse><DescribeStacksResult><Stacks><member><StackName>x</StackName><CreationTime>2026-11-28T00:00:00Z</CreationTime>
  <StackStatus>${status}</StackStatus><Outputs>${outputs}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
const gone = xmlError("ValidationError", "Stack with id x does not exist");

const answer = ({ what }: Asked): Reply | undefined => {
  const left = replies[what.split("?")[0] ?? what] ?? [];
  const [first] = left.length > 1 ? left.splice(0, 1) : left;
  return typeof first === "string" ? { body: first } : first;
};

beforeAll(async () => {
  network = await startNetwork(answer);
});
afterAll(() => network.close());
beforeEach(() => {
  replies = {};
  network.asked.length = 0;
  for (const [name, value] of Object.entries({
    AWS_ENDPOINT_URL: network.address,
    AWS_ACCESS_KEY_ID: "a",
    AWS_SECRET_ACCESS_KEY: "b",
    AWS_MAX_ATTEMPTS: "1",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/nowhere",
    AWS_SHARED_CREDENTIALS_FILE: "/nowhere",
  }))
    vi.stubEnv(name, value);
});
afterEach(() => void vi.unstubAllEnvs());

describe("who deploys", () => {
  test("is what AWS says of the credentials", async () => {
    replies.GetCallerIdentity = [
      "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:ada</Arn><Account>123</Account></GetCallerIdentityResult></GetCallerIdentityResponse>",
    ];
    expect(await cloud.whoAmI()).toEqual({ account: "123", arn: "arn:ada" });
  });

  test.each([
    ["ExpiredToken", "have run out. Sign in again"],
    ["InvalidClientTokenId", "AWS does not know these credentials"],
  ])("with %s is told what to do", async (code, says) => {
    replies.GetCallerIdentity = [xmlError(code, "no")];
    await expect(cloud.whoAmI()).rejects.toMatchObject({
      name: "Problem",
      message: expect.stringContaining(says) as string,
    });
  });

  test("without credentials is told how to name them", async () => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
    await expect(cloud.whoAmI()).rejects.toThrow(
      "There are no AWS credentials. Say which with `--profile <name>`",
    );
  });
});

test("a profile that has none is named", async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", undefined);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", undefined);
  vi.stubEnv("AWS_PROFILE", "nobody-here");
  await expect(cloud.whoAmI()).rejects.toThrow('The AWS profile "nobody-here" is not there');
});

describe("a stack", () => {
  test("is its status and outputs, or nothing where there is none", async () => {
    replies.DescribeStacks = [
      stacks(
        "UPDATE_COMPLETE",
        "<member><OutputKey>Address</OutputKey><OutputValue>https://a.example</OutputValue></member>",
      ),
      gone,
    ];
    expect(await cloud.stack("x")).toEqual({
      status: "UPDATE_COMPLETE",
      outputs: { Address: "https://a.example" },
    });
    expect(await cloud.stack("x", "us-east-1")).toBeUndefined();
  });

  test("that may not be read is no stack that is missing", async () => {
    replies.DescribeStacks = [xmlError("AccessDenied", "not yours")];
    await expect(cloud.stack("x")).rejects.toThrow("not yours");
  });

  test("is removed, and gone once CloudFormation says so", async () => {
    replies.DeleteStack = ["<DeleteStackResponse/>"];
    replies.DescribeStacks = [gone];
    await cloud.removeStack("x");
    expect(network.asked.map(({ what }) => what)).toEqual(["DeleteStack", "DescribeStacks"]);
  });

  test("that is protected, or fails to go, is named with what stands in the way", async () => {
    replies.DeleteStack = [
      xmlError("ValidationError", "TerminationProtection: termination protection is enabled"),
    ];
    await expect(cloud.removeStack("x")).rejects.toThrow(
      "x was not removed (it is protected from termination)",
    );
    replies.DeleteStack = ["<DeleteStackResponse/>"];
    replies.DescribeStacks = [stacks("DELETE_FAILED")];
    await expect(cloud.removeStack("x")).rejects.toThrow("x was not removed (DELETE_FAILED)");
  });

  test("tells its buckets", async () => {
    const resource = (type: string, id: string) =>
      `<member><ResourceType>${type}</ResourceType><PhysicalResourceId>${id}</PhysicalResourceId><ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>`;
    replies.ListStackResources = [
      `<ListStackResourcesResponse><ListStackResourcesResult><StackResourceSummaries>${resource("AWS::S3::Bucket", "files")}${resource("AWS::KMS::Key", "key")}</StackResourceSummaries></ListStackResourcesResult></ListStackResourcesResponse>`,
    ];
    expect(await cloud.bucketsOf("x")).toEqual(["files"]);
  });
});

describe("a bucket", () => {
  const page = (...keys: string[]) =>
    `<ListVersionsResult>${keys.map((key) => `<Version><Key>${key}</Key><VersionId>1</VersionId></Version>`).join("")}<DeleteMarker><Key>old</Key><VersionId>2</VersionId></DeleteMarker></ListVersionsResult>`;

  test("is emptied version by version and marker by marker, until nothing is listed", async () => {
    replies["GET /files/"] = [page("a", "b"), page("c"), "<ListVersionsResult/>"];
    replies["POST /files/"] = ["<DeleteResult/>"];
    expect(await cloud.emptyBucket("files")).toBe(5);
    const deleted = network.asked.filter(({ what }) => what.startsWith("POST"));
    expect(deleted[0]?.body).toContain("<Key>old</Key><VersionId>2</VersionId>");
  });

  test("that keeps an object, or is not there, is told apart", async () => {
    replies["GET /files/"] = [page("a")];
    replies["POST /files/"] = [
      "<DeleteResult><Error><Key>a</Key><Code>AccessDenied</Code><Message>it is locked</Message></Error></DeleteResult>",
    ];
    await expect(cloud.emptyBucket("files")).rejects.toThrow("files cannot be emptied: it is locked.");
    replies["GET /files/"] = [
      { status: 404, body: "<Error><Code>NoSuchBucket</Code><Message>The bucket is gone</Message></Error>" },
    ];
    expect(await cloud.emptyBucket("files")).toBe(0);
  });
});

test("Amazon SES tells what the account and the domain may send", async () => {
  replies["GET /v2/email/account"] = [
    JSON.stringify({ ProductionAccessEnabled: true, SendingEnabled: true, SendQuota: { MaxSendRate: 14 } }),
  ];
  expect(await cloud.mailAccount()).toEqual({ production: true, sending: true, perSecond: 14 });
  replies["GET /v2/email/identities/trust.nhs.uk"] = [
    JSON.stringify({ VerifiedForSendingStatus: true }),
    { status: 404, body: JSON.stringify({ __type: "NotFoundException" }) },
  ];
  expect(await cloud.mailDomain("trust.nhs.uk")).toEqual({ verified: true });
  expect(await cloud.mailDomain("trust.nhs.uk")).toBeUndefined();
});

test("a certificate is told with its names; a secret is there unless it waits to be deleted", async () => {
  replies.DescribeCertificate = [
    JSON.stringify({
      Certificate: { Status: "ISSUED", DomainName: "a.nhs.uk", SubjectAlternativeNames: ["*.nhs.uk"] },
    }),
    json(400, "ResourceNotFoundException"),
  ];
  const arn = "arn:aws:acm:us-east-1:1:certificate/x";
  expect(await cloud.certificate(arn)).toEqual({ status: "ISSUED", names: ["a.nhs.uk", "*.nhs.uk"] });
  expect(await cloud.certificate(arn)).toBeUndefined();
  replies.DescribeSecret = ["{}", JSON.stringify({ DeletedDate: 1 }), json(400, "ResourceNotFoundException")];
  expect(await cloud.hasSecret("x")).toBe(true);
  expect(await cloud.hasSecret("x")).toBe(false);
  expect(await cloud.hasSecret("x")).toBe(false);
});

describe("an administrator", () => {
  const who = { email: "priya@trust.nhs.uk", name: "Priya Nair" };
  const attributes = [{ Name: "sub", Value: "sub-1" }];

  test("is invited by e-mail, and known by the pool's own identifier", async () => {
    replies.AdminCreateUser = [JSON.stringify({ User: { Attributes: attributes } })];
    expect(await cloud.inviteAdministrator("pool", who)).toBe("sub-1");
    expect(JSON.parse(network.asked[0]?.body ?? "")).toMatchObject({
      UserPoolId: "pool",
      Username: who.email,
      DesiredDeliveryMediums: ["EMAIL"],
    });
  });

  test("who was there before is not invited again", async () => {
    replies.AdminCreateUser = [json(400, "UsernameExistsException")];
    replies.AdminGetUser = [JSON.stringify({ UserAttributes: attributes })];
    expect(await cloud.inviteAdministrator("pool", who)).toBe("sub-1");
    replies.AdminGetUser = [JSON.stringify({ UserAttributes: [] })];
    await expect(cloud.inviteAdministrator("pool", who)).rejects.toThrow("without a `sub`");
  });
});
