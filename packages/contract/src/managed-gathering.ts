import * as z from "zod/mini";
import { AuthorShown } from "./comment.ts";
import { Gathering, GatheringDetails, Occurrence, RecurrenceRule, where } from "./gathering.ts";
import { TrustName } from "./trust.ts";
import { Cursor, Instant, Next } from "./values.ts";

/** A gathering that is called from the dashboard; nobody has to confirm an address. */
export const GatheringCall = z
  .object({ ...GatheringDetails, repeats: z.optional(RecurrenceRule), authorShown: AuthorShown })
  .check(where)
  .register(z.globalRegistry, { id: "GatheringCall" });

/** A gathering for those who may change it: as it was said, with the address at which it can be joined. */
export const ManagedGathering = z
  .extend(Gathering, {
    date: z.string(),
    time: z.string(),
    onlineUrl: z.nullable(z.string()),
    authorShown: z.boolean(),
    /** Whether whoever asks called it: only they choose whether their name is shown. */
    own: z.boolean(),
  })
  .register(z.globalRegistry, { id: "ManagedGathering" });

export const ManagedGatheringList = z
  .object({ gatherings: z.array(ManagedGathering), next: Next })
  .register(z.globalRegistry, { id: "ManagedGatheringList" });

/** Somebody who is going to one time of a gathering, or waits for a place. Addresses are never shown. */
export const Attendee = z
  .object({
    name: z.string(),
    trust: z.nullable(TrustName),
    organisation: z.nullable(z.string()),
    status: z.enum(["going", "waiting"]),
    since: Instant,
    /** Whether they called it; never said of somebody who leaves their name out there. */
    caller: z.boolean(),
  })
  .register(z.globalRegistry, { id: "Attendee" });

export const AttendeeList = z
  .object({ attendees: z.array(Attendee), next: Next })
  .register(z.globalRegistry, { id: "AttendeeList" });

export const AttendeeQuery = z.object({
  occurrence: z._default(z.coerce.number("choose").check(z.int("choose"), ...Occurrence), 0),
  limit: z._default(
    z.coerce.number("limit").check(z.int("limit"), z.gte(1, "limit"), z.lte(100, "limit")),
    50,
  ),
  cursor: z.optional(Cursor),
});

export type GatheringCall = z.input<typeof GatheringCall>;
export type ManagedGathering = z.infer<typeof ManagedGathering>;
export type ManagedGatheringList = z.infer<typeof ManagedGatheringList>;
export type Attendee = z.infer<typeof Attendee>;
export type AttendeeList = z.infer<typeof AttendeeList>;
