import { joinOf, startOf } from "@boundaryless/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askToJoin, joinAndConfirm, peopleIn, post } from "../harness/api.ts";
import { allMailTo, confirmToken, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";

const slug = "drip-to-tablet";
const joins = `/v1/communities/${slug}/joins`;

let system: System;

beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

interface Problem {
  code: string;
  errors?: { field: string; rule: string }[];
}

const problemOf = async (answer: Response): Promise<[number, string, ...string[]]> => {
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const { code, errors = [] } = (await answer.json()) as Problem;
  return [answer.status, code, ...errors.map(({ field, rule }) => `${field} ${rule}`)];
};

const writes = ["/v1/communities", joins, "/v1/confirmations", "/v1/leavings"];

test("a body that is null, a list, a number or a word is refused by every open write", async () => {
  for (const path of writes) {
    for (const body of ["null", "[]", "[{}]", "7", '"word"']) {
      const [status, code] = await problemOf(await post(system, path, body));
      expect([path, body, status, code]).toEqual([path, body, 422, "invalid"]);
    }
  }
});

test("a body that is cut off, empty or no JSON is told apart from one with wrong answers", async () => {
  const whole = JSON.stringify(joinOf());
  for (const body of [whole.slice(0, -5), "", "{", "name=Ada"])
    expect(await problemOf(await post(system, joins, body))).toEqual([400, "invalid"]);
});

test("a body of two megabytes is refused, announced or not", async () => {
  const huge = JSON.stringify({ ...joinOf(), name: "x".repeat(2 * 1024 * 1024) });
  // The rest of what is too large is not received, so the connection is of no more use.
  const close = { connection: "close" };
  expect(await problemOf(await post(system, joins, huge, close))).toEqual([413, "too-large"]);
  const streamed: RequestInit & { duplex: "half" } = {
    method: "POST",
    headers: { "content-type": "application/json", ...close },
    body: new Blob([huge]).stream(),
    duplex: "half",
  };
  const unannounced = await fetch(system.origins.system + joins, streamed).catch(() => undefined);
  // The server may close the connection before everything is sent, which a sender sees as a failure.
  expect([413, undefined]).toContain(unannounced?.status);
});

test("another content type is refused", async () => {
  for (const type of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json; charset=latin1",
  ]) {
    const answer = await post(system, joins, joinOf(), { "content-type": type });
    expect([type, answer.status]).toEqual([type, 415]);
  }
});

test("a name of ten thousand characters is refused with the field and the rule", async () => {
  const answer = await askToJoin(system, slug, { name: "n".repeat(10_000) });
  expect(await problemOf(answer)).toEqual([422, "invalid", "name tooLong"]);
});

test("addresses without a domain of two parts, and other odd ones, are refused", async () => {
  for (const email of [
    "a@b",
    "a",
    "@b.nhs.uk",
    "a@b.nhs.uk, c@d.nhs.uk",
    "a@b.nhs.uk\r\nBcc: x@y.nhs.uk",
    " ",
  ])
    expect([email, ...(await problemOf(await askToJoin(system, slug, { email })))].slice(0, 3)).toEqual([
      email,
      422,
      "invalid",
    ]);
});

test("an address in capitals and in small letters is one person, and one member", async () => {
  const before = await peopleIn(system, slug);
  await joinAndConfirm(system, slug, { name: "Ada B", email: "A@B.NHS.UK" });
  await joinAndConfirm(system, slug, { name: "Ada B", email: "a@b.nhs.uk" });
  await joinAndConfirm(system, slug, { name: "Ada B", email: "  A@b.Nhs.uk " });
  expect(await peopleIn(system, slug)).toBe(before + 1);
});

test("a plus-address is an address of its own and gets its own mail", async () => {
  const before = await peopleIn(system, slug);
  for (const email of ["ward.seven@rr8.example.org", "ward.seven+nights@rr8.example.org"])
    await joinAndConfirm(system, slug, { name: "Ward Seven", email, trust: "RR8" });
  expect(await peopleIn(system, slug)).toBe(before + 2);
});

test("a trust that is not in the directory, or both a trust and an organisation, is refused", async () => {
  expect(await problemOf(await askToJoin(system, slug, { trust: "ZZZ9" }))).toEqual([
    422,
    "invalid",
    "trust unknownTrust",
  ]);
  expect(await problemOf(await askToJoin(system, slug, { trust: "RJ1", organisation: "Hospice" }))).toEqual([
    422,
    "invalid",
    "trust trustOrOrganisation",
  ]);
});

test("a cursor that was tampered with or belongs to another list is refused, on pages it begins anew", async () => {
  const list = `${system.origins.system}/v1/communities`;
  const first = (await (await fetch(`${list}?limit=2`)).json()) as { next: string };
  expect(first.next).toEqual(expect.any(String));
  const middle = Math.floor(first.next.length / 2);
  const other = first.next[middle] === "A" ? "B" : "A";
  const flipped = first.next.slice(0, middle) + other + first.next.slice(middle + 1);
  for (const cursor of [flipped, `${first.next}x`, "x", "%00", "../../etc"]) {
    const answer = await fetch(`${list}?limit=2&cursor=${encodeURIComponent(cursor)}`);
    expect(await problemOf(answer)).toEqual([422, "invalid", "cursor cursor"]);
  }
  const page = await fetch(`${system.origins.system}/?cursor=${flipped}`);
  expect(page.status).toBe(200);
});

test("an unknown community, an unknown method and an unknown address answer as the contract says", async () => {
  expect(await problemOf(await askToJoin(system, "no-such-community"))).toEqual([404, "not-found"]);
  expect((await fetch(`${system.origins.system}${joins}`, { method: "DELETE" })).status).toBe(405);
  expect((await fetch(`${system.origins.system}/v1/nothing-here`)).status).toBe(404);
});

test("a forged or altered token confirms nothing and leaves nothing", async () => {
  const email = "token@rr8.example.org";
  await askToJoin(system, slug, { email, trust: "RR8" });
  const token = confirmToken(await mailTo(system, email));
  const middle = Math.floor(token.length / 2);
  const altered = token.slice(0, middle) + (token[middle] === "A" ? "B" : "A") + token.slice(middle + 1);
  for (const wrong of [altered, token.slice(4), "x".repeat(40), "../../admin"]) {
    expect((await post(system, "/v1/confirmations", { token: wrong })).status).toBe(404);
    expect((await post(system, "/v1/leavings", { token: wrong })).status).toBe(404);
  }
});

test("a request that is sent twice under one key is carried out once", async () => {
  const email = "twice@rr8.example.org";
  const key = { "idempotency-key": crypto.randomUUID() };
  const body = joinOf({ email, trust: "RR8" });
  const answers = [await post(system, joins, body, key), await post(system, joins, body, key)];
  expect(answers.map(({ status }) => status)).toEqual([202, 202]);
  await mailTo(system, email);
  await system.caughtUp();
  expect(await allMailTo(system, email)).toHaveLength(1);
  expect((await post(system, joins, { ...body, name: "Other" }, key)).status).toBe(422);
});

test("a start with too many or endless topics is refused field by field", async () => {
  const answer = await post(system, "/v1/communities", startOf({ topics: ["a", "b", "c", "d", "e", "f"] }));
  expect((await problemOf(answer)).slice(0, 3)).toEqual([422, "invalid", "topics tooMany"]);
  const long = await post(system, "/v1/communities", startOf({ topics: ["t".repeat(41)], name: "" }));
  expect((await problemOf(long)).slice(2).toSorted()).toEqual(["name required", "topics.0 tooLong"]);
});
