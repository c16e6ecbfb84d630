import type { FieldFault } from "@boundaryless/core";
import { Refusal } from "@boundaryless/core/start";
import { errors } from "@boundaryless/words/en/errors";
import type * as z from "zod/mini";

type Issue = z.core.$ZodIssue;

const rules: ReadonlySet<string> = new Set(Object.keys(errors.rules));

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (within, key) =>
      typeof within === "object" && within !== null
        ? (within as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );

const missing = (issues: readonly Issue[], value: unknown): number =>
  issues.filter(({ path }) => valueAt(value, path) === undefined).length;

/** The way of a union that was most likely meant: the one with the fewest fields left out. */
const meant = (ways: readonly (readonly Issue[])[], value: unknown): readonly Issue[] =>
  ways.reduce((best, way) => (missing(way, value) <= missing(best, value) ? way : best), ways[0] ?? []);

const faultsOf = (issue: Issue, value: unknown, outer: readonly PropertyKey[] = []): FieldFault[] => {
  const path = [...outer, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const within = valueAt(value, issue.path);
    return meant(issue.errors, within).flatMap((each) => faultsOf(each, within, path));
  }
  const field = path.map(String).join(".") || "body";
  const absent = issue.code === "invalid_type" && valueAt(value, issue.path) === undefined;
  const rule = rules.has(issue.message) ? issue.message : absent ? "required" : "unexpected";
  return [{ field, rule, ...(issue.code === "too_big" ? { maximum: Number(issue.maximum) } : {}) }];
};

/** Every field that does not fit its schema, as one refusal; the message of a schema is its rule. */
export const refuseIssues = (issues: readonly Issue[], value: unknown): Refusal =>
  new Refusal("invalid", "check-fields", { fields: issues.flatMap((issue) => faultsOf(issue, value)) });
