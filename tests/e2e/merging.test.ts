import { listMembers, mergeCommunities, readManagedCommunity } from "@boundaryless/core";
import { administratorWith } from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askToJoin, joinAndConfirm, peopleIn, post } from "../harness/api.ts";
import { allMailTo, confirmToken, leaveLink, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";

const old = "drip-to-tablet";
const into = "home-before-lunch";
const both = "both@rj1.example.org";
const waiting = "waiting@rj1.example.org";

let system: System;
let peopleBefore: Set<string>;

beforeAll(async () => {
  system = await openSystem();
  for (const slug of [old, into]) await joinAndConfirm(system, slug, { email: both, name: "Bo Both" });
  await askToJoin(system, old, { email: waiting, name: "Wai Ting" });
  await mailTo(system, waiting);
  const ctx = { ...system.ctx, actor: administratorWith("platform") };
  const members = await Promise.all([old, into].map((slug) => listMembers(ctx, { slug, limit: 100 })));
  peopleBefore = new Set(members.flatMap((list) => list.members.map(({ personId }) => personId)));
  const { version } = await readManagedCommunity(ctx, { slug: old });
  await mergeCommunities(ctx, { slug: old, into, reason: "Both get people home", version });
  await system.runSchedules();
  await system.runSchedules();
  await system.caughtUp();
});
afterAll(() => system.close());

const get = (path: string) => fetch(system.origins.system + path, { redirect: "manual" });

test("every address of the old community leads to the same page of the new one, and a posted join with it", async () => {
  for (const ending of ["", ".json", ".atom", ".ics", "/join?trust=RJ1&lang=cy", "/poster"]) {
    const answer = await get(`/c/${old}${ending}`);
    expect([ending, answer.status, answer.headers.get("location")]).toEqual([
      ending,
      308,
      `/c/${into}${ending}`,
    ]);
  }
  const api = await (await get(`/v1/communities/${old}`)).json();
  expect(api).toMatchObject({ slug: into });
  const late = await askToJoin(system, old, { email: "late@rj1.example.org" });
  expect([late.status, await late.json()]).toEqual([202, { accepted: true, community: into }]);
});

test("everybody is in the new one once, told once, and a join that waited arrives there", async () => {
  expect(await peopleIn(system, into)).toBe(peopleBefore.size);
  await mailTo(system, both, "is now part of");
  const told = (await allMailTo(system, both)).filter(({ subject }) => subject.includes("is now part of"));
  expect(told).toHaveLength(1);
  const token = confirmToken(await mailTo(system, waiting));
  const answer = await post(system, "/v1/confirmations", { token });
  expect(await answer.json()).toMatchObject({ confirmed: "join", community: { slug: into } });
});

test("a leave link of the old community leaves the new one", async () => {
  const people = await peopleIn(system, into);
  const welcome = (await allMailTo(system, both)).find(
    ({ subject, text }) => subject.startsWith("Welcome") && text.includes(`/c/${old}`),
  );
  const answer = await fetch(leaveLink(welcome!), { method: "POST", body: new URLSearchParams() });
  expect(answer.status).toBe(200);
  expect(await peopleIn(system, into)).toBe(people - 1);
});
