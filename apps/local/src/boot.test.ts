import { execFileSync } from "node:child_process";
import {
  joinCommunity,
  listCommunities,
  listManagedTrusts,
  readCommunity,
  removeSample,
} from "@boundaryless/core";
import { galleryPolicy } from "@boundaryless/contract/headers";
import { administratorWith, joinOf } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { doctorTests } from "../test/doctor.ts";
import { temporaryFolder } from "../test/run.ts";
import { runbookTests } from "../test/runbooks.ts";
import { type Running, boot } from "./boot.ts";
import { openDataFolder } from "./data.ts";
import { sampleCommunities } from "./sample/communities.ts";
import { seed } from "./seed.ts";

const folder = temporaryFolder();
// The whole sample goes through the stream, into a file, beside whatever else the machine does.
const patience = 180_000;
const clock = { now: new Date() };
const steps: string[] = [];
const start = async (): Promise<Running> =>
  boot({
    port: 0,
    data: await openDataFolder(folder, false),
    now: () => clock.now,
    onStep: (step) => steps.push(step),
  });

let running: Running;
beforeAll(async () => {
  running = await start();
}, patience);
afterAll(() => running.close());

const anyone = () => ({ ...running.ctx, actor: { kind: "anyone" as const, network: null } });
const platform = () => ({ ...running.ctx, actor: administratorWith("platform") });
const communities = async () => (await listCommunities(anyone(), { limit: 50 })).communities;
const mailTo = async (address: string) => {
  const answer = await fetch(`${running.origins.mail}/messages?to=${encodeURIComponent(address)}`);
  return ((await answer.json()) as { messages: { subject: string; headers: unknown }[] }).messages;
};
const children = (): string[] =>
  execFileSync("ps", ["-o", "comm=", "--ppid", String(process.pid)], { encoding: "utf8" })
    .split("\n")
    .filter((name) => name.includes("dynoxide"));

describe("the first start", () => {
  test("is alive: communities with people of many trusts, trusts, and every address answers", async () => {
    const cards = await communities();
    expect(cards.length).toBeGreaterThanOrEqual(20);
    expect(Math.max(...cards.map(({ trusts }) => trusts))).toBeGreaterThan(2);
    expect(cards.every(({ people }) => people > 0)).toBe(true);
    const { total } = await listManagedTrusts(platform(), { closed: "no", limit: 5 });
    expect(total).toBeGreaterThanOrEqual(40);
    const { system, intranet, mail, signIn } = running.origins;
    for (const address of [
      `${system}/v1/health`,
      `${system}/`,
      `${system}/downloads/boundaryless.sppkg`,
      `${system}/downloads/boundaryless-wp.zip`,
      intranet,
      mail,
      `${signIn}/.well-known/openid-configuration`,
    ])
      expect((await fetch(address)).status, address).toBe(200);
    const gallery = await fetch(`${system}/widget/gallery.html`);
    expect([gallery.status, gallery.headers.get("content-security-policy")]).toEqual([200, galleryPolicy]);
  });

  test("says how far it is, step by step", () => {
    expect(steps).toEqual(expect.arrayContaining(["the table", "the mail inbox", "the system"]));
    expect(steps.some((step) => /trusts$/.test(step))).toBe(true);
  });

  test("seeding again changes nothing", async () => {
    const before = await communities();
    await seed(running.ctx, `${running.origins.signIn}`, () => undefined);
    await running.caughtUp();
    expect(await communities()).toEqual(before);
  });
});

doctorTests(() => running.origins.system);
runbookTests(() => running);

test("scheduled work that finds nothing to do says nothing in the terminal", async () => {
  await running.runSchedules();
  const spy = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    await running.runSchedules();
    expect(spy.mock.calls).toEqual([]);
  } finally {
    spy.mockRestore();
  }
});

describe("mail", () => {
  test("that nobody takes goes out later, once", async () => {
    const [card] = await communities();
    const join = joinOf({ email: "later@example.org" });
    await running.mail.close();
    await joinCommunity(anyone(), { slug: card?.slug ?? "", ...join });
    await running.caughtUp();
    await running.runSchedules();
    await running.close();
    running = await start();
    await running.caughtUp();
    expect(await mailTo(join.email)).toEqual([]);
    clock.now = new Date(clock.now.getTime() + 61_000);
    await running.runSchedules();
    await running.runSchedules();
    expect(await mailTo(join.email)).toHaveLength(1);
  });
});

describe("a second start", () => {
  test(
    "keeps what there was, and plants nothing that was taken away",
    async () => {
      const removed = await removeSample(running.ctx);
      expect(removed.communities).toBe(sampleCommunities.length);
      await running.caughtUp();
      await running.close();
      running = await start();
      clock.now = new Date(clock.now.getTime() + 5000);
      expect(await communities()).toEqual([]);
      const slug = sampleCommunities[0]?.slug ?? "";
      await expect(readCommunity(anyone(), { slug })).rejects.toMatchObject({ code: "not-found" });
      expect((await listManagedTrusts(platform(), { closed: "no", limit: 5 })).total).toBeGreaterThanOrEqual(
        40,
      );
    },
    patience,
  );
});

test("closing leaves no process and no port behind", async () => {
  expect(children()).toHaveLength(1);
  const { system, mail, table } = running.origins;
  await running.close();
  await running.close();
  expect(children()).toEqual([]);
  for (const address of [system, mail, table]) await expect(fetch(address), address).rejects.toThrow();
});

test("a start that fails half-way ends what it had started", async () => {
  const data = await openDataFolder(folder, false);
  const broken = boot({
    port: 0,
    data,
    onStep: (step) => {
      if (step === "the pretend intranet") throw new Error("half-way");
    },
  });
  await expect(broken).rejects.toThrow("half-way");
  expect(children()).toEqual([]);
});
