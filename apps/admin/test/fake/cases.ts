import type { Block, Case, ManagedCommunity } from "@boundaryless/contract";

const longReport =
  "The problem names the man in bed four with his illness, and everybody on our ward knows who that is. " +
  "Pneumonoultramicroscopicsilicovolcanoconiosisandmoreofthatwithoutanyspace should not break the page either.";

/** A case about a community, with as many reports. */
export const caseOf = (community: ManagedCommunity, reports: number, changes: Partial<Case> = {}): Case => {
  const { slug, name, problem, difference, topics, language, status, statusReason } = community;
  return {
    target: { kind: "community", slug },
    name,
    state: "open",
    reports,
    reasons: [
      { reason: "patient-information", reports: 1 },
      ...(reports > 1 ? [{ reason: "spam" as const, reports: reports - 1 }] : []),
    ],
    openedAt: "2026-11-20T08:00:00.000Z",
    latestAt: `2026-11-${20 + Math.min(3, reports)}T10:15:00.000Z`,
    decision: null,
    version: 0,
    item: {
      name,
      problem,
      difference,
      topics,
      language,
      status,
      statusReason,
      authors: [
        { personId: "per_0", name: "Ann Evans", as: "facilitator", blocked: false },
        { personId: "per_9", name: "Carys Llewellyn-Fitzgerald", as: "starter", blocked: true },
      ],
    },
    kept: Array.from({ length: Math.min(3, reports) }, (_, index) => ({
      id: `report_${index}`,
      at: `2026-11-${20 + index}T10:15:00.000Z`,
      reason: index === 0 ? "patient-information" : "spam",
      text: index === 0 ? longReport : null,
      language: "en",
    })),
    decisions: [],
    history: [
      {
        id: `${slug}-2`,
        at: "2026-11-20T10:15:00.000Z",
        action: "community-edited",
        by: "Priya Platform",
        reason: null,
        changes: ["name", "topics"],
      },
      {
        id: `${slug}-1`,
        at: "2026-03-02T09:00:00.000Z",
        action: "community-started",
        by: null,
        reason: null,
        changes: [],
      },
    ],
    can: [
      "dismiss",
      "redact",
      ...(status === "open" ? (["hide", "pause"] as const) : (["hide"] as const)),
      "block",
    ],
    ...changes,
  };
};

/** A case about a comment in a community. */
const commentCaseOf = (community: ManagedCommunity): Case => {
  const text = "Our night nurse told me:\n\n> Mr Jones in bed four **always** falls.\n\nWe use lights now.";
  const name = "Our night nurse told me: Mr Jones in bed four always falls. We use lights now.";
  const itemId = "comment_01JD0000000000000000000001";
  const authors = [{ personId: "per_1", name: "Bo Ng", as: "writer" as const, blocked: false }];
  const { problem: _, difference: __, ...item } = caseOf(community, 1).item;
  return caseOf(community, 1, {
    target: { kind: "comment", slug: community.slug, itemId },
    name,
    item: { ...item, name, text, status: "shown", topics: [], authors },
    can: ["dismiss", "redact", "hide", "block"],
  });
};

/** A case about a gathering, with a title as long as titles get. */
const gatheringCaseOf = (community: ManagedCommunity): Case => {
  const name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch: who sits with Mr Jones?";
  const texts = { title: name, agenda: "Mr Jones in bed four fell again.", place: "Ward 7, Leeds" };
  const { text: _, ...item } = commentCaseOf(community).item;
  return caseOf(community, 1, {
    target: {
      kind: "gathering",
      slug: community.slug,
      itemId: "gathering_01JD0000000000000000000002",
    },
    name,
    item: { ...item, ...texts, name, status: "called" },
    can: ["dismiss", "redact", "hide", "block"],
  });
};

/** What was reported: three open cases, the second about an item of another trust, a decided one, a comment and a gathering. */
export const casesOf = (communities: readonly ManagedCommunity[]): Case[] => {
  const [first, second, third, , fifth] = communities;
  if (!first || !second || !third || !fifth) return [];
  const decision = { action: "redact", at: "2026-11-22T09:00:00.000Z", by: "Tom Trust" } as const;
  const decided = caseOf(third, 1, {
    state: "decided",
    decision,
    version: 1,
    can: ["block"],
    decisions: [
      {
        id: "decision_1",
        ...decision,
        reason: "It named a patient.",
        fields: ["problem"],
        state: "standing",
        can: ["undo", "erase"],
      },
    ],
  });
  return [
    caseOf(first, 1),
    caseOf(second, 28),
    caseOf(fifth, 2),
    decided,
    commentCaseOf(first),
    gatheringCaseOf(fifth),
  ];
};

export const blocksOf = (): Block[] => [
  {
    id: "block_1",
    who: "author",
    name: "Carys Llewellyn-Fitzgerald",
    target: { kind: "community", slug: "community-1" },
    at: "2026-11-21T09:00:00.000Z",
    by: "Priya Platform",
    reason: "Advertising, again and again, in every community that would have it.",
  },
  {
    id: "block_2",
    who: "reporter",
    name: null,
    target: { kind: "community", slug: "community-2" },
    at: "2026-11-20T09:00:00.000Z",
    by: "Tom Trust",
    reason: "Reports of everything by one rival.",
  },
];
