import type { Bundle, DirectoryCard, Installation, InstallationList } from "@boundaryless/contract";
import type { Operation } from "./operations.ts";
import { Refused } from "./refused.ts";
import type { World } from "./world.ts";

/** Another installation with all that it lists. */
export interface Elsewhere extends Omit<Installation, "communities"> {
  cards: DirectoryCard[];
}

export const ownKey = "Zr7cJ0s1oWmBq3dX9yTfKu2LhVnPa5EgRi8CtYwN4kA";

const origin = "https://learn.example.nhs.wales";

const cardOf = (index: number, of: string): DirectoryCard => ({
  slug: `cwympiadau-${index + 1}`,
  name: index === 0 ? "Llai o gwympiadau gyda’r nos" : `Fewer falls at night, group ${index + 1}`,
  goal:
    index === 0
      ? "Mae’r rhan fwyaf o gwympiadau’n digwydd rhwng hanner nos a chwech. Mae’r nifer yn haneru."
      : "Most falls on our wards happen between midnight and six. Night falls are halved.",
  topics: ["falls"],
  language: index === 0 ? "cy" : "en",
  stage: "coalescing",
  licence: index % 2 === 0 ? "OGL-UK-3.0" : "CC-BY-4.0",
  people: 31 - (index % 30),
  trusts: 4,
  disciplines: 3,
  url: `${of}/c/cwympiadau-${index + 1}`,
});

const elsewhereOf = (id: string, changes: Partial<Elsewhere>): Elsewhere => ({
  id: `installation_${id}`,
  name: "NHS Wales",
  origin,
  keys: ["f4VvN1b0QkS7mZx2JrTgYc9HdLpE6uWaIo3XtKq8BsM"],
  state: "listed",
  problem: null,
  cards: [],
  lookedAt: "2026-11-23T11:20:00.000Z",
  verifiedAt: "2026-11-23T11:20:00.000Z",
  validUntil: "2026-11-30T00:00:00.000Z",
  addedAt: "2026-11-02T09:00:00.000Z",
  addedBy: "Priya Platform",
  ...changes,
});

/** One of each state, with more communities than one page shows and with none. */
export const installationsOf = (): Elsewhere[] => [
  elsewhereOf("wales", { cards: Array.from({ length: 60 }, (_, index) => cardOf(index, origin)) }),
  elsewhereOf("hospices", {
    name: "Hospices and care homes of the north east, learning together across organisations",
    origin: "https://learning-together.hospices-and-care-homes.example.org",
    state: "lapsed",
    problem: "bad-signature",
    cards: [cardOf(3, "https://learning-together.hospices-and-care-homes.example.org")],
    validUntil: "2026-11-20T00:00:00.000Z",
  }),
  elsewhereOf("new", {
    name: "Health and Social Care Northern Ireland",
    origin: "https://learn.example.hscni.net",
    state: "waiting",
    lookedAt: null,
    verifiedAt: null,
    validUntil: null,
  }),
];

const perPage = 50;
const requirePlatform = ({ who }: World): void => {
  if (who !== "platform") throw new Refused("forbidden", "no-grant");
};
const shown = ({ cards, ...installation }: Elsewhere): Installation => ({
  ...installation,
  communities: cards.length,
});
const list = (world: World): InstallationList => {
  requirePlatform(world);
  return { installations: world.elsewhere.map(shown), own: world.ownKeys };
};
const find = (world: World, id: unknown): Elsewhere => {
  requirePlatform(world);
  const found = world.elsewhere.find((each) => each.id === id);
  if (!found) throw new Refused("not-found", "no-such-installation");
  return found;
};

/** Other installations, as the API knows them. */
export const installationOperations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["listInstallations", list],
  [
    "readInstallation",
    (world, input) => {
      const found = find(world, input["installationId"]);
      const start = Number(input["cursor"] ?? 0);
      const end = start + perPage;
      const next = end < found.cards.length ? String(end) : null;
      return { installation: shown(found), communities: found.cards.slice(start, end), next };
    },
  ],
  [
    "addInstallation",
    (world, input) => {
      requirePlatform(world);
      const { name, origin: at, key } = input as unknown as Record<"name" | "origin" | "key", string>;
      if (world.elsewhere.some((each) => each.origin === at))
        throw new Refused("conflict", "check-fields", [{ field: "origin", rule: "taken" }]);
      const empty = { state: "waiting", lookedAt: null, verifiedAt: null, validUntil: null } as const;
      const id = String(world.elsewhere.length + 1);
      world.elsewhere = [...world.elsewhere, elsewhereOf(id, { name, origin: at, keys: [key], ...empty })];
      return list(world);
    },
  ],
  [
    "removeInstallation",
    (world, input) => {
      const gone = find(world, input["installationId"]);
      world.elsewhere = world.elsewhere.filter((each) => each !== gone);
    },
  ],
  [
    "lookAtInstallation",
    (world, input) => {
      find(world, input["installationId"]);
      return list(world);
    },
  ],
  [
    "importCommunity",
    (world, input) => {
      requirePlatform(world);
      const { dryRun, format, community, source } = input as unknown as Bundle & { dryRun?: string };
      if (format !== "boundaryless-community") throw new Refused("invalid", "bundle-format");
      if (community.name === "")
        throw new Refused("invalid", "bundle-unreadable", [{ field: "community.name", rule: "unexpected" }]);
      const there = world.taken.has(source);
      if (dryRun !== "yes") world.taken.add(source);
      return {
        dryRun: dryRun === "yes",
        source,
        name: community.name,
        slug: there || dryRun !== "yes" ? "community-1" : null,
        state: there ? "present" : "new",
        parts: [
          { kind: "comments", added: there ? 0 : 12, present: there ? 12 : 0, leftOut: 0 },
          { kind: "dances", added: 0, present: 0, leftOut: 3 },
        ],
        next: `${source}/export.json?after=comments.comment_01HZZZZZZZZZZZZZZZZZZZZZZA`,
      };
    },
  ],
  [
    "changeDirectoryKey",
    (world) => {
      requirePlatform(world);
      if (world.ownKeys.earlier) throw new Refused("conflict", "key-changed-lately");
      const earlier = { key: world.ownKeys.key, until: "2026-12-23T12:00:00.000Z" };
      world.ownKeys = { key: "N".repeat(43), earlier };
      return list(world);
    },
  ],
]);
