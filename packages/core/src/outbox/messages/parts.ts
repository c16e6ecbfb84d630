import { Language } from "@boundaryless/contract";
import * as z from "zod/mini";

/** Whom a message goes to. */
export const recipient = {
  /** The address it goes to. */
  to: z.string(),
  /** Name of the person it goes to. */
  name: z.string(),
  language: Language,
};

/** Whom it goes to and which community it is about. */
export const about = {
  ...recipient,
  community: z.object({ slug: z.string(), name: z.string(), goal: z.string() }),
};

/** What has to be confirmed; the link and the code are made from it when the message is sent. */
export const confirmation = { confirmationId: z.string(), expiresAtEpochSeconds: z.number() };
