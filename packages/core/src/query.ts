import type { Database } from "./database/index.ts";
import { type IndexName, table } from "./table.ts";

/** A query of one partition. */
export interface Query {
  readonly index?: IndexName;
  readonly partition: string;
  /** Beginning of the sort key. */
  readonly prefix?: string;
  /** Sort keys from here on, inclusive. */
  readonly from?: string;
  /** Sort keys up to here, inclusive. */
  readonly until?: string;
  readonly limit?: number;
  readonly newestFirst?: boolean;
  readonly consistent?: boolean;
  readonly start?: Record<string, unknown> | undefined;
  /** Keep only items whose attribute has one of these values; applied after reading. */
  readonly where?: { readonly attribute: string; readonly isOneOf: readonly string[] };
  readonly now?: Date;
}

const sortCondition = ({ prefix, from }: Query): string => {
  if (prefix !== undefined) return " AND begins_with(#s, :s)";
  return from === undefined ? " AND #s <= :s" : " AND #s >= :s";
};

/** The request for a query on the table or one of its indexes. */
export const queryInput = (db: Database, query: Query) => {
  const { partitionKey, sortKey } = table.indexes.find(({ name }) => name === query.index) ?? table;
  const names: Record<string, string> = { "#p": partitionKey };
  const values: Record<string, unknown> = { ":p": query.partition };
  let condition = "#p = :p";
  const sort = query.prefix ?? query.from ?? query.until;
  if (sort !== undefined) {
    names["#s"] = sortKey;
    values[":s"] = sort;
    condition += sortCondition(query);
  }
  const wanted = query.where?.isOneOf.map((value, place) => [`:w${place}`, value] as const) ?? [];
  if (query.where) names["#w"] = query.where.attribute;
  Object.assign(values, Object.fromEntries(wanted));
  return {
    TableName: db.tableName,
    IndexName: query.index,
    KeyConditionExpression: condition,
    FilterExpression: query.where ? `#w IN (${wanted.map(([name]) => name).join(", ")})` : undefined,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    ScanIndexForward: !query.newestFirst,
    ConsistentRead: query.consistent,
    Limit: query.limit,
    ExclusiveStartKey: query.start,
  };
};
