import { frontHeader, viewerHeader } from "@boundaryless/contract/headers";

/** The reader that requests of `request` come from. */
export const reader = "203.0.113.7";

export interface Asking {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

/** A request as an HTTP API hands it over (payload 2.0) that came through CloudFront. */
export const request = (
  address: string,
  secret: string,
  { method = "GET", body, headers = {} }: Asking = {},
) => {
  const [rawPath = "", rawQueryString = ""] = address.split("?");
  const domainName = "a1b2c3d4e5.execute-api.eu-west-2.amazonaws.com";
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString,
    headers: {
      accept: "*/*",
      host: domainName,
      via: "2.0 cloudfront (CloudFront)",
      "x-amzn-trace-id": "Root=1-67891233-abcdef012345678912345678",
      "x-forwarded-for": "10.9.9.9, 130.176.0.1",
      "x-forwarded-proto": "https",
      [frontHeader]: secret,
      [viewerHeader]: reader,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    requestContext: {
      accountId: "123456789012",
      apiId: "a1b2c3d4e5",
      domainName,
      domainPrefix: "a1b2c3d4e5",
      http: {
        method,
        path: rawPath,
        protocol: "HTTP/1.1",
        sourceIp: "130.176.0.1",
        userAgent: "Amazon CloudFront",
      },
      requestId: "JKJaXmPLvHcESHA=",
      routeKey: "$default",
      stage: "$default",
      time: "24/Nov/2026:10:00:00 +0000",
      timeEpoch: 1_795_514_400_000,
    },
    // The gateway hands a body over as base64 where it does not know its type; ours has to take both.
    ...(body === undefined ? {} : { body: Buffer.from(body).toString("base64") }),
    isBase64Encoded: body !== undefined,
  };
};

const ofSes = (address: string, configurationSet: string, type: string, detail: object) => ({
  version: "0",
  id: "12345678-1234-1234-1234-123456789012",
  "detail-type": type,
  source: "aws.ses",
  account: "123456789012",
  time: "2026-11-24T10:00:00Z",
  region: "eu-west-2",
  resources: [`arn:aws:ses:eu-west-2:123456789012:configuration-set/${configurationSet}`],
  detail: {
    ...detail,
    mail: {
      timestamp: "2026-11-24T09:59:58.000Z",
      source: "communities@boundaryless.example",
      sendingAccountId: "123456789012",
      messageId: "0100017ab",
      destination: [address],
      headersTruncated: false,
      tags: { "ses:configuration-set": [configurationSet], "ses:from-domain": ["boundaryless.example"] },
    },
  },
});

/** What Amazon SES tells of a message that came back for good, as EventBridge hands it over. */
export const bounced = (address: string, configurationSet: string) =>
  ofSes(address, configurationSet, "Email Bounced", {
    eventType: "Bounce",
    bounce: {
      feedbackId: "0100017ab-1",
      bounceType: "Permanent",
      bounceSubType: "General",
      bouncedRecipients: [
        {
          emailAddress: address,
          action: "failed",
          status: "5.1.1",
          diagnosticCode: "smtp; 550 5.1.1 unknown",
        },
      ],
      timestamp: "2026-11-24T10:00:00.000Z",
      reportingMTA: "dns; e123.smtp-out.eu-west-2.amazonses.com",
    },
  });

/** The same of a message that its reader called unwanted. */
export const complained = (address: string, configurationSet: string) =>
  ofSes(address, configurationSet, "Email Complaint Received", {
    eventType: "Complaint",
    complaint: {
      feedbackId: "0100017ab-2",
      complaintSubType: null,
      complainedRecipients: [{ emailAddress: address }],
      timestamp: "2026-11-24T10:05:00.000Z",
      userAgent: "ExampleCorp Feedback Loop (V0.01)",
      complaintFeedbackType: "abuse",
      arrivalDate: "2026-11-24T10:05:00.000Z",
    },
  });
