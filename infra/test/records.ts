import { fitsFilter } from "@boundaryless/local/follow";
import type { DynamoDBRecord } from "aws-lambda";
import { theOne } from "./house.ts";

/** The batches that the deployed mapping makes of records: what its filters let through, so many at a time. */
export const batchesFor = (name: "project" | "notify", records: readonly DynamoDBRecord[]) => {
  const id = name === "project" ? "ProjectStream" : "NotifyStream";
  const { FilterCriteria, BatchSize } = theOne("prod", "AWS::Lambda::EventSourceMapping", id).resource
    .Properties;
  const patterns = FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }): unknown =>
    JSON.parse(Pattern),
  );
  const seen = records.filter((record) =>
    patterns.some((pattern: Parameters<typeof fitsFilter>[1]) => fitsFilter(record, pattern)),
  );
  return Array.from({ length: Math.ceil(seen.length / BatchSize) }, (_, at) => ({
    Records: seen.slice(at * BatchSize, (at + 1) * BatchSize),
  }));
};
