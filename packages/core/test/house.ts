import {
  type FreshTable,
  type Story,
  administratorWith,
  beginStory,
  everyGrantee,
  freshTable,
} from "@boundaryless/testing";
import { chainOf, createCommunity, headOf, isUnbroken, readManagedCommunity } from "../src/index.ts";
import { communityBySlug, writeCard } from "../src/community/index.ts";
import { MembershipRecord, countMembership } from "../src/membership/index.ts";
import { queryAll } from "../src/store.ts";
import * as z from "zod/mini";

export const platform = administratorWith("platform");

/** What an administrator says of a new community when a test does not care. */
export const goalOfTest = (changes: Partial<Parameters<typeof createCommunity>[1]> = {}) => ({
  name: "Fewer falls at night",
  problem: "Patients fall on the way to the toilet at night",
  difference: "Nobody falls who need not have been alone",
  topics: ["falls"],
  language: "en" as const,
  homeTrust: "RJ1",
  ...changes,
});

/** A house with a table, people and administrators. */
export interface House {
  readonly table: FreshTable;
  readonly story: Story;
  /** Creates a community as the platform. @returns its slug */
  readonly creates: (changes?: Parameters<typeof goalOfTest>[0]) => Promise<string>;
  readonly versionOf: (slug: string) => Promise<number>;
  /** The record as it is kept. */
  readonly recordOf: (slug: string) => ReturnType<typeof communityBySlug>;
  /** What was recorded about a community, oldest first. */
  readonly deedsOf: (slug: string) => Promise<string[]>;
  readonly chainHolds: (slug: string) => Promise<boolean>;
  /** Counts the members of these communities and makes their cards, as the stream would; a few seconds pass. */
  readonly counts: (...slugs: string[]) => Promise<void>;
  /** Lets time pass. */
  readonly passes: (seconds: number) => void;
}

const countMembers = async (table: FreshTable, slug: string): Promise<void> => {
  const rows = await queryAll(table.db, { partition: `COMMUNITY#${slug}`, prefix: "MEMBER#" });
  for (const row of rows) {
    const after = z.parse(MembershipRecord, row);
    await countMembership(table.ctx(), `joined:${slug}:${after.personId}`, { before: undefined, after });
  }
  await writeCard(table.db, slug, table.clock.now.toISOString());
};

/** Opens a house of its own for a suite. Close its table when the suite ends. @param options of its table */
export const openHouse = async (options: Parameters<typeof freshTable>[0] = {}): Promise<House> => {
  const table = await freshTable(options);
  const story = await beginStory(table);
  const passes = (seconds: number): void => {
    table.clock.now = new Date(table.clock.now.getTime() + seconds * 1000);
  };
  return {
    table,
    story,
    passes,
    creates: async (changes) => (await createCommunity(table.ctx(platform), goalOfTest(changes))).slug,
    versionOf: async (slug) => (await readManagedCommunity(table.ctx(platform), { slug })).version,
    recordOf: (slug) => communityBySlug(table.db, slug, true),
    deedsOf: async (slug) => (await chainOf(table.db, slug)).map(({ action }) => action),
    chainHolds: async (slug) => {
      const head = await headOf(table.db, slug);
      return head !== undefined && isUnbroken(await chainOf(table.db, slug), head);
    },
    counts: async (...slugs) => {
      for (const slug of slugs) await countMembers(table, slug);
      passes(3);
    },
  };
};

/** A community of RJ1 that somebody from RM1 has joined, and administrators with every kind of grant for it. */
export const communityWithEveryGrantee = async ({ creates, story, counts }: House, name: string) => {
  const slug = await creates({ name, homeTrust: "RJ1" });
  await story.joins(slug, { email: `${slug}@norfolk.example.org`, name: "Norfolk", trust: "RM1" });
  await counts(slug);
  return { slug, grantees: everyGrantee({ slug, homeTrust: "RJ1", withPeople: "RM1", other: "7A4" }) };
};
