import { erasedWords } from "@boundaryless/contract";
import * as z from "zod/mini";
import { confirmation, recipient } from "./parts.ts";

const words = z.enum(erasedWords);

/** Messages about being forgotten. The last one that an address gets is among them. */
export const erasureMessages = [
  z.object({ template: z.literal("confirm-erasure"), ...recipient, words, ...confirmation }),
  z.object({ template: z.literal("erased"), ...recipient, words }),
] as const;
