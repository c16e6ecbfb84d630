import { type Endpoint, type Grant, endpoints } from "@boundaryless/contract";
import { countMembership } from "@boundaryless/core/projection";
import { startOf } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "./api.ts";
import { openCases } from "./cases.ts";
import { signInByCode } from "./code.ts";
import { detailsOf, openGatherings } from "./gathering.ts";
import { placementOf } from "./placement.ts";

// The community belongs to RJ1 and has a member from RM1. RJ1's own, RM1's people, 7A4 a stranger.
const slug = "sepsis-in-the-first-hour";
const holders = {
  "no session": null,
  "the platform": "platform",
  "its home trust": "trust:RJ1",
  "a trust with people in it": "trust:RM1",
  "another trust": "trust:7A4",
  "the community itself": `community:${slug}`,
  "another community": "community:green-theatres",
  "its facilitator by code": "person",
} as const satisfies Record<string, Grant | "person" | null>;
type Holder = keyof typeof holders;
type Outcome = 200 | 201 | 202 | 204 | 401 | 403;

const everybody = (status: Outcome): Record<Holder, Outcome> => ({
  "no session": 401,
  "the platform": status,
  "its home trust": status,
  "a trust with people in it": status,
  "another trust": status,
  "the community itself": status,
  "another community": status,
  "its facilitator by code": status,
});

/** Only these may; everybody else who is signed in is refused. */
const only = (status: Outcome, ...may: Holder[]): Record<Holder, Outcome> => ({
  ...everybody(403),
  ...Object.fromEntries(may.map((holder) => [holder, status])),
});

const asHome = ["the platform", "its home trust"] as const;
const inPerson = "its facilitator by code";
const asFacilitator = [...asHome, "the community itself", inPerson] as const;

type Managed = {
  [Id in keyof typeof endpoints]: (typeof endpoints)[Id]["access"] extends "administrator" ? Id : never;
}[keyof typeof endpoints];

// The permission table. An endpoint that is missing here fails the type check.
const expected: Record<Managed, Record<Holder, Outcome>> = {
  readSession: everybody(200),
  endSession: everybody(204),
  listManagedCommunities: everybody(200),
  createCommunity: only(201, ...asHome),
  readManagedCommunity: only(200, ...asFacilitator, "a trust with people in it"),
  editCommunity: only(200, ...asFacilitator),
  pauseCommunity: only(200, ...asHome),
  archiveCommunity: only(200, ...asFacilitator),
  restoreCommunity: only(200, ...asHome),
  readHistory: only(200, ...asFacilitator),
  readEvidence: only(200, ...asFacilitator),
  dismissProposal: only(200, ...asFacilitator),
  transformCommunity: only(200, ...asFacilitator),
  listMembers: only(200, ...asFacilitator, "a trust with people in it"),
  changeRole: only(200, ...asFacilitator),
  removeMember: only(204, ...asFacilitator),
  // Both communities are of RJ1 here; whoever facilitates only one of them may not.
  mergeCommunities: only(200, ...asHome),
  // Only who is a facilitator as a member has a task of their own to pass on.
  handOver: only(200, inPerson),
  renewTerm: only(200, inPerson),
  listManagedTrusts: only(200, ...asHome, "a trust with people in it", "another trust"),
  readManagedTrust: only(200, ...asHome),
  readTrustHistory: only(200, ...asHome),
  listCases: only(200, ...asHome, "a trust with people in it", "another trust"),
  readCase: only(200, ...asHome),
  decideCase: only(200, ...asHome),
  undoDecision: only(200, ...asHome),
  eraseRedaction: only(200, ...asHome),
  blockAddress: only(200, ...asHome),
  listBlocks: only(200, "the platform"),
  unblockAddress: only(204, "the platform"),
  // Those of the community; whoever may edit it decides.
  listWebhooks: only(200, ...asFacilitator),
  createWebhook: only(201, ...asFacilitator),
  changeWebhook: only(200, ...asFacilitator),
  removeWebhook: only(204, ...asFacilitator),
  rotateWebhook: only(200, ...asFacilitator),
  pingWebhook: only(201, ...asFacilitator),
  listDeliveries: only(200, ...asFacilitator),
  resendDelivery: only(201, ...asFacilitator),
  // Those of RJ1.
  listPlacements: only(200, ...asHome),
  createPlacement: only(201, ...asHome),
  lockPlacements: only(200, ...asHome),
  changePlacement: only(200, ...asHome),
  removePlacement: only(204, ...asHome),
  readCounts: only(200, ...asHome),
  listErasures: only(200, "the platform"),
  orderErasure: only(202, "the platform"),
  readInstallationHistory: only(200, "the platform"),
  listInstallations: only(200, "the platform"),
  readInstallation: only(200, "the platform"),
  addInstallation: only(201, "the platform"),
  removeInstallation: only(204, "the platform"),
  lookAtInstallation: only(200, "the platform"),
  changeDirectoryKey: only(200, "the platform"),
  importCommunity: only(200, "the platform"),
  listManagedGatherings: only(200, ...asFacilitator),
  callManagedGathering: only(201, ...asFacilitator),
  readManagedGathering: only(200, ...asFacilitator),
  // Names of people of every trust, as those of members: not for a trust that only has people in it.
  listAttendees: only(200, ...asFacilitator),
  changeGathering: only(200, ...asFacilitator),
  cancelGathering: only(200, ...asFacilitator),
  noteGathering: only(200, ...asFacilitator),
};

interface Member {
  readonly personId: string;
  readonly name: string;
  readonly trust: { odsCode: string } | null;
  readonly discipline: "nursing-and-midwifery";
  readonly role: "member" | "facilitator";
  readonly joinedAt: string;
}

let api: Api;
let platform: string;
let cases: ReturnType<typeof openCases>;
let gatherings: ReturnType<typeof openGatherings>;
let subject = "";

const members = async (as: string, of = slug): Promise<Member[]> => {
  const response = await api.ask(`GET /v1/admin/communities/${of}/members`, { as });
  return ((await response.json()) as { members: Member[] }).members;
};

/** What the stream would do: counts who is in the community, which says whose people are in it. */
const countAll = async (): Promise<void> => {
  for (const { trust, ...member } of await members(platform)) {
    const after = { type: "membership", slug, placement: null, wording: "x", organisation: null } as const;
    const counted = { ...after, ...member, trust: trust?.odsCode ?? null };
    await countMembership(api.table.ctx(), `counted-${member.personId}`, {
      before: undefined,
      after: counted,
    });
  }
};

const managed = async () => {
  const response = await api.ask(`GET /v1/admin/communities/${slug}`, { as: platform });
  return (await response.json()) as { version: number; status: string };
};

let added = 0;
const another = () => ({
  name: "Elsewhere",
  origin: `https://elsewhere-${++added}.example.org`,
  key: "A".repeat(43),
});
/** @returns the identifier of an installation that is listed; there is a most, so one is used again */
const listed = async (): Promise<string> => {
  const ids = async (address: string, body?: object) => {
    const response = await api.ask(address, { as: platform, body });
    return ((await response.json()) as { installations: { id: string }[] }).installations.map(({ id }) => id);
  };
  const known = await ids("GET /v1/admin/installations");
  return known[0] ?? (await ids("POST /v1/admin/installations", another()))[0] ?? "";
};

const ofInstallation = new Set<Managed>(["readInstallation", "removeInstallation", "lookAtInstallation"]);

const prepareGathering = async (id: Managed): Promise<void> => {
  const ofOne = ["changeGathering", "cancelGathering", "readManagedGathering", "listAttendees"];
  if (ofOne.includes(id)) subject = await gatherings.called(5);
  if (id === "noteGathering") subject = await gatherings.called(-1);
};

/** Brings the community into the state that the endpoint wants, so that only the grant decides. */
const prepare = async (id: Managed): Promise<void> => {
  const { status, version } = await managed();
  const change = (to: string, body: object) =>
    api.ask(`POST /v1/admin/communities/${slug}/${to}`, { as: platform, body });
  if (id === "restoreCommunity" && status === "open") await change("pause", { reason: "Spam", version });
  if (id !== "restoreCommunity" && status !== "open") await change("restore", { version });
  if (id === "readCase" || id === "decideCase") await cases.open();
  if (id === "undoDecision" || id === "eraseRedaction") subject = await cases.redacted();
  if (id === "blockAddress") subject = (await cases.open()).kept.at(-1)?.id ?? "";
  if (id === "unblockAddress") subject = await cases.blocked();
  if (ofInstallation.has(id)) subject = await listed();
  await prepareGathering(id);
};

const creates = async (name: string): Promise<string> => {
  const { starter: _, ...goal } = startOf({ name });
  const body = { ...goal, language: "en", homeTrust: "RJ1" };
  const response = await api.ask("POST /v1/admin/communities", { as: platform, body });
  return ((await response.json()) as { slug: string }).slug;
};

const at = "2026-01-01T00:00:00.000Z";
const file = {
  ...{ format: "boundaryless-community", version: 1, exportedAt: at, provenance: [], parts: [], next: null },
  source: "https://elsewhere.example.org/c/lights",
  licence: { id: "CC0-1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  community: {
    ...{ slug: "lights", name: "Lights", problem: "It is dark", difference: "It is light", topics: [] },
    ...{
      language: "en",
      stage: "potential",
      status: "open",
      statusReason: null,
      startedAt: at,
      changedAt: at,
    },
  },
};

const webhookOf = { name: "Night team", url: "https://hooks.example.org/", format: "standard" } as const;

/** A webhook of the community, made by the platform where there is none, and a message to it. */
const aWebhook = async (): Promise<{ webhookId: string; deliveryId: string; version: number }> => {
  const of = `community:${slug}`;
  const listed = await api.ask(`GET /v1/admin/webhooks?of=${of}`, { as: platform });
  const { webhooks } = (await listed.json()) as { webhooks: { webhookId: string; version: number }[] };
  const body = { of, ...webhookOf, kinds: ["lesson"] };
  const made =
    webhooks[0] ?? (await (await api.ask("POST /v1/admin/webhooks", { as: platform, body })).json());
  const { webhookId, version } = made as { webhookId: string; version: number };
  const pinged = await api.ask(`POST /v1/admin/webhooks/${webhookId}/ping`, { as: platform });
  return { webhookId, version, ...((await pinged.json()) as { deliveryId: string }) };
};

/** A placement of RJ1, made by the platform where there is none, and the version of the list. */
const aPlacement = async (): Promise<{ placementId: string; version: number; listVersion: number }> => {
  const address = "/v1/admin/trusts/RJ1/placements";
  const body = placementOf();
  const list = async () =>
    (await (await api.ask(`GET ${address}`, { as: platform })).json()) as {
      version: number;
      placements: { placementId: string; version: number }[];
    };
  if ((await list()).placements.length === 0) await api.ask(`POST ${address}`, { as: platform, body });
  const { version: listVersion, placements } = await list();
  return { placementId: "", version: 0, ...placements[0], listVersion };
};

const bodyFor = async (id: Managed): Promise<object | undefined> => {
  const { version } = await managed();
  const { starter: _, ...goal } = startOf({ name: "A new one" });
  const bodies: Partial<Record<Managed, object>> = {
    createCommunity: { ...goal, language: "en", homeTrust: "RJ1" },
    editCommunity: { version, stage: version % 2 === 0 ? "coalescing" : "maturing" },
    pauseCommunity: { version, reason: "Spam" },
    archiveCommunity: { version, reason: "Done" },
    restoreCommunity: { version },
    dismissProposal: { stage: "coalescing" },
    transformCommunity: { version, reason: "Done" },
    changeRole: { role: version % 2 === 0 ? "member" : "facilitator" },
    removeMember: { reason: "Asked to go" },
    undoDecision: { reason: "Too quick" },
    eraseRedaction: { reason: "The family asked" },
    blockAddress: { who: "reporter", id: subject, reason: "Spam" },
    unblockAddress: { reason: "Mistake" },
    addInstallation: another(),
    orderErasure: { email: "gone@example.org", language: "en", reason: "Asked by letter" },
    importCommunity: file,
    callManagedGathering: detailsOf(api.table.clock.now, 6),
    changeGathering: { ...detailsOf(api.table.clock.now, 6), version: 1 },
    cancelGathering: { reason: "The room is flooded", version: 1 },
    noteGathering: { notes: "Lamps work", version: 1 },
    mergeCommunities: {
      reason: "The same thing",
      into: id === "mergeCommunities" ? await creates("Takes in") : "",
      version: 1,
    },
  };
  if (id === "createPlacement") return placementOf();
  if (id === "changePlacement") return { name: "Ward page", version: (await aPlacement()).version };
  if (id === "lockPlacements") return { locked: false, version: (await aPlacement()).listVersion };
  if (id === "createWebhook") return { of: `community:${slug}`, ...webhookOf, kinds: ["lesson"] };
  if (id === "changeWebhook" || id === "rotateWebhook") return { version: (await aWebhook()).version };
  if (id === "decideCase")
    return { action: "dismiss", reason: "Fine", version: (await cases.read()).version };
  return bodies[id];
};

const sessionOf = (grant: (typeof holders)[Holder]): Promise<string> | undefined => {
  if (grant === null) return undefined;
  return grant === "person" ? signInByCode(api, slug, platform) : api.session(grant);
};

let joined = 0;
const addressOf = async (id: Managed): Promise<string> => {
  const { method, path }: Endpoint = endpoints[id];
  if (id === "removeMember") await api.story.joins(slug, { email: `leaver-${++joined}@example.org` });
  const personId = path.includes("{personId}")
    ? (await members(platform)).at(id === "handOver" ? 0 : -1)!.personId
    : "";
  // A merge cannot be undone, so each has a community of its own to merge; `slug` stays for the others.
  const which = id === "mergeCommunities" ? await creates("Is merged") : slug;
  const filled = path.replace("{slug}", which).replace("{odsCode}", "RJ1").replace("{personId}", personId);
  const { webhookId, deliveryId } = path.includes("{webhookId}")
    ? await aWebhook()
    : { webhookId: "", deliveryId: "" };
  const whole = filled
    .replace("{placementId}", path.includes("{placementId}") ? (await aPlacement()).placementId : "")
    .replace("{webhookId}", webhookId)
    .replace("{deliveryId}", deliveryId)
    .replace("{kind}", "community")
    .replace(/\{(?:decisionId|blockId|installationId|gatheringId)\}/u, subject);
  const of = { listWebhooks: `?of=community:${slug}`, readCounts: "?of=trust:RJ1" }[id as string] ?? "";
  return `${method} ${whole}${of}`;
};

beforeAll(async () => {
  api = await openApi();
  platform = await api.session("platform");
  expect(await api.story.starts()).toBe(slug);
  await api.story.joins(slug, { email: "norfolk@example.org", trust: "RM1", name: "Nora Folk" });
  await countAll();
  await api.lists(slug);
  cases = openCases(api, slug, platform);
  gatherings = openGatherings(api, slug);
});
afterAll(() => api.close());

describe.each(Object.keys(expected) as Managed[])("%s", (id) => {
  test.each(Object.keys(holders) as Holder[])(
    "answers whoever holds %s as the table of permissions says",
    async (holder) => {
      const grant = holders[holder];
      // Whoever signs in by code joins first, which an open community takes.
      if (grant === "person") {
        // One after the other, so that all of them together are not too many for one network.
        api.table.clock.now = new Date(api.table.clock.now.getTime() + 120_000);
        await prepare("readSession");
      }
      const as = await sessionOf(grant);
      await prepare(id);
      const [address, body] = [await addressOf(id), await bodyFor(id)];
      const response = await api.ask(address, { as, body });
      expect(response.status, await response.clone().text()).toBe(expected[id][holder]);
    },
  );
});

test("every endpoint for administrators is in the table of permissions", () => {
  const declared = Object.entries<Endpoint>(endpoints).filter(([, { access }]) => access === "administrator");
  expect(Object.keys(expected).sort()).toEqual(declared.map(([id]) => id).sort());
});

describe("what a grant shows", () => {
  const listed = async (grant: Grant): Promise<{ slugs: string[]; total: number }> => {
    const response = await api.ask("GET /v1/admin/communities", { as: await api.session(grant) });
    const { communities, total } = (await response.json()) as {
      communities: { slug: string }[];
      total: number;
    };
    return { slugs: communities.map((community) => community.slug), total };
  };

  test.each(["trust:7A4", "community:green-theatres"] as const)(
    "%s lists nothing of others",
    async (grant) => {
      expect(await listed(grant)).toEqual({ slugs: [], total: 0 });
    },
  );

  test.each(["trust:RJ1", "trust:RM1", `community:${slug}`] as const)(
    "%s lists the community",
    async (grant) => {
      expect((await listed(grant)).slugs).toContain(slug);
    },
  );

  test("a trust with people in a community sees those people and nobody else", async () => {
    const seen = await members(await api.session("trust:RM1"));
    expect(seen.map(({ trust }) => trust?.odsCode)).toEqual(["RM1"]);
    expect((await members(platform)).length).toBeGreaterThan(1);
  });

  test("a trust sees itself and no other trust", async () => {
    const as = await api.session("trust:RM1");
    const response = await api.ask("GET /v1/admin/trusts", { as });
    const { trusts } = (await response.json()) as { trusts: { odsCode: string }[] };
    expect(trusts.map(({ odsCode }) => odsCode)).toEqual(["RM1"]);
    expect((await api.ask("GET /v1/admin/trusts/RM1", { as })).status).toBe(200);
    expect((await api.ask("GET /v1/admin/trusts/RJ1", { as })).status).toBe(403);
  });

  test("a trust creates communities of its own only", async () => {
    const { starter: _, ...goal } = startOf({ name: "Whose is it" });
    const create = async (homeTrust?: string) =>
      api.ask("POST /v1/admin/communities", {
        as: await api.session("trust:RM1"),
        body: { ...goal, language: "en", homeTrust },
      });
    expect((await create("RJ1")).status).toBe(403);
    expect((await create()).status).toBe(403);
    expect((await create("RM1")).status).toBe(201);
  });
});
