import type { Evidence, ManagedCommunity } from "@boundaryless/contract";
import { has } from "./lists.ts";
import { change, find, record, type Input, type Operation } from "./operations.ts";
import { Refused } from "./refused.ts";
import { unweighed, type World } from "./world.ts";

const evidence = (world: World, { slug }: Input): Evidence => {
  const { stage } = find(world, slug);
  const kept = world.evidence.get(slug) ?? unweighed();
  return kept.proposal?.stage === stage ? { ...kept, proposal: null, next: null } : kept;
};

const successorOf = ({ communities }: World, { slug, ...input }: Input): ManagedCommunity | undefined => {
  if (input["successor"] === undefined) return undefined;
  const successor = communities.find((each) => each.slug === input["successor"]);
  if (successor?.status === "open" && successor.slug !== slug) return successor;
  throw new Refused("invalid", "check-fields", [{ field: "successor", rule: "successor" }]);
};

/** What the pretend API does about evidence and the end of a community. */
export const evidenceOperations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["readEvidence", evidence],
  [
    "dismissProposal",
    (world, input) => {
      const hidden = { ...evidence(world, input), proposal: null };
      world.evidence.set(input.slug, hidden);
      return hidden;
    },
  ],
  [
    "transformCommunity",
    (world, input) => {
      const successor = successorOf(world, input);
      if (find(world, input.slug).status === "archived") throw new Refused("conflict", "wrong-status");
      const ended = change(world, input, {
        stage: "transformation",
        status: "archived",
        statusReason: input.reason,
        successor: successor ? { slug: successor.slug, name: successor.name } : null,
      });
      record(world, input.slug, "community-transformed", input.reason, ["stage"]);
      return ended;
    },
  ],
  [
    "listCommunities",
    ({ communities }, { q, limit }) => ({
      communities: communities
        .filter(({ status, name, goal }) => status === "open" && has(`${name} ${goal}`, q))
        .slice(0, Number(limit)),
      next: null,
    }),
  ],
]);
