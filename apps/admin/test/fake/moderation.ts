import type { Case, CaseAction, Decision, Passage } from "@boundaryless/contract";
import { redactionMark } from "@boundaryless/contract";
import { page } from "./lists.ts";
import type { Input } from "./operations.ts";
import { Refused } from "./refused.ts";
import type { World } from "./world.ts";

type Operation = (world: World, input: Input) => unknown;

const mine = (world: World, { target }: Case): boolean =>
  world.who === "platform" ||
  (world.who === "trust" &&
    world.communities.find(({ slug }) => slug === target.slug)?.homeTrust?.odsCode === "RJ1");

const find = (world: World, { slug, itemId }: Input): Case => {
  const found = world.cases.find(({ target }) => target.slug === slug && target.itemId === itemId);
  if (!found) throw new Refused("not-found", "no-such-case");
  if (!mine(world, found)) throw new Refused("forbidden", "no-grant");
  return found;
};

const isSame = (one: Case["target"], other: Case["target"]): boolean =>
  one.slug === other.slug && one.itemId === other.itemId;

const put = (world: World, after: Case): Case => {
  world.cases = world.cases.map((each) => (isSame(each.target, after.target) ? after : each));
  return after;
};

const at = "2026-11-23T12:00:00.000Z";
const by = "Priya Platform";
const open: Case["can"] = ["dismiss", "redact", "hide", "pause", "block"];

const redacted = (item: Case["item"], passages: readonly Passage[]): Case["item"] => {
  const after = { ...item };
  passages.forEach(({ field, text }, index) => {
    const before = after[field];
    if (!before?.includes(text))
      throw new Refused("invalid", "check-fields", [{ field: `passages.${index}.text`, rule: "passage" }]);
    after[field] = before.replaceAll(text, redactionMark);
  });
  return after;
};

const decide: Operation = (world, input) => {
  const before = find(world, input);
  if (before.state === "decided" || before.version !== input.version)
    throw new Refused("conflict", "case-decided");
  const action = input["action"] as CaseAction;
  const passages = (input as unknown as { passages?: Passage[] }).passages ?? [];
  const statuses = {
    dismiss: {},
    redact: {},
    hide: { status: "hidden" },
    pause: { status: "paused" },
  } as const;
  const item = { ...redacted(before.item, passages), ...statuses[action] };
  const id = `decision_${before.decisions.length + 1}`;
  const decision: Decision = {
    id,
    action,
    at,
    by,
    reason: input.reason,
    fields: passages.map(({ field }) => field),
    state: "standing",
    can: action === "redact" ? ["undo", "erase"] : ["undo"],
  };
  return put(world, {
    ...before,
    name: item.text ?? item.name,
    item,
    state: "decided",
    decision: { action, at, by },
    version: before.version + 1,
    decisions: [decision, ...before.decisions],
    can: ["block"],
  });
};

const end =
  (state: "undone" | "erased"): Operation =>
  (world, input) => {
    const before = find(world, input);
    const decision = before.decisions.find(({ id }) => id === input["decisionId"]);
    if (decision?.state !== "standing") throw new Refused("conflict", "changed-since");
    const decisions = before.decisions.map((each) =>
      each === decision ? { ...decision, state, can: [] } : each,
    );
    if (state === "erased") return put(world, { ...before, decisions });
    const status = before.target.kind === "community" ? ("open" as const) : ("shown" as const);
    const item = { ...before.item, status };
    return put(world, {
      ...before,
      item,
      decisions,
      state: "open",
      decision: null,
      version: before.version + 1,
      can: before.target.kind === "community" ? open : open.filter((each) => each !== "pause"),
    });
  };

const requirePlatform = ({ who }: World): void => {
  if (who !== "platform") throw new Refused("forbidden", "no-grant");
};

export const moderation: readonly (readonly [string, Operation])[] = [
  [
    "listCases",
    (world, input) => {
      const found = world.cases
        .filter((each) => mine(world, each) && each.state === input["state"])
        .filter(({ reasons }) => !input["reason"] || reasons.some(({ reason }) => reason === input["reason"]))
        .sort((one, other) =>
          input["order"] === "most"
            ? other.reports - one.reports
            : other.latestAt.localeCompare(one.latestAt),
        );
      const { items, next } = page(found, input);
      return { cases: items, total: found.length, next };
    },
  ],
  ["readCase", find],
  ["decideCase", decide],
  ["undoDecision", end("undone")],
  ["eraseRedaction", end("erased")],
  [
    "blockAddress",
    (world, input) => {
      const before = find(world, input);
      const authors = before.item.authors.map((each) =>
        each.personId === input["id"] ? { ...each, blocked: true } : each,
      );
      return put(world, { ...before, item: { ...before.item, authors } });
    },
  ],
  [
    "listBlocks",
    (world, input) => {
      requirePlatform(world);
      const { items, next } = page(world.blocks, input);
      return { blocks: items, next };
    },
  ],
  [
    "unblockAddress",
    (world, input) => {
      requirePlatform(world);
      if (!world.blocks.some(({ id }) => id === input["blockId"]))
        throw new Refused("not-found", "no-such-block");
      world.blocks = world.blocks.filter(({ id }) => id !== input["blockId"]);
    },
  ],
];
