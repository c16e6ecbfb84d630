import type { Stack } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { keepLogs } from "../logs.ts";
import type { Stage } from "../stages.ts";

// No address, path or query: paths of e-mail links hold tokens, queries what people looked for.
const line = {
  requestId: "$context.requestId",
  time: "$context.requestTimeEpoch",
  method: "$context.httpMethod",
  status: "$context.status",
  bytes: "$context.responseLength",
  milliseconds: "$context.responseLatency",
  error: "$context.integrationErrorMessage",
};

/** The HTTP API in front of `http`. Its one route is added by the service stack, which knows the function. */
export const httpApi = (stack: Stack, stage: Stage): HttpApi => {
  const api = new HttpApi(stack, "Api", {
    apiName: `boundaryless-${stage.name}`,
    description: "Boundaryless: pages and API, behind CloudFront",
    createDefaultStage: false,
  });
  const logs = keepLogs(stack, "ApiLogs", `/boundaryless/${stage.name}/api`);
  new HttpStage(stack, "ApiStage", {
    httpApi: api,
    autoDeploy: true,
    throttle: { rateLimit: stage.limits.requestsPerSecond, burstLimit: stage.limits.burst },
    accessLogSettings: {
      destination: new LogGroupLogDestination(logs),
      format: AccessLogFormat.custom(JSON.stringify(line)),
    },
  });
  return api;
};
