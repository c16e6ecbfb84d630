import { change, find, record, type Operation } from "./operations.ts";
import { Refused } from "./refused.ts";

/** Merging one community into another, as the API does it. */
export const mergingOperations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [
    "mergeCommunities",
    (world, input) => {
      const into = String(input["into"]);
      if (into === input.slug) throw new Refused("invalid", "merge-same");
      if (find(world, into).status !== "open") throw new Refused("conflict", "merge-target-closed");
      const gone = {
        status: "archived",
        statusReason: input.reason,
        mergedInto: into,
        can: ["edit"],
      } as const;
      const after = change(world, input, { ...gone, can: [...gone.can] });
      record(world, input.slug, "community-merged", input.reason, [into]);
      record(world, into, "community-took-in", input.reason, [input.slug]);
      return after;
    },
  ],
]);
