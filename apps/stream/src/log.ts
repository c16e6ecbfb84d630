/** One JSON line. Callers hand in identifiers and causes, never names, addresses or texts. */
export const log = (event: string, details: Record<string, unknown> = {}): void => {
  console.log(JSON.stringify({ event, ...details }));
};

/** Figures as CloudWatch reads them out of a log line (embedded metric format). */
export const logMetrics = (figures: Record<string, number>, now: Date): void => {
  const Metrics = Object.keys(figures).map((Name) => ({ Name }));
  const CloudWatchMetrics = [{ Namespace: "Boundaryless", Dimensions: [[]], Metrics }];
  console.log(JSON.stringify({ _aws: { Timestamp: now.getTime(), CloudWatchMetrics }, ...figures }));
};
