import * as z from "zod/mini";
import { History } from "../administrator.ts";
import { endpoint } from "../endpoint.ts";
import { ErasureList, ErasureOrder, ErasureRequest } from "../erasure.ts";
import { Accepted } from "../join.ts";
import { Cursor } from "../values.ts";

const administrator = { tag: "Administration", access: "administrator" } as const;
const refusals = ["unauthenticated", "forbidden"] as const;
const page = z.object({ cursor: z.optional(Cursor) });

/** Being forgotten. */
export const erasureEndpoints = {
  askForErasure: endpoint({
    method: "POST",
    path: "/v1/erasures",
    summary: "Ask to be forgotten; everything goes once the address is confirmed",
    tag: "Joining",
    access: "anyone",
    body: ErasureRequest,
    status: 202,
    answer: Accepted,
    errors: ["invalid", "too-large", "too-many"],
  }),
  listErasures: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/erasures",
    summary: "Who was forgotten, newest first: when and why, never who",
    query: page,
    status: 200,
    answer: ErasureList,
    errors: ["invalid", ...refusals],
  }),
  orderErasure: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/erasures",
    summary: "Forget somebody who has written in; who they are must have been checked",
    body: ErasureOrder,
    status: 202,
    answer: Accepted,
    errors: ["invalid", "too-large", ...refusals],
  }),
  readInstallationHistory: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/history",
    summary: "The audit entries that are about no community and no trust, newest first",
    query: page,
    status: 200,
    answer: History,
    errors: ["invalid", ...refusals],
  }),
} as const;
