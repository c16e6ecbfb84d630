import { joinOf, problemOf, startOf } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi, origin } from "./api.ts";

let api: Api;
let slug: string;
const known = "known@example.org";

beforeAll(async () => {
  api = await openApi();
  slug = await api.story.starts();
  await api.story.joins(slug, { email: known });
});
afterAll(() => api.close());

/** Everything a caller can see of an answer, but for the number of the request. */
const seen = async (response: Response) => {
  const headers = Object.fromEntries(response.headers);
  delete headers["x-request-id"];
  return { status: response.status, headers, body: await response.text() };
};

test("a join answers the same for a member, a stranger and somebody who asked already", async () => {
  const join = async (email: string) =>
    seen(await api.ask(`POST /v1/communities/${slug}/joins`, { body: joinOf({ email }) }));
  const stranger = await join("stranger@example.org");
  expect(stranger.status).toBe(202);
  expect(await join(known)).toEqual(stranger);
  expect(await join("stranger@example.org")).toEqual(stranger);
});

test("a start answers the same for a known and an unknown address", async () => {
  const start = async (email: string) =>
    seen(await api.ask("POST /v1/communities", { body: startOf({}, { email }) }));
  expect(await start(known)).toEqual(await start("another@example.org"));
});

test("a problem answers the same for a known and an unknown address, at the same cost", async () => {
  const leave = (email: string) =>
    api.table.consumed(async () =>
      seen(await api.ask("POST /v1/problems", { body: problemOf("Nobody is on call", { email }) })),
    );
  const unknown = await leave("unheard@example.org");
  expect(unknown.result.status).toBe(202);
  expect(await leave(known)).toEqual(unknown);
});

test("a wrong code answers the same for a known and an unknown address", async () => {
  const guess = async (email: string) =>
    seen(await api.ask("POST /v1/confirmations", { body: { email, code: "AAAAAA" } }));
  const unknown = await guess("unknown@example.org");
  expect(unknown.status).toBe(404);
  expect(await guess(known)).toEqual(unknown);
});

test("an address that was asked for too often is answered as ever", async () => {
  const join = async () =>
    seen(
      await api.ask(`POST /v1/communities/${slug}/joins`, { body: joinOf({ email: "often@example.org" }) }),
    );
  const first = await join();
  for (let again = 0; again < 8; again++) expect(await join()).toEqual(first);
  const sent = (await api.story.mail()).filter(({ to }) => to === "often@example.org");
  expect(sent.length).toBeLessThan(9);
});

test("a known and an unknown address cost the same calls and the same writes", async () => {
  const attempts = 5;
  const spent = { member: { calls: 0, write: 0 }, unheard: { calls: 0, write: 0 } };
  for (let attempt = 0; attempt < attempts; attempt++) {
    await api.story.joins(slug, { email: `member-${attempt}@example.org` });
    for (const who of ["member", "unheard"] as const) {
      const body = joinOf({ email: `${who}-${attempt}@example.org` });
      const { capacity } = await api.table.consumed(() =>
        api.ask(`POST /v1/communities/${slug}/joins`, { body }),
      );
      spent[who].calls += capacity.calls;
      spent[who].write += capacity.write;
    }
  }
  expect(spent.member).toEqual(spent.unheard);
});

describe("a code to sign in with", () => {
  const ask = (email: string) =>
    api.ask("POST /v1/session/codes", { body: { email, language: "en" }, headers: { origin } });

  test("is answered the same whoever asks, to the length of the cookie", async () => {
    const facilitator = "priya.nair@example.org";
    const answers = [];
    for (const email of [facilitator, known, "stranger@example.org"]) {
      const { headers, ...rest } = await seen(await ask(email));
      answers.push({ ...rest, headers: { ...headers, "set-cookie": headers["set-cookie"]?.length } });
    }
    expect(answers[0]?.status).toBe(202);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test("costs the same calls and the same writes for a facilitator, a member and a stranger", async () => {
    const spent: { calls: number; write: number }[] = [];
    await api.story.starts({ name: "Quite another one" }, { email: "looks-after@example.org" });
    for (const email of ["looks-after@example.org", known, "never-heard@example.org"]) {
      const { capacity } = await api.table.consumed(() => ask(email));
      spent.push({ calls: capacity.calls, write: capacity.write });
    }
    const [facilitator, ...others] = spent;
    for (const other of others) expect(other).toEqual(facilitator);
  });

  test("a wrong one answers the same for a facilitator and a stranger", async () => {
    const guess = async (email: string) => {
      const cookie = (await ask(email)).headers.getSetCookie()[0]?.split(";")[0] ?? "";
      const body = { email, code: "AAAAAA" };
      return seen(await api.ask("POST /v1/session/code", { body, headers: { origin, cookie } }));
    };
    const stranger = await guess("guessed@example.org");
    expect(stranger.status).toBe(404);
    expect(await guess("priya.nair@example.org")).toEqual(stranger);
  });
});
