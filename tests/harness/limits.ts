import { networkLimits } from "@boundaryless/core";
import { startOf } from "@boundaryless/testing";
import { askToJoin, post } from "./api.ts";
import { type Mail, confirmToken, mailTo } from "./mail.ts";
import type { System } from "./system.ts";

// Counted like any other, and of no further consequence: there is no such trust.
const nowhere = { trust: "ZZZ9", email: "flood@example.org" };

/** A share that is counted anew within this minute would not be used up when it is needed. */
const beginShare = (system: System, { seconds }: { seconds: number }): void => {
  const share = seconds * 1000;
  const left = share - (system.ctx.now().getTime() % share);
  if (left < 60_000) system.later(left);
};

/** Asks to start as often as this network may without a proof of work. */
export const useUpStarts = async (system: System): Promise<void> => {
  const { unproved } = networkLimits.start;
  beginShare(system, networkLimits.start);
  for (let time = 0; time < unproved; time++) await post(system, "/v1/communities", startOf({}, nowhere));
};

/** Asks to join as often as this network may without a proof of work. */
export const useUpJoins = async (system: System, slug: string): Promise<void> => {
  const { unproved } = networkLimits.join;
  beginShare(system, networkLimits.join);
  for (let time = 0; time < unproved; time++) await askToJoin(system, slug, nowhere);
};

/** Somebody starts as much as they may in their first week. @returns the e-mail about one more */
export const startTooMuch = async (system: System, email: string): Promise<Mail> => {
  const ask = async (name: string): Promise<Mail> => {
    await post(system, "/v1/communities", startOf({ name }, { email }));
    return mailTo(system, email, name);
  };
  for (const name of ["Calmer waiting rooms", "Quieter wards at night"]) {
    await post(system, "/v1/confirmations", { token: confirmToken(await ask(name)) });
  }
  return ask("Warmer meals");
};
