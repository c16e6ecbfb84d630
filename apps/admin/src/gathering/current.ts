import type { ManagedGathering } from "@boundaryless/contract";
import type { CallError } from "@boundaryless/contract/client";
import { call } from "#api/call.ts";
import { versionNow } from "#api/failure.ts";

type Kept = Pick<ManagedGathering, "community" | "id">;

/** The version of a gathering now, where it was refused because it was changed meanwhile; undefined otherwise. */
export const gatheringVersionNow = (refused: CallError, { community, id }: Kept) =>
  versionNow(refused, () =>
    call("GET /v1/admin/communities/{slug}/gatherings/{gatheringId}", {
      params: { slug: community, gatheringId: id },
    }),
  );
