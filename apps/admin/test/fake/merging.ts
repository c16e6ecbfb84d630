import type { AuditAction, ManagedCommunity } from "@boundaryless/contract";
import type { Input, Operation } from "./operations.ts";
import { Refused } from "./refused.ts";
import type { World } from "./world.ts";

/** How the pretend API finds, changes and records. */
interface Means {
  find: (world: World, slug: string) => ManagedCommunity;
  change: (world: World, input: Input, changes: Partial<ManagedCommunity>) => ManagedCommunity;
  record: (world: World, slug: string, action: AuditAction, reason: string, changes: string[]) => void;
}

/** Merges as the API would, but for the members. */
export const merging =
  ({ find, change, record }: Means): Operation =>
  (world, input) => {
    const into = String(input["into"]);
    if (into === input.slug) throw new Refused("invalid", "merge-same");
    if (find(world, into).status !== "open") throw new Refused("conflict", "merge-target-closed");
    const ended = { status: "archived", statusReason: input.reason, mergedInto: into } as const;
    const after = change(world, input, { ...ended, can: ["edit"] });
    record(world, input.slug, "community-merged", input.reason, [into]);
    record(world, into, "community-took-in", input.reason, [input.slug]);
    return after;
  };
