import { Duration, RemovalPolicy, type Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { accept } from "../accept.ts";
import type { EntryName } from "../entries.ts";
import type { Stage } from "../stages.ts";

export interface Sizing {
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly reservedConcurrency?: number | undefined;
}

export interface Made {
  readonly fn: LambdaFunction;
  readonly logs: LogGroup;
}

/** One of our functions: may write its own log and nothing else until something is granted. */
export const makeFunction = (
  stack: Stack,
  stage: Stage,
  name: EntryName,
  code: Code,
  { memoryMegabytes, timeoutSeconds, reservedConcurrency }: Sizing,
): Made => {
  const id = name.charAt(0).toUpperCase() + name.slice(1);
  const logs = new LogGroup(stack, `${id}Logs`, {
    logGroupName: `/boundaryless/${stage.name}/${name}`,
    retention: stage.logRetentionDays as RetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(stack, `${id}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  role.addToPolicy(
    new PolicyStatement({
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [logs.logGroupArn],
    }),
  );
  const fn = new LambdaFunction(stack, id, {
    description: `Boundaryless ${stage.name}: ${name}`,
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
    ...(reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: reservedConcurrency }),
  });
  return { fn, logs };
};

/** Records why the wildcards in a function's policy are as narrow as AWS allows. */
export const acceptWildcards = ({ fn }: Made, reasons: Readonly<Record<string, string>>): void => {
  if (fn.role) accept(fn.role, reasons);
};
