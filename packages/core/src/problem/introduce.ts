import type { Ctx } from "../context.ts";
import { Refusal } from "../errors.ts";
import { requireUnblocked } from "../block/index.ts";
import { owe } from "../outbox/index.ts";
import { type PersonRecord, currentAffiliation, personById } from "../person/index.ts";
import { type ConditionalWrite, transact } from "../store.ts";
import { namesInDirectory } from "../trust/index.ts";
import { type GroupMember, type ProblemGroup, isAcross } from "./group.ts";
import { type ProblemRecord, isOpen } from "./problem.ts";
import { changeGroup, changeProblem, groupById, problemById } from "./store.ts";
import { Moved, untilStill } from "./still.ts";

const lapsed = (): Refusal => new Refusal("expired", "act-lapsed");

/** Whose answer it is, for which group; a token is sealed to both. */
export interface Asked {
  readonly groupId: string;
  readonly problemId: string;
}

/** Somebody who said yes, with everything that the others get to see. */
interface Willing {
  readonly member: GroupMember;
  readonly problem: ProblemRecord;
  readonly person: PersonRecord;
}

const readAsked = async (ctx: Pick<Ctx, "db" | "now">, { groupId, problemId }: Asked) => {
  const now = ctx.now();
  const [group, problem] = await Promise.all([
    groupById(ctx.db, groupId, now),
    problemById(ctx.db, problemId, now),
  ]);
  const member = group?.members.find((one) => one.problemId === problemId);
  return group && member && isOpen(problem, now) ? { group, member, problem } : undefined;
};

/** What somebody has answered so far; lapsed once their problem or the group is gone. */
export const answerOf = async (
  ctx: Pick<Ctx, "db" | "now">,
  asked: Asked,
): Promise<{ readonly answer: GroupMember["answer"] | "lapsed"; readonly text: string }> => {
  const read = await readAsked(ctx, asked);
  return read ? { answer: read.member.answer, text: read.problem.text } : { answer: "lapsed", text: "" };
};

const willingIn = async (ctx: Ctx, members: readonly GroupMember[]): Promise<Willing[]> => {
  const read = members
    .filter(({ answer }) => answer === "yes")
    .map(async (member): Promise<Willing[]> => {
      const [problem, person] = await Promise.all([
        problemById(ctx.db, member.problemId, ctx.now()),
        personById(ctx.db, member.personId),
      ]);
      return isOpen(problem, ctx.now()) && person ? [{ member, problem, person }] : [];
    });
  return (await Promise.all(read)).flat();
};

const shown = ({ person, problem }: Willing, names: ReadonlyMap<string, string>) => {
  const { trust, organisation } = currentAffiliation(person);
  const { name, email, discipline } = person;
  const where = organisation ?? names.get(trust ?? "") ?? trust ?? "";
  return { name, email, discipline, organisation: where, problem: problem.text };
};

/** Everybody is told of whom they have not been told yet: those who are new of all, the others of the new ones. */
const introducing = async (ctx: Ctx, willing: readonly Willing[]): Promise<ConditionalWrite[]> => {
  const names = await namesInDirectory(ctx.db);
  return willing.flatMap((one) => {
    const others = willing.filter(
      (other) => other !== one && !(one.member.introduced && other.member.introduced),
    );
    if (others.length === 0) return [];
    const { email: to, name, language } = one.person;
    const { problemId, text: problem } = one.problem;
    const people = others.map((other) => shown(other, names));
    return [owe(ctx, { template: "introduction", to, name, language, problem, problemId, people })];
  });
};

/** Nobody is introduced whose problem is withdrawn at this very moment. */
const stillOpen = (ctx: Ctx, { problem }: Willing): ConditionalWrite =>
  changeProblem(
    problem,
    { set: { introducedAt: ctx.now().toISOString() }, when: { status: ["open"] } },
    new Moved(),
  );

const sayYes = async (ctx: Ctx, group: ProblemGroup, members: readonly GroupMember[]): Promise<void> => {
  const willing = await willingIn(ctx, members);
  const meet = isAcross(willing.map(({ member }) => member));
  const introduced = new Set(meet ? willing.map(({ member }) => member.problemId) : []);
  const after = members.map((member) => ({
    ...member,
    introduced: member.introduced || introduced.has(member.problemId),
  }));
  await transact(ctx.db, [
    changeGroup(group, { members: after }, new Moved()),
    ...(meet ? [...willing.map((one) => stillOpen(ctx, one)), ...(await introducing(ctx, willing))] : []),
  ]);
};

/**
 * Answers whether somebody wants to be introduced to the others of a group who say yes too. The same answer again
 * changes nothing; a no is final, and nobody is told of it.
 * @throws expired once the problem or the group is gone, conflict after a no, or for a no after the introduction
 */
export const answerIntroduction = (ctx: Ctx, asked: Asked, answer: "yes" | "no"): Promise<void> =>
  untilStill(async () => {
    const read = await readAsked(ctx, asked);
    if (!read) throw lapsed();
    const { group, member } = read;
    if (member.answer === answer) return;
    if (member.answer === "no") throw new Refusal("conflict", "said-no");
    if (member.introduced) throw new Refusal("conflict", "introduced-already");
    const members = group.members.map((one) => (one === member ? { ...one, answer } : one));
    if (answer === "no") {
      await transact(ctx.db, [changeGroup(group, { members }, new Moved())]);
      return;
    }
    const person = await personById(ctx.db, member.personId);
    if (!person) throw lapsed();
    await requireUnblocked(ctx, ctx.keys.addressKey(person.email));
    await sayYes(ctx, group, members);
  });
