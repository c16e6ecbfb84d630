import { bundleLimits } from "@boundaryless/contract/limits";

/** A chosen file as JSON, or why it cannot be one of a community: a key of the words under `imports`. */
export const readFile = async (
  file: File | undefined,
): Promise<{ value: Record<string, unknown> } | { fault: "noFile" | "tooLarge" | "notJson" }> => {
  if (!file) return { fault: "noFile" };
  if (file.size > bundleLimits.bytes) return { fault: "tooLarge" };
  try {
    const value: unknown = JSON.parse(await file.text());
    if (typeof value !== "object" || value === null || Array.isArray(value)) return { fault: "notJson" };
    return { value: value as Record<string, unknown> };
  } catch {
    return { fault: "notJson" };
  }
};
