import * as z from "zod/mini";
import { about } from "./parts.ts";

/** Messages about communities that became one. */
export const mergingMessages = [
  /** `from` is the name of the community that the person was in. */
  z.object({ template: z.literal("merged"), ...about, from: z.string(), reason: z.string() }),
] as const;
