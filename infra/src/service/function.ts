import { Duration, type Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import type { LogGroup } from "aws-cdk-lib/aws-logs";
import { accept } from "../accept.ts";
import type { EntryName } from "../entries.ts";
import { keepLogs } from "../logs.ts";
import type { Stage } from "../stages.ts";

export interface Sizing {
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  /** Where calls go that fail: the reason why there is no queue for them. A full sentence. */
  readonly noDeadLetters: string;
}

export interface Made {
  readonly fn: LambdaFunction;
  readonly logs: LogGroup;
}

const tracesAreNobodys =
  "X-Ray knows no resources: whoever may write a trace may write any; a trace says how long our own calls took.";

const described = ({ name: stage, secretsChanged }: Stage, name: EntryName): string =>
  `Boundaryless ${stage}: ${name}${secretsChanged === undefined ? "" : `, secrets of ${secretsChanged}`}`;

/** One of our functions: may write its own log and nothing else until something is granted. */
export const makeFunction = (
  stack: Stack,
  stage: Stage,
  name: EntryName,
  code: Code,
  { memoryMegabytes, timeoutSeconds, noDeadLetters }: Sizing,
): Made => {
  const reserved = stage.limits.reservedConcurrency[name];
  const id = name.charAt(0).toUpperCase() + name.slice(1);
  const logs = keepLogs(stack, `${id}Logs`, `/boundaryless/${stage.name}/${name}`);
  const role = new Role(stack, `${id}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  role.addToPolicy(
    new PolicyStatement({
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [logs.logGroupArn],
    }),
  );
  const fn = new LambdaFunction(stack, id, {
    description: described(stage, name),
    code,
    handler: "index.handler",
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    role,
    memorySize: memoryMegabytes,
    timeout: Duration.seconds(timeoutSeconds),
    environment: { NODE_OPTIONS: "--enable-source-maps" },
    logGroup: logs,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.INFO,
    // One request in a second and a twentieth of the rest; a segment holds times and names of ours, no address or path.
    tracing: Tracing.ACTIVE,
    ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
  });
  accept(fn, { "Serverless-LambdaDLQ": noDeadLetters });
  accept(role, { "AwsSolutions-IAM5[Resource::*]": tracesAreNobodys });
  return { fn, logs };
};

/** Records why the wildcards in a function's policy are as narrow as AWS allows. */
export const acceptWildcards = ({ fn }: Made, reasons: Readonly<Record<string, string>>): void => {
  if (fn.role) accept(fn.role, reasons);
};
