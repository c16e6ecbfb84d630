import type { Member } from "@boundaryless/contract";
import { Refused } from "./refused.ts";
import type { World } from "./world.ts";

type Input = Record<string, unknown>;
type Operation = (world: World, input: Input) => unknown;

const you = "per_0";
const membersOf = ({ members }: World, slug: unknown): Member[] => members.get(String(slug)) ?? [];

/** A member as somebody sees them who is signed in with a code. */
export const inPerson = (world: World, slug: unknown, member: Member): Member => {
  const alone = membersOf(world, slug).filter(({ role }) => role === "facilitator").length < 2;
  if (member.personId !== you) return { ...member, can: [...member.can, "hand-over"] };
  return { ...member, you: true, can: alone ? ["renew"] : ["step-down", "renew"] };
};

const change = (world: World, slug: unknown, personId: unknown, changes: Partial<Member>): Member => {
  const before = membersOf(world, slug).find((each) => each.personId === personId);
  if (!before) throw new Refused("not-found", "no-such-member");
  const after = { ...before, ...changes };
  const all = membersOf(world, slug).map((each) => (each.personId === personId ? after : each));
  world.members.set(String(slug), all);
  return after;
};

const term = { since: "2026-11-23T12:00:00.000Z", until: "2027-11-23T12:00:00.000Z" };

/** The code that the pretend e-mail holds. */
export const goodCode = "ABC234";

export const facilitator: readonly (readonly [string, Operation])[] = [
  ["askForSignInCode", () => ({ accepted: true, expiresInSeconds: 600 })],
  [
    "enterSignInCode",
    (world, { code }) => {
      if (code !== goodCode)
        throw new Refused("not-found", "unknown-sign-in-code", [{ field: "code", rule: "code" }]);
      world.who = "person";
    },
  ],
  [
    "handOver",
    (world, { slug, personId }) => {
      change(world, slug, you, { role: "member", term: null });
      world.who = "nobody";
      return change(world, slug, personId, { role: "facilitator", term });
    },
  ],
  ["renewTerm", (world, { slug }) => change(world, slug, you, { term })],
];
