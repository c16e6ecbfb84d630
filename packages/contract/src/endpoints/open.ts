import * as z from "zod/mini";
import { Community, CommunityList, OpenCommunityQuery, StartRequest } from "../community.ts";
import { Confirmed, Left } from "../confirmation.ts";
import { endpoint } from "../endpoint.ts";
import { Accepted, ConfirmationRequest, JoinRequest, LeaveRequest } from "../join.ts";
import { TrustList, TrustQuery } from "../trust.ts";
import { Slug } from "../values.ts";
import { WidgetQuery, WidgetView } from "../widget.ts";

const bySlug = z.object({ slug: Slug });

/** What anybody may call. */
export const openEndpoints = {
  readWidget: endpoint({
    method: "GET",
    path: "/v1/widget",
    summary: "Everything the widget's first view needs",
    tag: "Widget",
    access: "anyone",
    query: WidgetQuery,
    status: 200,
    answer: WidgetView,
    errors: ["invalid", "forbidden"],
    cacheSeconds: 30,
  }),
  listCommunities: endpoint({
    method: "GET",
    path: "/v1/communities",
    summary: "Open communities of all trusts: by last activity, or by relevance when `q` is given",
    tag: "Communities",
    access: "anyone",
    query: OpenCommunityQuery,
    status: 200,
    answer: CommunityList,
    errors: ["invalid"],
    cacheSeconds: 30,
  }),
  readCommunity: endpoint({
    method: "GET",
    path: "/v1/communities/{slug}",
    summary: "One community",
    tag: "Communities",
    access: "anyone",
    params: bySlug,
    status: 200,
    answer: Community,
    errors: ["invalid", "not-found"],
    cacheSeconds: 30,
  }),
  startCommunity: endpoint({
    method: "POST",
    path: "/v1/communities",
    summary: "Start a community; it is live once the starter's address is confirmed",
    tag: "Communities",
    access: "anyone",
    body: StartRequest,
    status: 202,
    answer: Accepted,
    errors: ["invalid", "too-large", "too-many", "conflict"],
  }),
  joinCommunity: endpoint({
    method: "POST",
    path: "/v1/communities/{slug}/joins",
    summary: "Ask to join; the membership begins once the address is confirmed",
    tag: "Joining",
    access: "anyone",
    params: bySlug,
    body: JoinRequest,
    status: 202,
    answer: Accepted,
    errors: ["invalid", "not-found", "conflict", "too-large", "too-many"],
  }),
  confirm: endpoint({
    method: "POST",
    path: "/v1/confirmations",
    summary: "Confirm an address, which carries out what was asked for",
    tag: "Joining",
    access: "anyone",
    body: ConfirmationRequest,
    status: 200,
    answer: Confirmed,
    errors: ["invalid", "forbidden", "not-found", "already-confirmed", "expired", "conflict", "too-many"],
  }),
  leaveCommunity: endpoint({
    method: "POST",
    path: "/v1/leavings",
    summary: "Leave a community with the token of any e-mail about it",
    tag: "Joining",
    access: "anyone",
    body: LeaveRequest,
    status: 200,
    answer: Left,
    errors: ["invalid", "not-found"],
  }),
  listTrusts: endpoint({
    method: "GET",
    path: "/v1/trusts",
    summary: "Type-ahead over open trusts, by code or words of the name",
    tag: "Trusts",
    access: "anyone",
    query: TrustQuery,
    status: 200,
    answer: TrustList,
    errors: ["invalid"],
    cacheSeconds: 300,
  }),
  readHealth: endpoint({
    method: "GET",
    path: "/v1/health",
    summary: "Answers 200 when the table answers",
    tag: "System",
    access: "anyone",
    status: 200,
    answer: z.object({ healthy: z.literal(true) }).register(z.globalRegistry, { id: "Health" }),
    errors: ["unavailable"],
  }),
} as const;
