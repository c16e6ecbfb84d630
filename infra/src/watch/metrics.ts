import { table as shape } from "@boundaryless/core/table";
import { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { IBackupVault } from "aws-cdk-lib/aws-backup";
import type { Data } from "../data/stack.ts";
import { fiveMinutes } from "./alarms.ts";

/** What `apps/stream/src/log.ts` writes its figures under. */
export const ownNamespace = "Boundaryless";
/** Seconds since the oldest message that is not sent was asked for, as `jobs` sees it each minute. */
export const unsentAgeMetric = "OldestUnsentMailSeconds";

const throttlesOf = (tableName: string, index?: string) =>
  ["Read", "Write"].map(
    (kind) =>
      new Metric({
        namespace: "AWS/DynamoDB",
        metricName: `${kind}ThrottleEvents`,
        label: `${index ?? "table"}, ${kind.toLowerCase()}s`,
        dimensionsMap: { TableName: tableName, ...(index ? { GlobalSecondaryIndexName: index } : {}) },
        statistic: Stats.SUM,
        period: fiveMinutes,
      }),
  );

/** Requests that were turned away: reads and writes apart, of the table and of each index. */
export const throttlesApart = ({ table }: Data): Metric[] =>
  [undefined, ...shape.indexes.map(({ name }) => name)].flatMap((index) =>
    throttlesOf(table.tableName, index),
  );

/** All of them together. */
export const throttles = (data: Data): IMetric => {
  const all = throttlesApart(data);
  const usingMetrics = Object.fromEntries(all.map((metric, at) => [`m${at}`, metric]));
  const expression = Object.keys(usingMetrics)
    .map((name) => `FILL(${name}, 0)`)
    .join(" + ");
  return new MathExpression({ expression, usingMetrics, label: "Throttled requests", period: fiveMinutes });
};

export const unsentAge = (): IMetric =>
  new Metric({
    namespace: ownNamespace,
    metricName: unsentAgeMetric,
    statistic: Stats.MAXIMUM,
    period: fiveMinutes,
    label: "Age of the oldest unsent message",
  });

/** Backups of a day that came to an end. */
export const backupsMade = ({ backupVaultName }: IBackupVault): IMetric =>
  new Metric({
    namespace: "AWS/Backup",
    metricName: "NumberOfBackupJobsCompleted",
    dimensionsMap: { BackupVaultName: backupVaultName },
    statistic: Stats.SUM,
    period: Duration.days(1),
    label: "Backups of the day",
  });

/** Objects in the set-aside bucket; S3 counts them once a day. */
export const setAsideObjects = ({ setAside }: Data): IMetric =>
  new Metric({
    namespace: "AWS/S3",
    metricName: "NumberOfObjects",
    dimensionsMap: { BucketName: setAside.bucketName, StorageType: "AllStorageTypes" },
    statistic: Stats.AVERAGE,
    period: Duration.days(1),
    label: "Batches in the set-aside bucket",
  });
