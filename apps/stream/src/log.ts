// Lambda wraps what goes through the console into a record of its own, and CloudWatch then finds no figures in it.
const write = (line: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** One JSON line. Callers hand in identifiers and causes, never names, addresses or texts. */
export const log = (event: string, details: Record<string, unknown> = {}): void => {
  write({ event, ...details });
};

/** Figures as CloudWatch reads them out of a log line (embedded metric format); none, no line. */
export const logMetrics = (figures: Record<string, number>, now: Date): void => {
  if (Object.keys(figures).length === 0) return;
  const Metrics = Object.keys(figures).map((Name) => ({ Name }));
  const CloudWatchMetrics = [{ Namespace: "Boundaryless", Dimensions: [[]], Metrics }];
  write({ _aws: { Timestamp: now.getTime(), CloudWatchMetrics }, ...figures });
};
