import type { Stage } from "@boundaryless/contract";
import { call } from "#api/call.ts";
import type { Shown } from "./context.ts";

/** Moves the community that is shown to another stage. @throws {CallError} */
export const moveTo = async (shown: Shown, stage: Stage): Promise<void> => {
  const { slug, version } = shown.community;
  const body = { stage, version };
  shown.put(await call("PATCH /v1/admin/communities/{slug}", { params: { slug }, body }));
};
