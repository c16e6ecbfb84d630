import {
  type Outlet,
  confirm,
  createWebhook,
  listDeliveries,
  pingWebhook,
  realWorld,
  writeComment,
} from "@boundaryless/core";
import { type FreshTable, type Story, administratorWith, joinOf } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { quietly } from "../test/quietly.ts";
import { openScene } from "../test/scene.ts";
import { type Stream, everyByte } from "../test/table.ts";
import { consumeForReadModels } from "./read-models.ts";
import { type Outward, carryOut, consumeForNotice } from "./webhooks.ts";

let table: FreshTable;
let story: Story;
let stream: Stream;
let slug: string;
let webhookId: string;
let answers: () => Promise<number>;
const got: { body: string; timeoutMilliseconds: number }[] = [];
const platform = administratorWith("platform");

const outlet: Outlet = {
  origin: "https://communities.example.org",
  random: () => 1,
  timeoutMilliseconds: 10_000,
  post: async (_, posting) => {
    got.push(posting);
    return { status: await answers(), answer: "", retryAfterSeconds: null };
  },
};
const sent: string[] = [];
const outward = (): Outward => ({
  ctx: { ...table.ctx(), ...{ newId: realWorld.newId } },
  send: ({ to }) => Promise.resolve(void sent.push(to)),
  outlet,
});

beforeAll(async () => {
  const scene = await openScene();
  ({ table, story, stream } = scene);
  slug = await story.starts();
  const as = table.ctx(platform);
  const url = "https://hooks.example.org/in";
  const about = { of: `community:${slug}`, name: "Night team", url, format: "standard", kinds: ["comment"] };
  ({ webhookId } = await createWebhook(as, about as Parameters<typeof createWebhook>[1]));
  await stream.projected();
  return scene.close;
});
beforeEach(() => {
  got.length = 0;
  answers = () => Promise.resolve(200);
});

const comments = async (text: string) => {
  const { placement: _, proof: __, ...person } = joinOf({ email: `${crypto.randomUUID()}@example.org` });
  const author = { ...person, wording: words.en.contributionWording.version };
  await writeComment(table.ctx(), { slug, text, author });
  await confirm(table.ctx(), { token: await story.tokenFor(author.email) });
};
const statuses = async () =>
  (await listDeliveries(table.ctx(platform), { webhookId })).deliveries.map(({ status }) => status);

test("a comment reaches the webhook through both consumers at once, and coming twice changes nothing", async () => {
  await comments("Amara says lights");
  const records = await stream.reads();
  const { log } = await quietly(async () => {
    await consumeForReadModels(table.ctx(), records);
    const owed = await stream.reads();
    for (let time = 0; time < 2; time++) await consumeForNotice(outward(), owed);
    await consumeForReadModels(table.ctx(), records);
    await stream.projected();
    const before = await everyByte(table);
    await consumeForNotice(outward(), [...records, ...owed]);
    expect(await everyByte(table)).toBe(before);
  });
  expect(got).toHaveLength(1);
  expect(got[0]?.timeoutMilliseconds).toBeLessThanOrEqual(5000);
  expect(await statuses()).toEqual(["delivered"]);
  expect(log).toContain('"webhook"');
  expect(log).not.toMatch(/amara|lights|hooks\.example/iu);
});

test("a receiver that is down blocks nothing, and the schedule tries again", async () => {
  answers = () => Promise.reject(new Error("a fault that nobody foresaw"));
  await comments("Later");
  await quietly(async () => {
    await stream.projected();
    await pingWebhook(table.ctx(platform), { webhookId });
    const owed = await stream.reads();
    expect(await consumeForNotice(outward(), owed)).toEqual({ batchItemFailures: [] });
    answers = () => Promise.resolve(200);
    table.clock.now = new Date(table.clock.now.getTime() + 3 * 60_000);
    await carryOut(outward(), { job: "deliver-webhooks" });
    const before = await everyByte(table);
    await carryOut(outward(), { job: "deliver-webhooks" });
    expect(await everyByte(table)).toBe(before);
  });
  expect(await statuses()).toEqual(["delivered", "delivered", "delivered"]);
});

test("mail of the same batch does not wait for a slow receiver", async () => {
  let release = (): void => undefined;
  answers = () => new Promise((resolve) => (release = () => resolve(200)));
  await pingWebhook(table.ctx(platform), { webhookId });
  const email = "newcomer@example.org";
  const { placement: _, proof: __, ...person } = joinOf({ email });
  const author = { ...person, wording: words.en.contributionWording.version };
  await writeComment(table.ctx(), { slug, text: "Hello", author });
  const records = await stream.reads();
  await quietly(async () => {
    const consumed = consumeForNotice(outward(), records);
    await expect.poll(() => got.length).toBe(1);
    expect(sent).toContain(email);
    release();
    expect(await consumed).toEqual({ batchItemFailures: [] });
  });
});
