import type { FieldFault } from "@boundaryless/core";
import type * as z from "zod/mini";

/** What a schema finds wrong, in the shape in which operations report it; empty when all is well. */
export function faultsOf(schema: z.ZodMiniType, value: unknown): FieldFault[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    field: issue.path.map(String).join("."),
    rule: issue.message,
    ...("maximum" in issue && typeof issue.maximum === "number" ? { maximum: issue.maximum } : {}),
  }));
}
