import type { JoinRequest } from "@boundaryless/contract";
import { stuckOn } from "@boundaryless/testing";
import { actToken, carryOutAct } from "../src/index.ts";
import { gatherProblem } from "../src/problem/index.ts";
import type { House } from "./house.ts";

export const text = "Discharge letters reach the practice a week late";

type Kind = "introduce-me" | "leave-me-out" | "withdraw-problem" | "renew-problem";

/** What people do who are stuck on the same. */
export interface Stuck {
  /** Somebody leaves a problem; `gather` as the stream would. @returns its identifier */
  readonly leaves: (
    name: string,
    trust: string,
    problem?: string,
    changes?: Partial<JoinRequest>,
  ) => Promise<string>;
  /** Everything that was sent by a template, as address and message. */
  readonly sent: (template: string) => Promise<{ to: string; message: Record<string, unknown> }[]>;
  /** The group that an address was asked about. */
  readonly askedIn: (name: string) => Promise<string>;
  /** Presses what an e-mail offers. */
  readonly presses: (kind: Kind, ...subject: string[]) => Promise<unknown>;
}

export const addressOf = (name: string): string => `${name}@example.org`;

/** @param house whose table holds nothing near to what is left */
export const openStuck = ({ table, story }: House): Stuck => {
  const sent: Stuck["sent"] = async (template) =>
    (await story.mail())
      .filter((message) => message.template === template)
      .map((message) => ({ to: message.to, message }));
  return {
    leaves: async (name, trust, problem = text, changes = {}) => {
      const problemId = await stuckOn(table, story, problem, {
        name,
        email: addressOf(name),
        ...(trust === "" ? { trust: undefined } : { trust }),
        ...changes,
      });
      await gatherProblem(table.ctx(), problemId);
      return problemId;
    },
    sent,
    askedIn: async (name) => {
      const asked = (await sent("problem-near")).findLast(({ to }) => to === addressOf(name));
      return String(asked?.message["groupId"]);
    },
    presses: (kind, ...subject) =>
      carryOutAct(table.ctx(), { token: actToken(table.ctx(), { kind, subject }) }),
  };
};
