import type {
  AuditEntry,
  Block,
  Case,
  Erasure,
  Evidence,
  Grant,
  InstallationList,
  ManagedCommunity,
  ManagedTrust,
  Member,
} from "@boundaryless/contract";
import { communityActions, disciplines, stages } from "@boundaryless/contract";
import { blocksOf, casesOf } from "./cases.ts";
import { type GatheringWorld, gatheringWorld } from "./gathering-world.ts";
import { type PlacementWorld, placementWorld } from "./placements.ts";
import { type WebhookWorld, webhookWorld } from "./webhooks.ts";
import { erasuresOf } from "./forgotten.ts";
import { installationsOf, ownKey, type Elsewhere } from "./installations.ts";
import { trustNames, trustsOf } from "./trusts.ts";

export type Who = "platform" | "trust" | "facilitator" | "person" | "nobody";

export interface World extends PlacementWorld, WebhookWorld, GatheringWorld {
  who: Who;
  communities: ManagedCommunity[];
  trusts: ManagedTrust[];
  members: Map<string, Member[]>;
  history: Map<string, AuditEntry[]>;
  cases: Case[];
  blocks: Block[];
  evidence: Map<string, Evidence>;
  elsewhere: Elsewhere[];
  erasures: Erasure[];
  /** Pages whose communities were taken in. */
  taken: Set<string>;
  ownKeys: InstallationList["own"];
}

export const longName = "Recognising and acting on deterioration overnight in rural community hospitals";

const goals: readonly [name: string, problem: string, difference: string, topics: string[]][] = [
  [
    "Sepsis recognition in the first hour",
    "On busy wards the first signs of sepsis are seen but not acted on for hours.",
    "Every patient with red flags has antibiotics within the hour.",
    ["sepsis", "deterioration"],
  ],
  [
    "Fewer falls on night shifts",
    "Most falls on our wards happen between midnight and six, when there are fewest of us.",
    "Night falls are halved without anybody being kept in bed.",
    ["falls", "nights"],
  ],
  [
    "Green theatres",
    "Operating theatres make a quarter of a hospital’s carbon and most of it is habit.",
    "Desflurane is gone and single-use is the exception.",
    ["sustainability", "theatres"],
  ],
  [
    "Patient flow at discharge",
    "People who are well enough to go home wait for medicines and transport.",
    "Nobody waits longer than two hours once they are ready.",
    ["flow", "discharge"],
  ],
  [
    longName,
    "Night teams in small hospitals have nobody to ask.",
    "A second pair of eyes within ten minutes.",
    ["nights"],
  ],
];

export const communityOf = (index: number, changes: Partial<ManagedCommunity> = {}): ManagedCommunity => {
  const [name, problem, difference, topics] = goals[index % goals.length]!;
  const round = Math.floor(index / goals.length);
  const slug = `community-${index + 1}`;
  return {
    slug,
    name: round === 0 ? name : `${name.slice(0, 60)}, group ${round + 1}`,
    goal: `${problem} ${difference}`,
    problem,
    difference,
    topics,
    stage: stages[index % stages.length]!,
    status: index % 7 === 3 ? "paused" : index % 7 === 6 ? "archived" : "open",
    statusReason: index % 7 === 3 ? "Both facilitators are on leave until January." : null,
    successor: null,
    people: 48 - index,
    trusts: 12 - (index % 10),
    disciplines: 6 - (index % 5),
    nextGathering: null,
    latestLesson: null,
    language: "en",
    licence: "OGL-UK-3.0",
    startedAt: "2026-03-02T09:00:00.000Z",
    changedAt: `2026-11-${String(20 - (index % 18)).padStart(2, "0")}T10:15:00.000Z`,
    url: `http://localhost/c/${slug}`,
    homeTrust: index % 3 === 0 ? { odsCode: "RJ1", name: trustNames[0]! } : null,
    version: 1,
    can: [...communityActions],
    ...changes,
  };
};

// prettier-ignore
const names = ["Ann Evans", "Bola Adeyemi", "Carys Llewellyn-Fitzgerald", "Dev Patel", "Eve Nowak", "Farah Khan"];

export const memberOf = (index: number): Member => ({
  personId: `per_${index}`,
  name: index < names.length ? names[index]! : `${names[index % 6]} ${index}`,
  trust: index % 5 === 4 ? null : { odsCode: "RJ1", name: trustNames[index % 6]! },
  organisation: index % 5 === 4 ? "St Christopher’s Hospice" : null,
  discipline: disciplines[index % disciplines.length]!,
  role: index === 0 ? "facilitator" : "member",
  joinedAt: "2026-09-14T08:30:00.000Z",
  mail: index === 2 ? "bouncing" : null,
  term: index === 0 ? { since: "2026-09-14T08:30:00.000Z", until: "2027-09-14T08:30:00.000Z" } : null,
  you: false,
  can: ["change-role", "remove-member"],
});

export const entriesOf = (slug: string): AuditEntry[] => [
  {
    id: `${slug}-4`,
    at: "2026-11-20T10:15:00.000Z",
    action: "community-edited",
    by: "Priya Platform",
    reason: null,
    changes: ["name", "topics"],
  },
  {
    id: `${slug}-3`,
    at: "2026-10-02T14:00:00.000Z",
    action: "member-removed",
    by: "Tom Trust",
    reason: "Asked to be taken off the list.",
    changes: [],
  },
  {
    id: `${slug}-2`,
    at: "2026-09-20T09:05:00.000Z",
    action: "role-changed",
    by: "Tom Trust",
    reason: null,
    changes: ["facilitator"],
  },
  {
    id: `${slug}-1`,
    at: "2026-03-02T09:00:00.000Z",
    action: "community-started",
    by: null,
    reason: null,
    changes: [],
  },
];

export const grantsOf: Record<Who, Grant[]> = {
  platform: ["platform"],
  trust: ["trust:RJ1"],
  facilitator: ["community:community-1"],
  person: ["community:community-1"],
  nobody: [],
};

/** Evidence that speaks for the next stage of the first community, most of it from one trust. */
export const evidenceOf = (changes: Partial<Evidence> = {}): Evidence => {
  const because: NonNullable<Evidence["proposal"]>["because"] = [
    { measure: "people", found: 48, needed: 5 },
    { measure: "trusts", found: 12, needed: 2 },
    { measure: "gatherings", found: 3, needed: 2 },
    { measure: "returning", found: 7, needed: 3 },
  ];
  const [home = null, other = null] = trustsOf(2).map(({ odsCode, name }) => ({ odsCode, name }));
  return {
    weighedAt: "2026-11-23T00:20:00.000Z",
    people: 48,
    trusts: 12,
    disciplines: 6,
    months: 8,
    gatherings: 3,
    lessons: 1,
    returning: 7,
    recent: 21,
    contributions: 25,
    byTrust: [
      { trust: home, contributions: 18 },
      { trust: other, contributions: 5 },
      { trust: null, contributions: 2 },
    ],
    oneTrust: home && { trust: home, percent: 72 },
    proposal: { stage: "coalescing", because },
    next: { stage: "coalescing", because },
    ...changes,
  };
};

/** Evidence of a community in which nothing was contributed yet. */
export const unweighed = (): Evidence => {
  const zeros = { gatherings: 0, lessons: 0, returning: 0, recent: 0, contributions: 0, byTrust: [] };
  const because = [
    { measure: "gatherings" as const, found: 0, needed: 2 },
    { measure: "returning" as const, found: 0, needed: 3 },
  ];
  const next = { stage: "coalescing" as const, because };
  return evidenceOf({ weighedAt: null, ...zeros, oneTrust: null, proposal: null, next });
};

/** A believable small system, changed by what the dashboard does to it. */
export const createWorld = (who: Who = "platform", size = 30): World => {
  const communities = Array.from({ length: size }, (_, index) => communityOf(index));
  return {
    who,
    communities,
    trusts: trustsOf(60),
    members: new Map(
      communities.map(({ slug }) => [slug, Array.from({ length: 60 }, (_, index) => memberOf(index))]),
    ),
    history: new Map(communities.map(({ slug }) => [slug, entriesOf(slug)])),
    cases: casesOf(communities),
    blocks: blocksOf(),
    evidence: new Map(communities.map(({ slug }) => [slug, evidenceOf()])),
    elsewhere: installationsOf(),
    erasures: erasuresOf(),
    taken: new Set(),
    ownKeys: { key: ownKey, earlier: null },
    ...placementWorld(),
    ...webhookWorld(),
    ...gatheringWorld(),
  };
};
