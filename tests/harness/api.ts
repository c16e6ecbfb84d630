import type { CommunityCard, JoinRequest } from "@boundaryless/contract";
import { joinOf } from "@boundaryless/testing";
import { allMailTo, confirmToken } from "./mail.ts";
import { vi } from "vitest";
import type { System } from "./system.ts";

/** Sends JSON to the system, as any program would. */
export const post = (
  { origins }: System,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(origins.system + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

/** Asks to join a community. */
export const askToJoin = (system: System, slug: string, who: Partial<JoinRequest> = {}): Promise<Response> =>
  post(system, `/v1/communities/${slug}/joins`, joinOf(who));

/** Asks to join and confirms with the token of the e-mail. */
export const joinAndConfirm = async (
  system: System,
  slug: string,
  who: Partial<JoinRequest> = {},
): Promise<void> => {
  const request = joinOf(who);
  const to = request.email.trim().toLowerCase();
  const confirmations = async () =>
    (await allMailTo(system, to)).filter(({ text }) => text.includes("/confirm?"));
  const before = (await confirmations()).length;
  await askToJoin(system, slug, request);
  const newest = await vi.waitFor(
    async () => {
      const [first, ...others] = await confirmations();
      if (!first || others.length < before) throw new Error(`no mail to ${to}`);
      return first;
    },
    { timeout: 15_000, interval: 50 },
  );
  const answer = await post(system, "/v1/confirmations", { token: confirmToken(newest) });
  if (answer.status !== 200) throw new Error(`confirming answered ${answer.status} ${await answer.text()}`);
};

/** The community as everybody sees it. */
export const readCard = async ({ origins }: System, slug: string): Promise<CommunityCard> => {
  // An address nobody has asked for yet is answered from the table.
  const answer = await fetch(`${origins.system}/c/${slug}.json?${crypto.randomUUID()}`);
  return (await answer.json()) as CommunityCard;
};

/** How many people are members by now; every record of the stream is counted first. */
export const peopleIn = async (system: System, slug: string): Promise<number> => {
  await system.caughtUp();
  return (await readCard(system, slug)).people;
};
