import type { Member, Role } from "@boundaryless/contract";
import { call } from "#api/call.ts";
import { language } from "#language/language.svelte.ts";

/** What a facilitator can do about their own task. */
export type Own = "hand-over" | "step-down" | "renew";
/** What can be done with a row of the members. */
export type What = Role | "remove" | Own;

/** Passes the task on, lays it down or goes on with it. @returns what is to be said of it */
export const passOn = async (slug: string, { personId, name }: Member, what: Own): Promise<string> => {
  const words = language.admin.facilitator;
  const params = { slug, personId };
  if (what === "hand-over") {
    await call("POST /v1/admin/communities/{slug}/members/{personId}/hand-over", { params });
    return words.handedOver(name);
  }
  if (what === "step-down") {
    const body = { role: "member" } as const;
    await call("PATCH /v1/admin/communities/{slug}/members/{personId}", { params, body });
    return words.steppedDown;
  }
  await call("POST /v1/admin/communities/{slug}/term", { params: { slug } });
  return words.renewed;
};
