import type {
  AuditAction,
  CreateCommunityRequest,
  EditCommunityRequest,
  ManagedCommunity,
  Member,
  Role,
  Status,
} from "@boundaryless/contract";
import { wording } from "@boundaryless/words/en/wording";
import { has, page } from "./lists.ts";
import { merging } from "./merging.ts";
import { Refused } from "./refused.ts";
import { communityOf, grantsOf, type World } from "./world.ts";

// Loosely typed on purpose: what comes in was parsed by the contract just before, what goes out is parsed just after.
export interface Input {
  [name: string]: string | number | undefined;
  slug: string;
  odsCode: string;
  personId: string;
  reason: string;
  version: number;
}
export type Operation = (world: World, input: Input) => unknown;

const allowed = (world: World, community: ManagedCommunity): ManagedCommunity | undefined => {
  if (world.who === "facilitator")
    return community.slug === "community-1"
      ? { ...community, can: ["edit", "archive", "list-members", "change-role", "remove-member", "merge"] }
      : undefined;
  if (world.who === "trust" && community.homeTrust?.odsCode !== "RJ1")
    return { ...community, can: ["list-members"] };
  return community;
};

const find = (world: World, slug: string): ManagedCommunity => {
  const community = world.communities.find((each) => each.slug === slug);
  if (!community) throw new Refused("not-found", "no-such-community");
  const seen = allowed(world, community);
  if (!seen) throw new Refused("forbidden", "no-grant");
  return seen;
};

const record = (
  world: World,
  slug: string,
  action: AuditAction,
  reason: string | null,
  changes: string[] = [],
) => {
  const entries = world.history.get(slug) ?? [];
  const at = new Date(Date.UTC(2026, 10, 23, 12, entries.length)).toISOString();
  world.history.set(slug, [
    { id: `${slug}-${entries.length + 1}`, at, action, by: "Priya Platform", reason, changes },
    ...entries,
  ]);
};

const change = (
  world: World,
  { slug, version }: Input,
  changes: Partial<ManagedCommunity>,
): ManagedCommunity => {
  const before = find(world, slug);
  if (before.version !== version) throw new Refused("conflict", "stale-version");
  const after = { ...before, ...changes, version: version + 1, changedAt: "2026-11-23T12:00:00.000Z" };
  world.communities = world.communities.map((each) => (each.slug === slug ? after : each));
  return after;
};

const transition =
  (status: Status, action: AuditAction, from: readonly Status[]): Operation =>
  (world, input) => {
    if (!from.includes(find(world, input.slug).status)) throw new Refused("conflict", "wrong-status");
    const after = change(world, input, { status, statusReason: input.reason ?? null });
    record(world, input.slug, action, input.reason ?? null);
    return after;
  };

const member = (world: World, { slug, personId }: Input): Member => {
  find(world, slug);
  const found = world.members.get(slug)?.find((each) => each.personId === personId);
  if (!found) throw new Refused("not-found", "no-such-member");
  return found;
};

const lastFacilitator = (world: World, slug: string, found: Member) =>
  found.role === "facilitator" &&
  world.members.get(slug)?.filter(({ role }) => role === "facilitator").length === 1;

const own = (world: World) => (world.who === "trust" ? world.trusts.slice(0, 1) : world.trusts);

export const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [
    "readSession",
    ({ who }) => ({
      administrator: {
        name: { platform: "Priya Platform", trust: "Tom Trust", facilitator: "Fay Facilitator", nobody: "" }[
          who
        ],
        email: null,
        grants: grantsOf[who],
      },
      can: who === "facilitator" ? [] : ["create-community", "list-trusts"],
      expiresAt: "2026-11-23T20:00:00.000Z",
    }),
  ],
  ["endSession", (world) => void (world.who = "nobody")],
  [
    "listTrusts",
    ({ trusts }, { q }) => ({
      trusts: trusts.filter((each) => !each.closedOn && has(`${each.odsCode} ${each.name}`, q)).slice(0, 10),
    }),
  ],
  [
    "readWidget",
    ({ communities, trusts }, { trust }) => ({
      trust: trusts.find(({ odsCode }) => odsCode === trust) ?? null,
      placement: null,
      communities: communities.filter(({ status }) => status === "open").slice(0, 20),
      next: null,
      wording,
    }),
  ],
  [
    "listManagedCommunities",
    (world, input) => {
      const orders: Record<string, (a: ManagedCommunity, b: ManagedCommunity) => number> = {
        name: (a, b) => a.name.localeCompare(b.name),
        people: (a, b) => b.people - a.people,
        activity: (a, b) => b.changedAt.localeCompare(a.changedAt),
      };
      const found = world.communities
        .filter((each) => allowed(world, each))
        .filter((each) => has(`${each.name} ${each.goal}`, input["q"]))
        .filter((each) => ["status", "stage"].every((key) => !input[key] || Object(each)[key] === input[key]))
        .filter((each) => !input["topic"] || each.topics.includes(String(input["topic"])))
        .sort(orders[String(input["order"])]);
      const { items, next } = page(found, input);
      return { communities: items.map((each) => allowed(world, each)), total: found.length, next };
    },
  ],
  ["readManagedCommunity", (world, { slug }) => find(world, slug)],
  [
    "createCommunity",
    (world, input) => {
      const { homeTrust, ...goal } = input as unknown as CreateCommunityRequest;
      const trust = world.trusts.find(({ odsCode }) => odsCode === homeTrust) ?? null;
      if (homeTrust && !trust)
        throw new Refused("invalid", "check-fields", [{ field: "homeTrust", rule: "unknownTrust" }]);
      if (!homeTrust && world.who !== "platform") throw new Refused("forbidden", "no-grant");
      if (world.communities.some(({ name }) => name === goal.name))
        throw new Refused("conflict", "check-fields", [{ field: "name", rule: "taken" }]);
      const slug = `made-${world.communities.length + 1}`;
      const created = communityOf(0, {
        ...goal,
        slug,
        goal: `${goal.problem} ${goal.difference}`,
        homeTrust: trust,
        people: 0,
        trusts: 0,
        disciplines: 0,
        status: "open",
      });
      world.communities = [created, ...world.communities];
      record(world, slug, "community-created", null);
      return created;
    },
  ],
  [
    "editCommunity",
    (world, input) => {
      const { slug, version: _, ...changes } = input as unknown as EditCommunityRequest & { slug: string };
      const after = change(world, input, changes);
      record(world, slug, "community-edited", null, Object.keys(changes));
      return after;
    },
  ],
  ["mergeCommunities", merging({ find, change, record })],
  ["pauseCommunity", transition("paused", "community-paused", ["open"])],
  ["archiveCommunity", transition("archived", "community-archived", ["open", "paused"])],
  ["restoreCommunity", transition("open", "community-restored", ["paused", "archived"])],
  [
    "readHistory",
    (world, input) => {
      find(world, input.slug);
      const { items, next } = page(world.history.get(input.slug) ?? [], input);
      return { entries: items, next };
    },
  ],
  [
    "listMembers",
    (world, input) => {
      const { can } = find(world, input.slug);
      const { items, next } = page(world.members.get(input.slug) ?? [], input);
      const acting = can.includes("remove-member");
      return { members: items.map((each) => (acting ? each : { ...each, can: [] })), next };
    },
  ],
  [
    "changeRole",
    (world, input) => {
      const before = member(world, input);
      if (lastFacilitator(world, input.slug, before)) throw new Refused("conflict", "last-facilitator");
      const after: Member = { ...before, role: String(input["role"]) as Role };
      const all = world.members.get(input.slug) ?? [];
      world.members.set(
        input.slug,
        all.map((each) => (each.personId === after.personId ? after : each)),
      );
      record(world, input.slug, "role-changed", null, [after.role]);
      return after;
    },
  ],
  [
    "removeMember",
    (world, input) => {
      const gone = member(world, input);
      const all = world.members.get(input.slug) ?? [];
      world.members.set(
        input.slug,
        all.filter((each) => each.personId !== gone.personId),
      );
      record(world, input.slug, "member-removed", input.reason);
    },
  ],
  [
    "listManagedTrusts",
    (world, input) => {
      const found = own(world)
        .filter((each) => input["closed"] === "yes" || !each.closedOn)
        .filter((each) => !input["region"] || each.region === input["region"])
        .filter((each) => has(`${each.odsCode} ${each.name}`, input["q"]));
      const { items, next } = page(found, input);
      return { trusts: items, total: found.length, next };
    },
  ],
  [
    "readManagedTrust",
    (world, { odsCode }) => {
      const trust = world.trusts.find((each) => each.odsCode === odsCode);
      if (!trust) throw new Refused("not-found", "no-such-trust");
      if (!own(world).includes(trust)) throw new Refused("forbidden", "no-grant");
      return trust;
    },
  ],
]);
