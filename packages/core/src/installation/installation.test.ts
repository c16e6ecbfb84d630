import { generateKeyPairSync, sign } from "node:crypto";
import { type Directory, type SignedDirectory, directoryPath, directoryType } from "@boundaryless/contract";
import { everyGrantee } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, platform } from "../../test/house.ts";
import { listCommunities, pauseCommunity } from "../community/index.ts";
import { openKeys } from "../keys.ts";
import { type Get, OutwardError } from "../outward/index.ts";
import { queryAll } from "../store.ts";
import {
  addAnotherInstallation,
  changeDirectoryKey,
  directoryKeys,
  fetchDirectories,
  listEverywhere,
  listInstallations,
  lookAtInstallation,
  readInstallation,
  removeAnotherInstallation,
  signDirectory,
  widgetEverywhere,
} from "./index.ts";

let here: House;
let there: House;
let slug: string;
const origin = "https://learn.example.wales";
const hour = 60 * 60;

const theirKeys = openKeys("a secret of the other installation, for tests only");
const theirs = () => ({ ...there.table.ctx(), keys: theirKeys, now: () => here.table.clock.now });
const admin = () => here.table.ctx(platform);
const keyOf = async () => (await directoryKeys(theirs())).keys[0]?.["x"] ?? "";
const served: { text: string | undefined; fault: OutwardError["fault"] | undefined; etags: unknown[] } = {
  text: undefined,
  fault: undefined,
  etags: [],
};
/** The other installation as the network shows it; `text` stands in for what it would say itself. */
const get: Get = async (url, { etag }) => {
  expect(url).toBe(origin + directoryPath);
  served.etags.push(etag);
  if (served.fault) throw new OutwardError(served.fault);
  return { text: served.text ?? JSON.stringify(await signDirectory(theirs(), { origin })), etag: '"1"' };
};
const looks = async (text?: string) => {
  here.passes(hour + 1);
  served.text = text;
  const outcome = await fetchDirectories(here.table.ctx(), get);
  here.passes(60);
  return outcome;
};
const elsewhere = async (query: Partial<Parameters<typeof listEverywhere>[1]> = {}) =>
  (await listEverywhere(here.table.ctx(), { limit: 20, where: "everywhere", ...query })).elsewhere ?? [];
const installation = async () => (await listInstallations(admin())).installations[0];

beforeAll(async () => {
  [here, there] = await Promise.all([openHouse(), openHouse()]);
  slug = await there.creates({ name: "Cwympiadau: <b>falls</b> in the night", topics: ["falls"] });
  await there.counts(slug);
  here.table.clock.now = new Date(there.table.clock.now.getTime() + 60_000);
  await here.counts(await here.creates({ name: "Sepsis in the first hour", topics: ["sepsis"] }));
  await addAnotherInstallation(admin(), { name: "Wales", origin, key: await keyOf() });
});
afterAll(() => Promise.all([here.table.close(), there.table.close()]));

/** A signature by anybody, over anything. */
const signedBy = (privateKey: Parameters<typeof sign>[2], kid: string, content: unknown, header = {}) => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = part({ alg: "EdDSA", typ: directoryType, kid, ...header });
  const payload = part(content);
  const signature = sign(null, Buffer.from(`${head}.${payload}`), privateKey).toString("base64url");
  return JSON.stringify({ payload, signatures: [{ protected: head, signature }] });
};
const contentOf = ({ payload }: SignedDirectory) =>
  JSON.parse(Buffer.from(payload, "base64url").toString()) as Directory;

describe("listing another installation", () => {
  test("begins with the first look, apart from our own list and in no count of it", async () => {
    expect(await elsewhere()).toEqual([]);
    expect(await looks()).toEqual({ looked: 1, refused: 0 });
    expect(await elsewhere()).toMatchObject([
      { slug, url: `${origin}/c/${slug}`, at: { name: "Wales", origin }, licence: "OGL-UK-3.0" },
    ]);
    const ours = await listEverywhere(here.table.ctx(), { limit: 20, where: "everywhere" });
    expect(ours.communities).toEqual((await listCommunities(here.table.ctx(), { limit: 20 })).communities);
    expect(await installation()).toMatchObject({ state: "listed", communities: 1, problem: null });
  });

  test("finds by words and topics, and leaves out what does not fit", async () => {
    expect(await elsewhere({ q: "fall at night" })).toHaveLength(1);
    expect(await elsewhere({ q: "sepsis" })).toEqual([]);
    expect(await elsewhere({ topic: "falls" })).toHaveLength(1);
    expect(await elsewhere({ topic: "sepsis" })).toEqual([]);
    expect(await elsewhere({ trust: "RJ1" })).toEqual([]);
    expect(await elsewhere({ where: "here" })).toEqual([]);
  });

  test("is in the widget's first view where ours leave room in it, and only there", async () => {
    const view = (limit?: number) => widgetEverywhere(here.table.ctx(), { limit });
    expect((await view(6)).elsewhere).toMatchObject([{ slug, at: { name: "Wales" } }]);
    for (const limit of [undefined, 1, 3]) expect(await view(limit)).not.toHaveProperty("elsewhere");
  });

  test("within the hour nothing is asked for; asked to, it is looked at with the next run", async () => {
    expect(await fetchDirectories(here.table.ctx(), get)).toEqual({ looked: 0, refused: 0 });
    const { id = "" } = (await installation()) ?? {};
    await lookAtInstallation(admin(), { installationId: id });
    expect(await fetchDirectories(here.table.ctx(), get)).toEqual({ looked: 1, refused: 0 });
    expect(served.etags.at(-1)).toBe('"1"');
  });

  test("a community that closes or changes there does so here with the next look", async () => {
    there.table.clock.now = here.table.clock.now;
    const other = await there.creates({ name: "Green theatres" });
    await there.counts(other);
    await pauseCommunity(there.table.ctx(platform), { slug, reason: "On leave", version: 1 });
    await there.counts(slug);
    await looks();
    expect((await elsewhere()).map((each) => each.slug)).toEqual([other]);
    const rows = await queryAll(here.table.db, {
      partition: `INSTALLATION#${(await installation())?.id}`,
      prefix: "CARDS#",
    });
    expect(rows).toHaveLength(1);
  });
});

describe("a directory is refused, and what was verified stays,", () => {
  const stranger = generateKeyPairSync("ed25519");
  const strangersKey = stranger.publicKey.export({ format: "jwk" }).x ?? "";
  const refused = async (text: string, problem: string) => {
    const before = await elsewhere();
    expect(before.length).toBeGreaterThan(0);
    expect(await looks(text)).toEqual({ looked: 1, refused: 1 });
    expect(await installation()).toMatchObject({ problem, state: "listed" });
    expect(await elsewhere()).toEqual(before);
    // The next good one puts it right.
    await looks();
    expect(await installation()).toMatchObject({ problem: null });
  };
  const now = () => signDirectory(theirs(), { origin });

  test("when a stranger has signed it with a key of their own", async () => {
    await refused(signedBy(stranger.privateKey, strangersKey, contentOf(await now())), "unsigned");
  });

  test("when a stranger has signed it in the name of the key we know", async () => {
    await refused(signedBy(stranger.privateKey, await keyOf(), contentOf(await now())), "bad-signature");
  });

  test("when one letter was changed after it was signed", async () => {
    const signed = await now();
    const content = { ...contentOf(signed), origin: "https://evil.example.org" };
    const payload = Buffer.from(JSON.stringify(content)).toString("base64url");
    await refused(JSON.stringify({ ...signed, payload }), "bad-signature");
  });

  test.each([
    ["no signature", (signed: SignedDirectory) => ({ ...signed, signatures: [] }), "unreadable"],
    [
      "an algorithm that signs nothing",
      (signed: SignedDirectory) => ({
        ...signed,
        signatures: [{ protected: Buffer.from('{"alg":"none"}').toString("base64url"), signature: "" }],
      }),
      "unsigned",
    ],
  ])("with %s", async (_, spoil, problem) => {
    await refused(JSON.stringify(spoil(await now())), problem);
  });

  test.each([
    ["no JSON", "<html>"],
    ["something else", "[]"],
    ["nothing", ""],
  ])("when it is %s", async (_, text) => {
    await refused(text, "unreadable");
  });

  test("when it is an older one again", async () => {
    const old = JSON.stringify(await now());
    there.table.clock.now = new Date(here.table.clock.now.getTime() + 2000);
    await there.counts(await there.creates({ name: "Newer than that" }));
    await looks();
    await refused(old, "older");
  });

  test.each(["unreachable", "timeout", "private-address", "redirect", "status", "too-large"] as const)(
    "when the way there says: %s",
    async (fault) => {
      served.fault = fault;
      expect(await looks()).toEqual({ looked: 1, refused: 1 });
      served.fault = undefined;
      expect(await installation()).toMatchObject({ problem: fault, state: "listed" });
    },
  );
});

describe("an installation that we know by a key of the test", () => {
  const pair = generateKeyPairSync("ed25519");
  const key = pair.publicKey.export({ format: "jwk" }).x ?? "";
  let id = "";
  const at = "https://test.example.org";
  const card = {
    slug: "x",
    name: "X",
    goal: "Y",
    topics: [],
    language: "en",
    stage: "potential",
    licence: "CC0-1.0",
    people: 1,
    trusts: 1,
    disciplines: 1,
    url: `${at}/c/x`,
  };
  const says = async (changes: object, header = {}) => {
    const now = here.table.clock.now.getTime();
    const issuedAt = new Date(now).toISOString();
    const validUntil = new Date(now + 24 * hour * 1000).toISOString();
    const content = {
      version: 1,
      origin: at,
      sequence: now,
      issuedAt,
      validUntil,
      keys: [key],
      communities: [card],
    };
    const text = signedBy(pair.privateKey, key, { ...content, ...changes }, header);
    await lookAtInstallation(admin(), { installationId: id });
    await fetchDirectories(here.table.ctx(), async (url) => {
      if (!url.startsWith(at)) throw new OutwardError("unreachable");
      return { text, etag: null };
    });
    here.passes(60);
    const { installations } = await listInstallations(admin());
    return installations.find((each) => each.id === id);
  };
  beforeAll(async () => {
    const { installations } = await addAnotherInstallation(admin(), { name: "Test", origin: at, key });
    id = installations.find(({ origin: of }) => of === at)?.id ?? "";
  });

  test.each([
    ["of another version", { version: 2 }, "unreadable"],
    ["of another origin", { origin: "https://evil.example.org" }, "other-origin"],
    [
      "with a page elsewhere",
      { communities: [{ ...card, url: "https://evil.example.org/c/x" }] },
      "other-origin",
    ],
    ["with a script for a page", { communities: [{ ...card, url: "javascript:alert(1)" }] }, "other-origin"],
    ["that has run out", { validUntil: "2020-01-01T00:00:00.000Z" }, "expired"],
    ["of the year 2100", { issuedAt: "2100-01-01T00:00:00.000Z" }, "too-new"],
    ["with a sequence that nothing could follow", { sequence: Number.MAX_SAFE_INTEGER }, "too-new"],
    ["with one community twice", { communities: [card, card] }, "unreadable"],
    [
      "with too many",
      { communities: Array.from({ length: 1001 }, (_, n) => ({ ...card, slug: `x-${n}` })) },
      "unreadable",
    ],
    ["with a name of a megabyte", { communities: [{ ...card, name: "x".repeat(1_000_000) }] }, "unreadable"],
    ["with a key that has not signed it", { keys: [key, "A".repeat(43)] }, "bad-signature"],
  ])("is refused a directory %s", async (_, changes, problem) => {
    expect(await says(changes)).toMatchObject({ problem, state: "waiting", communities: 0 });
  });

  test("is refused a signature that was made for another purpose", async () => {
    expect(await says({}, { typ: "JWT" })).toMatchObject({ problem: "unsigned" });
    expect(await says({}, { crit: ["exp"] })).toMatchObject({ problem: "unsigned" });
  });

  test("is listed page by page with the others, each installation in turn", async () => {
    const communities = Array.from({ length: 60 }, (_, n) => ({
      ...card,
      slug: `x-${n}`,
      url: `${at}/c/x-${n}`,
    }));
    expect(await says({ communities })).toMatchObject({ state: "listed", communities: 60 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 25, where: "elsewhere" as const, cursor };
      const page = await listEverywhere(here.table.ctx(), query);
      seen.push(...(page.elsewhere ?? []).map(({ url }) => url));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(60);
    expect(new Set(seen.slice(0, 2).map((url) => new URL(url).origin)).size).toBe(2);
  });

  test("its communities are read fifty at a time, and its former list goes no further", async () => {
    const read = (cursor?: string) => readInstallation(admin(), { installationId: id, cursor });
    const first = await read();
    expect(first).toMatchObject({ installation: { name: "Test", communities: 60 } });
    expect(first.communities.map((each) => each.slug)).toEqual(
      Array.from({ length: 50 }, (_, n) => `x-${n}`),
    );
    const second = await read(first.next ?? undefined);
    expect(second).toMatchObject({
      next: null,
      communities: Array.from({ length: 10 }, () => ({ name: "X" })),
    });
    await says({ communities: [card] });
    await expect(read(first.next ?? undefined)).rejects.toMatchObject({ fields: [{ field: "cursor" }] });
    expect(await read()).toMatchObject({ communities: [card], next: null });
    await expect(readInstallation(admin(), { installationId: "installation_x" })).rejects.toMatchObject({
      reason: "no-such-installation",
    });
  });

  test("is shown no longer once what it signed has run out", async () => {
    here.passes(25 * hour);
    expect((await elsewhere()).some((each) => each.at.origin === at)).toBe(false);
    expect((await listInstallations(admin())).installations.find((each) => each.id === id)?.state).toBe(
      "lapsed",
    );
  });

  test("is gone at once when it is removed, with everything of it", async () => {
    await removeAnotherInstallation(admin(), { installationId: id });
    expect(await queryAll(here.table.db, { partition: `INSTALLATION#${id}` })).toEqual([]);
    const again = removeAnotherInstallation(admin(), { installationId: id });
    await expect(again).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("our own directory", () => {
  test("names only open communities, none that was invented, and no person", async () => {
    const directory = contentOf(await signDirectory(theirs(), { origin }));
    expect(directory.communities.map(({ name }) => name)).not.toContain(
      "Cwympiadau: <b>falls</b> in the night",
    );
    expect(JSON.stringify(directory)).not.toMatch(/@|person_/u);
  });

  test("stays the same to the byte while nothing changes, and its sequence grows when something does", async () => {
    const one = await signDirectory(theirs(), { origin });
    expect(await signDirectory(theirs(), { origin })).toEqual(one);
    there.table.clock.now = new Date(here.table.clock.now.getTime() - 1000);
    await there.counts(await there.creates({ name: "One more" }));
    here.passes(10);
    expect(contentOf(await signDirectory(theirs(), { origin })).sequence).toBeGreaterThan(
      contentOf(one).sequence,
    );
  });

  test("others follow a new key by themselves, and after thirty days the old one signs no more", async () => {
    const before = await keyOf();
    await looks();
    there.table.clock.now = here.table.clock.now;
    await changeDirectoryKey(there.table.ctx(platform));
    const twice = changeDirectoryKey(there.table.ctx(platform));
    await expect(twice).rejects.toMatchObject({ reason: "key-changed-lately" });
    await looks();
    const after = await keyOf();
    expect(after).not.toBe(before);
    expect(await installation()).toMatchObject({ problem: null, keys: [after, before] });
    here.passes(31 * 24 * hour);
    await looks();
    expect(await installation()).toMatchObject({ problem: null, keys: [after], state: "listed" });
  });
});

describe("adding an installation", () => {
  const other = { name: "Other", origin: "https://other.example.org", key: "A".repeat(43) };

  test.each([
    ["http", "http://other.example.org"],
    ["an address", "https://10.0.0.1"],
    ["this machine", "https://localhost"],
    ["a path", "https://other.example.org/x"],
    ["a port", "https://other.example.org:8443"],
    ["somebody's name", "https://ann@other.example.org"],
    ["a script", "javascript:alert(1)"],
  ])("by %s is refused for that field", async (_, at) => {
    const adding = addAnotherInstallation(admin(), { ...other, origin: at });
    await expect(adding).rejects.toMatchObject({ issues: [{ path: ["origin"], message: "origin" }] });
  });

  test("twice is a conflict, and our own key is refused", async () => {
    const twice = addAnotherInstallation(admin(), { ...other, origin });
    await expect(twice).rejects.toMatchObject({
      code: "conflict",
      fields: [{ field: "origin", rule: "taken" }],
    });
    const { own } = await listInstallations(admin());
    const ours = addAnotherInstallation(admin(), { ...other, key: own.key });
    await expect(ours).rejects.toMatchObject({ fields: [{ field: "key", rule: "ownKey" }] });
  });

  test("is for the platform alone", async () => {
    const grantees = everyGrantee({ slug, homeTrust: "RJ1", withPeople: "RM1", other: "7A4" });
    for (const [who, actor] of Object.entries(grantees)) {
      if (who === "platform") continue;
      const adding = addAnotherInstallation(here.table.ctx(actor), other);
      await expect(adding, who).rejects.toMatchObject({ code: "forbidden" });
    }
    const nobody = addAnotherInstallation(here.table.ctx(), other);
    await expect(nobody).rejects.toMatchObject({ code: "unauthenticated" });
  });
});
