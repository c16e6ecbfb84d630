import { Duration, type Stack } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { ITopic } from "aws-cdk-lib/aws-sns";

export interface AlarmProps {
  /** What is wrong, as the reader of an e-mail at night needs it. */
  readonly says: string;
  /** Name of the page in docs/runbooks that says what to do. */
  readonly runbook: string;
  readonly metric: IMetric;
  readonly threshold: number;
  /** Of the last periods, how many have to be bad; one if not given. */
  readonly periods?: { readonly bad: number; readonly of: number };
  /** Whether few or no data are bad too. */
  readonly silenceIsBad?: boolean;
  /** Alarm below the threshold instead of at it and above. */
  readonly below?: boolean;
  /** Percentiles over a handful of requests say nothing. */
  readonly ignoreFewSamples?: boolean;
}

/** An alarm that tells somebody, and says where to read on. */
export const alarm = (stack: Stack, topic: ITopic, id: string, props: AlarmProps): Alarm => {
  const { says, runbook, metric, threshold, periods = { bad: 1, of: 1 } } = props;
  const made = new Alarm(stack, id, {
    alarmDescription: `${says} Runbook: docs/runbooks/${runbook}.md`,
    metric,
    threshold,
    comparisonOperator: props.below
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluationPeriods: periods.of,
    datapointsToAlarm: periods.bad,
    treatMissingData: props.silenceIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    ...(props.ignoreFewSamples ? { evaluateLowSampleCountPercentile: "ignore" } : {}),
  });
  made.addAlarmAction(new SnsAction(topic));
  made.addOkAction(new SnsAction(topic));
  return made;
};

export const oneMinute = Duration.minutes(1);
export const fiveMinutes = Duration.minutes(5);
