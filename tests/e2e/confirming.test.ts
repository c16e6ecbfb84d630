import { createApp } from "@boundaryless/api/app";
import type { JoinRequest } from "@boundaryless/contract";
import { openDatabase } from "@boundaryless/core";
import { joinOf } from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askToJoin, joinAndConfirm, peopleIn, post } from "../harness/api.ts";
import { allMailTo, codeIn, confirmToken, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";

const slug = "home-before-lunch";
const known = "joyce.okoro@rj1.example.org";

let system: System;

beforeAll(async () => {
  system = await openSystem();
  await joinAndConfirm(system, slug, { name: "Joyce Okoro", email: known });
});
afterAll(() => system.close());

const statusesOf = (answers: Response[]): number[] =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);

test("ten confirmations at once make exactly one membership and one welcome", async () => {
  const email = "ten.times@rr8.example.org";
  const before = await peopleIn(system, slug);
  await askToJoin(system, slug, { email, trust: "RR8" });
  const token = confirmToken(await mailTo(system, email));
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => post(system, "/v1/confirmations", { token })),
  );
  expect(statusesOf(answers)).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
  const problems = await Promise.all(answers.filter(({ status }) => status === 409).map((one) => one.json()));
  expect(new Set(problems.map(({ code }: { code: string }) => code))).toEqual(new Set(["already-confirmed"]));
  expect(await peopleIn(system, slug)).toBe(before + 1);
  const welcomes = (await allMailTo(system, email)).filter(({ subject }) => subject.startsWith("Welcome"));
  expect(welcomes).toHaveLength(1);
});

test("five requests of one new address, confirmed at once, make one person and one membership", async () => {
  const email = "five.links@rr8.example.org";
  const before = await peopleIn(system, slug);
  for (let request = 0; request < 5; request++) await askToJoin(system, slug, { email, trust: "RR8" });
  await expect.poll(async () => (await allMailTo(system, email)).length, { timeout: 15_000 }).toBe(5);
  const tokens = (await allMailTo(system, email)).map(confirmToken);
  const answers = await Promise.all(tokens.map((token) => post(system, "/v1/confirmations", { token })));
  expect(new Set(statusesOf(answers))).toEqual(new Set([200]));
  expect(await peopleIn(system, slug)).toBe(before + 1);
});

test("the code confirms as the link does, and only once", async () => {
  const email = "by.code@rr8.example.org";
  await askToJoin(system, slug, { email, trust: "RR8" });
  const code = codeIn(await mailTo(system, email));
  const answers = [];
  for (const body of [
    { email: known, code },
    { email, code: "AAAAAA" },
    { email: ` ${email.toUpperCase()}`, code },
  ])
    answers.push(await post(system, "/v1/confirmations", body));
  answers.push(await post(system, "/v1/confirmations", { email, code }));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 200, 409]);
});

test("a link is good for seven days and then says that it has expired", async () => {
  const email = "too.late@rr8.example.org";
  await askToJoin(system, slug, { email, trust: "RR8" });
  const token = confirmToken(await mailTo(system, email));
  system.later(7 * 24 * 60 * 60_000 + 60_000);
  const answer = await post(system, "/v1/confirmations", { token });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([410, "expired"]);
});

const varying = new Set(["date", "x-request-id"]);

const everythingOf = async (answer: Response): Promise<string> => {
  const headers = [...answer.headers].filter(([name]) => !varying.has(name));
  return JSON.stringify([answer.status, headers, await answer.text()]);
};

test("known and unknown addresses get the same answer, byte for byte", async () => {
  const other = await everythingOf(await askToJoin(system, slug, { email: "never.seen@rj1.example.org" }));
  expect(await everythingOf(await askToJoin(system, slug, { email: known }))).toBe(other);
  const codes = [known, "never.seen.either@rj1.example.org"].map((email) =>
    post(system, "/v1/confirmations", { email, code: "ABC234" }).then(everythingOf),
  );
  const [first, second] = await Promise.all(codes);
  expect(first).toBe(second);
});

test("known and unknown addresses cost the table the same calls", async () => {
  const db = openDatabase({ tableName: system.ctx.db.tableName, endpoint: system.origins.table });
  const calls: string[] = [];
  db.client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        calls.push(String(commandName));
        return next(args);
      },
    { step: "initialize" },
  );
  const { keys, now } = system.ctx;
  const oidc = { issuer: system.origins.signIn, clientId: "none", clientSecret: "none" };
  const app = createApp({ db, keys, now, origin: system.origins.system, oidc });
  const callsFor = async (who: Partial<JoinRequest>): Promise<string[]> => {
    calls.length = 0;
    const answer = await app.request(`/v1/communities/${slug}/joins`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(joinOf(who)),
    });
    expect(answer.status).toBe(202);
    return [...calls];
  };
  try {
    // What the process keeps of the directory is read once.
    await callsFor({ email: "first.of.all@rj1.example.org" });
    const unknown = await callsFor({ email: "nobody.at.all@rj1.example.org" });
    expect(unknown.length).toBeGreaterThan(2);
    expect(await callsFor({ email: known })).toEqual(unknown);
  } finally {
    db.client.destroy();
  }
});
