import * as z from "zod/mini";
import { Member } from "../administrator.ts";
import { endpoint } from "../endpoint.ts";
import { SignInCodeAsked, SignInCodeEntry, SignInCodeRequest } from "../facilitator.ts";
import { Slug } from "../values.ts";

const administrator = { tag: "Administration", access: "administrator" } as const;
const refusals = ["unauthenticated", "forbidden"] as const;
const byMember = z.object({
  slug: Slug,
  personId: z.string().check(z.regex(/^[0-9A-Za-z_]{1,40}$/, "personId")),
});

/** How facilitators sign in without an account, and how they pass their task on. */
export const facilitatorEndpoints = {
  askForSignInCode: endpoint({
    method: "POST",
    path: "/v1/session/codes",
    summary: "Send a code to sign in with to somebody who looks after a community; from our own origin only",
    tag: "Administration",
    access: "anyone",
    body: SignInCodeRequest,
    status: 202,
    answer: SignInCodeAsked,
    errors: ["invalid", "too-large", "too-many", "forbidden"],
  }),
  enterSignInCode: endpoint({
    method: "POST",
    path: "/v1/session/code",
    summary: "Sign in with a code, in the browser that asked for it",
    tag: "Administration",
    access: "anyone",
    body: SignInCodeEntry,
    status: 204,
    errors: ["invalid", "too-large", "not-found", "expired", "forbidden", "too-many"],
  }),
  handOver: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/communities/{slug}/members/{personId}/hand-over",
    summary: "Make this member facilitator and oneself a member, both at once",
    params: byMember,
    status: 200,
    answer: Member,
    errors: ["invalid", "not-found", "conflict", ...refusals],
  }),
  renewTerm: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/communities/{slug}/term",
    summary: "Go on looking after a community for another year",
    params: z.object({ slug: Slug }),
    status: 200,
    answer: Member,
    errors: ["invalid", "not-found", "conflict", ...refusals],
  }),
} as const;
