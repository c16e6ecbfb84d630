import * as z from "zod/mini";
import { endpoint } from "../endpoint.ts";
import {
  ChangePlacementRequest,
  CountsOf,
  CreatePlacementRequest,
  LockPlacementsRequest,
  ManagedPlacement,
  PlacementCounts,
  PlacementId,
  PlacementList,
} from "../placement.ts";
import { OdsCode } from "../values.ts";

const administrator = { tag: "Administration", access: "administrator" } as const;
const errors = ["invalid", "not-found", "unauthenticated", "forbidden"] as const;
const byPlacement = z.object({ placementId: PlacementId });
const byTrust = z.object({ odsCode: OdsCode });

/** Where the widget of a trust stands, and how it looks there. */
export const placementEndpoints = {
  listPlacements: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/trusts/{odsCode}/placements",
    summary: "The placements of a trust, whether they are locked, and which pages were refused lately",
    params: byTrust,
    status: 200,
    answer: PlacementList,
    errors,
  }),
  createPlacement: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/trusts/{odsCode}/placements",
    summary: "Create a placement. An origin that looks like a slip is refused with what was probably meant",
    params: byTrust,
    body: CreatePlacementRequest,
    status: 201,
    answer: ManagedPlacement,
    errors: [...errors, "too-large", "conflict"],
  }),
  lockPlacements: endpoint({
    ...administrator,
    method: "POST",
    path: "/v1/admin/trusts/{odsCode}/placements/lock",
    summary: "Let the trust's widget stand on pages of its placements only, or on any page again",
    params: byTrust,
    body: LockPlacementsRequest,
    status: 200,
    answer: PlacementList,
    errors: [...errors, "too-large", "conflict"],
  }),
  changePlacement: endpoint({
    ...administrator,
    method: "PATCH",
    path: "/v1/admin/placements/{placementId}",
    summary: "Change a placement, or hand it to another trust",
    params: byPlacement,
    body: ChangePlacementRequest,
    status: 200,
    answer: ManagedPlacement,
    errors: [...errors, "too-large", "conflict"],
  }),
  removePlacement: endpoint({
    ...administrator,
    method: "DELETE",
    path: "/v1/admin/placements/{placementId}",
    summary: "Remove a placement; pages that name it show the widget as usual, unless the trust is locked",
    params: byPlacement,
    status: 204,
    errors: [...errors, "conflict"],
  }),
  readCounts: endpoint({
    ...administrator,
    method: "GET",
    path: "/v1/admin/counts",
    summary: "Views and joins of a placement, or of a trust's widget without one, of the last 400 days",
    query: z.object({ of: CountsOf }),
    status: 200,
    answer: PlacementCounts,
    errors,
  }),
} as const;
