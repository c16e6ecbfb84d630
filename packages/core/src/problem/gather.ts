import { type Ctx, epochSeconds } from "../context.ts";
import { owe } from "../outbox/index.ts";
import { personById } from "../person/index.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import { type GroupMember, type ProblemGroup, isAcross, mostMembers, newMember, placesOf } from "./group.ts";
import { sharedWords } from "./near.ts";
import { problemsNear, ungroupedProblems } from "./open.ts";
import { type ProblemRecord, isOpen, problemSeconds } from "./problem.ts";
import { addGroup, changeGroup, changeProblem, groupById, problemById } from "./store.ts";
import { Moved, untilStill } from "./still.ts";

export type Gathering = Pick<Ctx, "db" | "now" | "newId">;

const onePerPerson = (problems: readonly ProblemRecord[]): ProblemRecord[] => {
  const people = new Map<string, ProblemRecord>();
  for (const problem of problems) if (!people.has(problem.personId)) people.set(problem.personId, problem);
  return [...people.values()];
};

/** The problems as they are now, without those that no longer count. */
const current = async (
  ctx: Gathering,
  problems: readonly Pick<ProblemRecord, "problemId">[],
): Promise<ProblemRecord[]> => {
  const now = ctx.now();
  const read = await Promise.all(problems.map(({ problemId }) => problemById(ctx.db, problemId, now)));
  return read.filter((problem) => isOpen(problem, now));
};

/** The messages that ask those who were not asked yet: how many said it, in how many trusts, and nobody's name. */
const asking = async (
  ctx: Gathering,
  groupId: string,
  problems: readonly ProblemRecord[],
  untold: readonly GroupMember[],
): Promise<ConditionalWrite[]> => {
  const messages = untold.map(async ({ personId, problemId }) => {
    const person = await personById(ctx.db, personId);
    const own = problems.find((problem) => problem.problemId === problemId);
    if (!person || !own) return [];
    const others = problems.filter((problem) => problem !== own).map(({ text }) => text);
    const { email: to, name, language } = person;
    const shared = sharedWords(own.text, others);
    const [people, trusts] = [problems.length, placesOf(problems)];
    const about = { problem: own.text, problemId, groupId, people, trusts, shared };
    return [owe(ctx, { template: "problem-near", to, name, language, ...about })];
  });
  return (await Promise.all(messages)).flat();
};

/** Puts problems together: into the group, or into a new one; asks whoever was not asked once there are two trusts. */
const putTogether = async (
  ctx: Gathering,
  group: ProblemGroup | undefined,
  before: readonly ProblemRecord[],
  added: readonly ProblemRecord[],
): Promise<void> => {
  const problems = [...before, ...added];
  const groupId = group?.groupId ?? ctx.newId("group");
  const staying = group?.members.filter(({ problemId }) => before.some((one) => one.problemId === problemId));
  const members = [...(staying ?? []), ...added.map(newMember)];
  const across = isAcross(members);
  const messages = across
    ? await asking(
        ctx,
        groupId,
        problems,
        members.filter(({ told }) => !told),
      )
    : [];
  const told = members.map((member) => ({ ...member, told: member.told || across }));
  const expiresAtEpochSeconds = epochSeconds(ctx.now()) + problemSeconds;
  const changedAt = ctx.now().toISOString();
  await transact(ctx.db, [
    group
      ? changeGroup(group, { members: told, expiresAtEpochSeconds }, new Moved())
      : addGroup({ type: "problem-group", groupId, members: told, version: 1, expiresAtEpochSeconds }),
    ...added.map((problem) =>
      changeProblem(
        problem,
        { set: { groupId, changedAt }, when: { status: ["open"], groupId: [""] } },
        new Moved(),
      ),
    ),
    ...messages,
  ]);
};

/** Joins the first group of near problems that has room and where the person is not yet. @returns whether there is one */
const joinGroup = async (ctx: Gathering, problem: ProblemRecord, near: readonly ProblemRecord[]) => {
  const groupIds = new Set(near.map(({ groupId }) => groupId).filter((groupId) => groupId !== ""));
  for (const groupId of groupIds) {
    const group = await groupById(ctx.db, groupId, ctx.now());
    if (!group) continue;
    const before = await current(ctx, group.members);
    const there = group.members.some(({ personId }) => personId === problem.personId);
    if (there || before.length >= mostMembers) continue;
    await putTogether(ctx, group, before, [problem]);
    return true;
  }
  return false;
};

/**
 * Brings a problem together with problems near to it, where those are of other trusts. Doing it again changes nothing:
 * a problem stands in one group at most, and everybody in it is asked once.
 */
export const gatherProblem = (ctx: Gathering, problemId: string): Promise<void> =>
  untilStill(async () => {
    const problem = await problemById(ctx.db, problemId, ctx.now());
    if (!isOpen(problem, ctx.now()) || problem.groupId !== "") return;
    const near = await current(ctx, onePerPerson(await problemsNear(ctx, problem)));
    if (await joinGroup(ctx, problem, near)) return;
    const alone = near.filter(({ groupId }) => groupId === "").slice(0, mostMembers - 1);
    if (isAcross([problem, ...alone])) await putTogether(ctx, undefined, [], [problem, ...alone]);
  });

/** Gathers whatever stands alone: two problems that came at the same moment may not have seen each other. */
export const gatherProblems = async (ctx: Gathering): Promise<number> => {
  const alone = await ungroupedProblems(ctx);
  for (const problem of alone) {
    const near = await problemsNear(ctx, problem);
    if (isAcross([problem, ...near])) await gatherProblem(ctx, problem.problemId);
  }
  return alone.length;
};
