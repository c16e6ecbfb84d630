import {
  type Task,
  renewByLink,
  stateOfTask,
  stayByLink,
  stepDownByLink,
  takeOver,
} from "../facilitator/index.ts";
import type { Ctx } from "../context.ts";
import { termOf } from "../membership/index.ts";
import type { Act } from "./kind.ts";

type State = Awaited<ReturnType<typeof stateOfTask>>["membership"];
type Status = Awaited<ReturnType<Act["read"]>>["status"];

/** An offer to a facilitator or member: how it stands, and what it does. */
const offer = (
  statusOf: (membership: NonNullable<State>, instant: string) => Status,
  carryOut: (ctx: Ctx, task: Task) => Promise<void>,
): Act => {
  const taskOf = ([slug = "", personId = "", instant = ""]: readonly string[]): Task => ({
    slug,
    personId,
    instant,
  });
  return {
    read: async (ctx, subject) => {
      const task = taskOf(subject);
      const { name: about, membership } = await stateOfTask(ctx, task);
      return { status: membership ? statusOf(membership, task.instant) : "lapsed", about };
    },
    carryOut: async (ctx, subject) => {
      const task = taskOf(subject);
      await carryOut(ctx, task);
      return task.slug;
    },
  };
};

/** Goes on for another year. */
export const renewing: Act = offer((membership, began) => {
  if (membership.role !== "facilitator") return "lapsed";
  return termOf(membership).began === began ? "open" : "done";
}, renewByLink);

/** Says that a facilitator is still here. */
export const staying: Act = offer((membership, lastActiveAt) => {
  if (membership.role !== "facilitator") return "lapsed";
  return (membership.facilitatorActiveAt ?? "") > lastActiveAt ? "done" : "open";
}, stayByLink);

/** Becomes a member again. */
export const steppingDown: Act = offer((membership, since) => {
  if (membership.role !== "facilitator") return "done";
  return termOf(membership).since === since ? "open" : "lapsed";
}, stepDownByLink);

/** Begins to look after a community that has nobody. */
export const takingOver: Act = offer(({ role }) => (role === "facilitator" ? "done" : "open"), takeOver);
