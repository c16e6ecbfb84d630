import type { Thread, ThreadList } from "@boundaryless/contract";
import { confirm } from "@boundaryless/core";
import { authorOf, remembers, says, sharesLesson } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, brokenRules, openApi, problemIn } from "./api.ts";

let api: Api;
let slug: string;
let at: string;
beforeAll(async () => {
  api = await openApi();
  slug = await api.story.starts();
  at = `/v1/communities/${slug}/comments`;
});
afterAll(() => api.close());

const writes = (body: object, headers: Record<string, string> = {}) =>
  api.ask(`POST ${at}`, { body, headers });
const listed = async (path = at) => (await (await api.ask(`GET ${path}`)).json()) as ThreadList;
const comment = (text: unknown, email: string) => ({ text, author: authorOf({ email }) });

describe("a comment by API", () => {
  test("is accepted, is nowhere before its address is confirmed, and in the list from then on", async () => {
    const email = "first@example.org";
    const response = await writes(comment("Does *anybody* know?", email));
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ accepted: true, community: slug });
    expect((await listed()).threads).toEqual([]);
    await confirm(api.table.ctx(), { token: await api.story.tokenFor(email) });
    const { threads } = await listed();
    expect(threads).toMatchObject([{ first: { text: "Does *anybody* know?" }, replies: [], more: false }]);
    const reply = { ...comment("We do.", email), replyTo: threads[0]?.first.id };
    expect((await writes(reply)).status).toBe(202);
    await confirm(api.table.ctx(), { token: await api.story.tokenFor(email) });
    const [{ replies } = { replies: [] }] = (await listed()).threads;
    expect(replies.map(({ text }) => text)).toEqual(["We do."]);
    const thread = (await (await api.ask(`GET ${at}/${replies[0]?.id}`)).json()) as Thread;
    expect(thread.first.text).toBe("Does *anybody* know?");
  });

  test("tells nobody an address, a person or a network", async () => {
    const text = await (await api.ask(`GET ${at}`)).text();
    for (const secret of ["@", "person_", "192.0.2", "addressKey"]) expect(text).not.toContain(secret);
  });

  test("is answered the same whether its address is known or not", async () => {
    const answers = ["first@example.org", "never@example.org"].map(async (email) => {
      const response = await writes(comment("Hello", email));
      return [response.status, await response.text()];
    });
    const [known, unknown] = await Promise.all(answers);
    expect(known).toEqual(unknown);
  });

  test("is asked for once where the same request comes again", async () => {
    const headers = { "idempotency-key": "a-comment" };
    const body = comment("Twice", "twice@example.org");
    const [first, again] = [await writes(body, headers), await writes(body, headers)];
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await again.text()).toBe(await first.text());
    expect((await api.story.mail()).filter(({ to }) => to === "twice@example.org")).toHaveLength(1);
  });

  test("is asked for once where the same request comes twice at once", async () => {
    const headers = { "idempotency-key": "both-at-once" };
    const body = comment("Both", "both@example.org");
    const statuses = (await Promise.all([writes(body, headers), writes(body, headers)])).map(
      ({ status }) => status,
    );
    // The second is told to come back while the first still runs, or gets its answer.
    expect(statuses).toContain(202);
    expect([202, 409]).toEqual(expect.arrayContaining(statuses));
    expect((await api.story.mail()).filter(({ to }) => to === "both@example.org")).toHaveLength(1);
  });

  test.each([
    ["nothing", "", "required"],
    ["only what cannot be seen", " \u200B\u202E\u0000 ", "required"],
    ["a number", 5, "required"],
    ["more than 5,000 characters", "a".repeat(5001), "tooLong"],
  ])("is refused where it says %s", async (_, text, rule) => {
    const problem = await problemIn(await writes(comment(text, "bad@example.org")));
    expect(problem.status).toBe(422);
    expect(brokenRules(problem)).toEqual({ text: rule });
  });

  test("is refused where nobody says who writes, or what it replies to is not there", async () => {
    const nobody = await problemIn(await writes({ text: "Hello" }));
    expect(brokenRules(nobody)).toEqual({ author: "required" });
    const replyTo = "comment_01ARZ3NDEKTSV4RRFFQ69G5FAV";
    const lost = await writes({ ...comment("Hello", "lost@example.org"), replyTo });
    expect(lost.status).toBe(404);
    const odd = await problemIn(await writes({ ...comment("Hello", "odd@example.org"), replyTo: "../x" }));
    expect(brokenRules(odd)).toEqual({ replyTo: "choose" });
  });

  test("of 1 MB is refused before it is read to its end", async () => {
    expect((await writes(comment("a".repeat(1_000_000), "big@example.org"))).status).toBe(413);
  });

  test("keeps script and odd addresses as the text they are, and drops what cannot be seen", async () => {
    const email = "hostile@example.org";
    const text = "<script>alert(1)</script> [x](javascript:alert(1)) \u202Eturned\u0007";
    await writes(comment(text, email));
    const { path } = await confirm(api.table.ctx(), { token: await api.story.tokenFor(email) });
    const thread = (await (await api.ask(`GET ${at}/${path?.split("/").at(-1)}`)).json()) as Thread;
    expect(thread.first.text).toBe("<script>alert(1)</script> [x](javascript:alert(1)) turned");
  });

  test("does not count a device that the API was never told of", async () => {
    const who = await remembers(api.table, api.story, slug, { email: "known@example.org" });
    const headers = { cookie: `__Host-boundaryless-device=${who.cookie}`, origin: "http://localhost:4000" };
    expect(brokenRules(await problemIn(await writes({ text: "Hello" }, headers)))).toEqual({
      author: "required",
    });
  });
});

describe("a comment on a lesson by API", () => {
  test("is accepted for an open lesson, confirmed, and in its list alone", async () => {
    const shared = await sharesLesson({ ...api, slug }, { title: "Lamps" }, { email: "shares@example.org" });
    const path = `/v1/communities/${slug}/lessons/${shared.lessonId}/comments`;
    const body = comment("Which lamps?", "asks@example.org");
    expect((await api.ask(`POST ${path}`, { body })).status).toBe(202);
    await confirm(api.table.ctx(), { token: await api.story.tokenFor("asks@example.org") });
    const { threads } = await listed(path);
    const lesson = { id: shared.lessonId, title: "Lamps" };
    expect(threads).toMatchObject([{ first: { text: "Which lamps?", lesson }, replies: [] }]);
    expect(JSON.stringify(await listed())).not.toContain("Which lamps?");
    const refused = await problemIn(await api.ask(`POST ${path}`, { body: comment("", "asks@example.org") }));
    expect(brokenRules(refused)).toEqual({ text: "required" });
  });

  test("is not there for one that only members read, whoever asks", async () => {
    const shared = await sharesLesson({ ...api, slug }, { open: false }, { email: "members@example.org" });
    const path = `/v1/communities/${slug}/lessons/${shared.lessonId}/comments`;
    const headers = {
      cookie: `__Host-boundaryless-device=${shared.cookie}`,
      origin: "http://localhost:4000",
    };
    expect((await api.ask(`GET ${path}`, { headers })).status).toBe(404);
    const body = comment("Hello", "members@example.org");
    expect((await api.ask(`POST ${path}`, { body, headers })).status).toBe(404);
  });
});

describe("the list by API", () => {
  test("is kept for half a minute by whoever serves many, and read on with its cursor", async () => {
    const other = await api.story.starts({ name: "Falls" });
    const who = await remembers(api.table, api.story, other, { email: "lister@example.org", text: "One" });
    await says(api.table, who, other, { text: "Two" });
    const path = `/v1/communities/${other}/comments`;
    const response = await api.ask(`GET ${path}?limit=1`);
    expect(response.headers.get("cache-control")).toContain("max-age=30");
    const { threads, next } = (await response.json()) as ThreadList;
    expect(threads.map(({ first }) => first.text)).toEqual(["Two"]);
    const rest = await listed(`${path}?limit=1&cursor=${next}`);
    expect(rest.threads.map(({ first }) => first.text)).toEqual(["One"]);
    expect(rest.next).toBeNull();
  });

  test.each(["limit=0", "limit=51", "limit=x", "cursor=x", "limit=1&limit=2"])(
    "refuses ?%s",
    async (query) => {
      expect((await api.ask(`GET ${at}?${query}`)).status).toBe(422);
    },
  );

  test("is not there for a community that is not, nor a thread for what is none", async () => {
    expect((await api.ask("GET /v1/communities/nowhere/comments")).status).toBe(404);
    expect((await api.ask(`GET ${at}/comment_01ARZ3NDEKTSV4RRFFQ69G5FAV`)).status).toBe(404);
    expect((await api.ask(`GET ${at}/x`)).status).toBe(422);
  });
});
