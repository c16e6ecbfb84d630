import type { StartRequest, JoinRequest, Confirmed } from "@boundaryless/contract";
import {
  type Administrator,
  type OutboxMessage,
  confirm,
  confirmationToken,
  deliverDue,
  importTrusts,
  joinCommunity,
  leaveCommunity,
  leaveToken,
  startCommunity,
} from "@boundaryless/core";
import { words } from "@boundaryless/words";
import type { FreshTable } from "./table.ts";

/** What a join says when a test does not care. */
export const joinOf = (changes: Partial<JoinRequest> = {}): JoinRequest => ({
  name: "Amara Okafor",
  email: "amara.okafor@example.org",
  trust: "RJ1",
  discipline: "nursing-and-midwifery",
  language: "en",
  wording: words.en.wording.version,
  ...changes,
});

/** What a start says when a test does not care. */
export const startOf = (
  changes: Partial<Omit<StartRequest, "starter">> = {},
  starter: Partial<StartRequest["starter"]> = {},
): StartRequest => {
  const { placement: _, ...person } = joinOf({ name: "Priya Nair", email: "priya.nair@example.org" });
  return {
    problem: "Sepsis is spotted too late on our wards at night",
    difference: "Everyone gets antibiotics within the first hour",
    name: "Sepsis in the first hour",
    topics: ["sepsis"],
    starter: { ...person, ...starter },
    ...changes,
  };
};

/** An administrator with these grants, signed in. */
export const administratorWith = (...grants: Administrator["grants"][number][]): Administrator => ({
  kind: "administrator",
  id: `administrator_${grants.join("_")}`,
  name: "Ada Minister",
  email: "ada@example.org",
  grants,
  sessionId: "session",
  expiresAt: "2099-01-01T00:00:00.000Z",
});

/** People who do things with the system, told in its own words. */
export interface Story {
  /** The messages that were sent so far, newest last; sends what is owed first. */
  mail(): Promise<OutboxMessage[]>;
  /** Somebody asks to join; nothing happens yet. */
  asks(slug: string, changes?: Partial<JoinRequest>): Promise<void>;
  /** The link in the last message to that address, as a token. */
  tokenFor(email: string): Promise<string>;
  /** Somebody asks to join and confirms. */
  joins(slug: string, changes?: Partial<JoinRequest>): Promise<Confirmed>;
  /** Somebody starts a community and confirms. @returns its slug */
  starts(
    changes?: Partial<Omit<StartRequest, "starter">>,
    starter?: Partial<StartRequest["starter"]>,
  ): Promise<string>;
  /** Somebody leaves with the link of an e-mail. */
  leaves(slug: string, email: string): Promise<void>;
}

/** Begins a story on a table with three trusts: RJ1, RM1 and 7A4; RX9 is closed. */
export const beginStory = async (table: FreshTable): Promise<Story> => {
  const trust = (odsCode: string, name: string, closedOn: string | null = null) => ({
    odsCode,
    name,
    region: null,
    openedOn: null,
    closedOn,
  });
  await importTrusts(table.ctx({ kind: "system", name: "test" }), [
    trust("RJ1", "Guy's and St Thomas' NHS Foundation Trust"),
    trust("RM1", "Norfolk and Norwich University Hospitals NHS Foundation Trust"),
    trust("7A4", "Cardiff and Vale University Health Board"),
    trust("RX9", "Closed NHS Trust", "2020-01-01"),
  ]);
  const sent: OutboxMessage[] = [];
  let starters = 0;
  // An address may start two communities in its first week; who does not care gets other people after that.
  const starterOf = (starter: Partial<StartRequest["starter"]> = {}) =>
    starter.email !== undefined || ++starters <= 2
      ? starter
      : { ...starter, email: `priya.nair.${starters}@example.org` };
  // Whoever claims a row sends it: one after the other, so that nobody looks for what another is just sending.
  let delivered: Promise<unknown> = Promise.resolve();
  const mail = async (): Promise<OutboxMessage[]> => {
    const deliver = () => deliverDue(table.ctx(), (message) => Promise.resolve(void sent.push(message)));
    delivered = delivered.then(deliver, deliver);
    await delivered;
    return sent;
  };
  const tokenFor = async (email: string): Promise<string> => {
    const message = (await mail()).findLast(
      (sentOne) => sentOne.to === email.toLowerCase() && "confirmationId" in sentOne,
    );
    if (!message || !("confirmationId" in message))
      throw new Error(`nothing to confirm was sent to ${email}`);
    return confirmationToken(table.ctx(), { email: message.to, ...message });
  };
  const asks = async (slug: string, changes: Partial<JoinRequest> = {}): Promise<void> => {
    await joinCommunity(table.ctx(), { slug, ...joinOf(changes) });
  };
  return {
    mail,
    tokenFor,
    asks,
    joins: async (slug, changes) => {
      await asks(slug, changes);
      return confirm(table.ctx(), { token: await tokenFor(joinOf(changes).email) });
    },
    starts: async (changes, starter) => {
      const request = startOf(changes, starterOf(starter));
      await startCommunity(table.ctx(), request);
      const { community } = await confirm(table.ctx(), { token: await tokenFor(request.starter.email) });
      if (!community) throw new Error("no community was started");
      return community.slug;
    },
    leaves: async (slug, email) => {
      await leaveCommunity(table.ctx(), { token: leaveToken(table.ctx(), email, slug) });
    },
  };
};
