import { endpoint } from "../endpoint.ts";
import {
  Gathering,
  GatheringCancelling,
  GatheringChange,
  GatheringList,
  GatheringNotes,
  GatheringParams,
  GatheringQuery,
  GatheringRequest,
  RsvpRequest,
} from "../gathering.ts";
import {
  AttendeeList,
  AttendeeQuery,
  GatheringCall,
  ManagedGathering,
  ManagedGatheringList,
} from "../managed-gathering.ts";
import { Accepted } from "../join.ts";
import { Slug } from "../values.ts";
import * as z from "zod/mini";

const open = { tag: "Gatherings", access: "anyone" } as const;
const managed = {
  tag: "Gatherings",
  access: "administrator",
  params: GatheringParams,
  status: 200,
  answer: Gathering,
} as const;
const at = "/v1/communities/{slug}/gatherings";
const managedList = "/v1/admin/communities/{slug}/gatherings";
const managedAt = `${managedList}/{gatheringId}` as const;
const refusals = ["invalid", "unauthenticated", "forbidden", "not-found", "conflict", "too-large"] as const;

/** Meetings: anybody reads them and answers, any member calls one, facilitators put them right. */
export const gatheringEndpoints = {
  listGatherings: endpoint({
    ...open,
    method: "GET",
    path: at,
    summary: "Gatherings of a community: upcoming ones, the next first, or past ones, the latest first",
    params: z.object({ slug: Slug }),
    query: GatheringQuery,
    status: 200,
    answer: GatheringList,
    errors: ["invalid", "not-found"],
    cacheSeconds: 30,
  }),
  readGathering: endpoint({
    ...open,
    method: "GET",
    path: `${at}/{gatheringId}`,
    summary: "One gathering, with how many are going",
    params: GatheringParams,
    status: 200,
    answer: Gathering,
    errors: ["invalid", "not-found"],
    cacheSeconds: 30,
  }),
  callGathering: endpoint({
    ...open,
    method: "POST",
    path: at,
    summary: "Call a gathering; it is called once the address is confirmed",
    params: z.object({ slug: Slug }),
    body: GatheringRequest,
    status: 202,
    answer: Accepted,
    errors: ["invalid", "not-found", "conflict", "too-large", "too-many"],
  }),
  answerGathering: endpoint({
    ...open,
    method: "POST",
    path: `${at}/{gatheringId}/rsvps`,
    summary: "Say whether one is going; it counts once the address is confirmed",
    params: GatheringParams,
    body: RsvpRequest,
    status: 202,
    answer: Accepted,
    errors: ["invalid", "not-found", "conflict", "too-large", "too-many"],
  }),
  listManagedGatherings: endpoint({
    tag: "Gatherings",
    access: "administrator",
    method: "GET",
    path: managedList,
    summary:
      "Gatherings of a community for those who look after it, cancelled ones too, with how many are going",
    params: z.object({ slug: Slug }),
    query: GatheringQuery,
    status: 200,
    answer: ManagedGatheringList,
    errors: ["invalid", "unauthenticated", "forbidden", "not-found"],
  }),
  callManagedGathering: endpoint({
    tag: "Gatherings",
    access: "administrator",
    method: "POST",
    path: managedList,
    summary: "Call a gathering at once",
    params: z.object({ slug: Slug }),
    body: GatheringCall,
    status: 201,
    answer: ManagedGathering,
    errors: refusals,
  }),
  readManagedGathering: endpoint({
    ...managed,
    method: "GET",
    path: managedAt,
    summary: "One gathering for those who may change it",
    answer: ManagedGathering,
    errors: ["invalid", "unauthenticated", "forbidden", "not-found"],
  }),
  listAttendees: endpoint({
    ...managed,
    method: "GET",
    path: `${managedAt}/attendees`,
    summary: "Who is going to one time of a gathering, and who waits, by name",
    query: AttendeeQuery,
    answer: AttendeeList,
    errors: ["invalid", "unauthenticated", "forbidden", "not-found"],
  }),
  changeGathering: endpoint({
    ...managed,
    method: "PATCH",
    path: managedAt,
    summary: "Change a gathering; those who are going are told of another time or place",
    body: GatheringChange,
    errors: refusals,
  }),
  cancelGathering: endpoint({
    ...managed,
    method: "POST",
    path: `${managedAt}/cancel`,
    summary: "Cancel a gathering; those who are going are told",
    body: GatheringCancelling,
    errors: refusals,
  }),
  noteGathering: endpoint({
    ...managed,
    method: "POST",
    path: `${managedAt}/notes`,
    summary: "Write down what came of a gathering",
    body: GatheringNotes,
    errors: refusals,
  }),
} as const;
