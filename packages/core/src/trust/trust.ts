import { Region } from "@boundaryless/contract";
import * as z from "zod/mini";

/** A trust as it is kept. Closed ones keep their people and are no longer offered. */
export const TrustRecord = z.object({
  type: z.literal("trust"),
  odsCode: z.string(),
  name: z.string(),
  region: z.nullable(Region),
  /** ISO 8601 dates. */
  openedOn: z.nullable(z.string()),
  closedOn: z.nullable(z.string()),
});
export type TrustRecord = z.infer<typeof TrustRecord>;

/** How many of a trust's people take part in how many communities; kept by the stream. */
export const TrustTally = z.object({
  type: z.literal("trust-tally"),
  odsCode: z.string(),
  people: z._default(z.number(), 0),
  communities: z._default(z.number(), 0),
});
export type TrustTally = z.infer<typeof TrustTally>;

/** Whether staff of the trust can still be joined to it on that day. */
export const isOpen = ({ closedOn }: Pick<TrustRecord, "closedOn">, now: Date): boolean =>
  closedOn === null || closedOn > now.toISOString().slice(0, 10);
