import { networkLimits } from "@boundaryless/core";
import { forged, joinOf, startOf, workFor } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi, problemIn } from "./api.ts";

let api: Api;
let slug: string;
// The network that the next request comes from, as the edge would tell.
let network = "192.0.2.1";
beforeAll(async () => {
  api = await openApi({ network: () => network });
  slug = await api.story.starts();
});
afterAll(() => api.close());

const caller = () => api.table.ctx({ kind: "anyone", network });
const address = (number: number) => `flood-${number}@example.org`;
const start = (email: string, proof?: string) =>
  api.ask("POST /v1/communities", { body: { ...startOf({}, { email }), proof } });
const join = (email: string, proof?: string) =>
  api.ask(`POST /v1/communities/${slug}/joins`, { body: { ...joinOf({ email }), proof } });
const statuses = async (requests: Promise<Response>[]) =>
  Object.groupBy(await Promise.all(requests), ({ status }) => String(status));
/** Asks so many times, some at once. @returns how many were let through */
const through = async (times: number, ask: (number: number) => Promise<Response>): Promise<number> => {
  let accepted = 0;
  for (let at = 0; at < times; at += 50) {
    const some = Array.from({ length: Math.min(50, times - at) }, (_, index) => ask(at + index));
    accepted += (await statuses(some))["202"]?.length ?? 0;
  }
  return accepted;
};
const mailsTo = async (email: string) => (await api.story.mail()).filter(({ to }) => to === email).length;
const passes = (seconds: number): void => {
  api.table.clock.now = new Date(api.table.clock.now.getTime() + seconds * 1000);
};

describe("somebody who wants to start 1,000 communities", () => {
  test("from one network gets the strict number through, whatever the addresses", async () => {
    network = "198.51.100.1";
    expect(await through(1000, (number) => start(address(number)))).toBe(networkLimits.start.unproved);
    passes(networkLimits.start.seconds);
    expect(await through(30, (number) => start(address(number)))).toBe(networkLimits.start.unproved);
  });

  test("does their work for the generous number, and no more", async () => {
    network = "198.51.100.2";
    const { most } = networkLimits.start;
    let accepted = 0;
    for (let number = 0; number <= most + 2; number++) {
      const proof = await workFor(caller(), "start");
      if ((await start(address(2000 + number), proof)).status === 202) accepted++;
    }
    expect(accepted).toBe(most);
  });

  test("for one address from ever other networks is answered as ever, while five e-mails an hour go to it", async () => {
    const answers = new Set<string>();
    for (let number = 0; number < 20; number++) {
      network = `203.0.113.${number}`;
      const response = await start("victim@example.org");
      answers.add(`${response.status} ${await response.text()}`);
    }
    expect(answers.size).toBe(1);
    expect(await mailsTo("victim@example.org")).toBe(5);
  });
});

describe("a proof of work", () => {
  test("lets one request in; replayed it is as good as none, and nothing tells the two apart", async () => {
    network = "198.51.100.3";
    const proof = await workFor(caller(), "join");
    const first = await join("replay-0@example.org", proof);
    expect(first.status).toBe(202);
    const again = await through(200, (number) => join(`replay-${number + 1}@example.org`, proof));
    expect(again).toBe(networkLimits.join.unproved);
  });

  test("used twice at the same time counts once", async () => {
    network = "198.51.100.4";
    for (let number = 0; number < networkLimits.start.unproved; number++) await start(address(3000 + number));
    const proof = await workFor(caller(), "start");
    const both = await statuses([0, 1, 2, 3].map((number) => start(address(3100 + number), proof)));
    expect(both["202"]).toHaveLength(1);
    expect(both["429"]).toHaveLength(3);
  });

  test("serves again when the request it came with was refused: who mistyped need not work twice", async () => {
    network = "198.51.100.5";
    for (let number = 0; number < networkLimits.start.unproved; number++) await start(address(4000 + number));
    const proof = await workFor(caller(), "start");
    const body = { ...startOf({}, { email: "typo@example.org", trust: "ZZZ9" }), proof };
    expect((await api.ask("POST /v1/communities", { body })).status).toBe(422);
    expect((await start("typo@example.org", proof)).status).toBe(202);
  });

  test.each<[string, (proof: string) => string]>([
    ["forged", (proof) => forged(proof, (held) => ({ ...held, solution: { counter: -1, derivedKey: "" } }))],
    ["not one at all", () => "AAAA"],
  ])("that is %s counts as none, and the request as one without", async (_, change) => {
    network = "198.51.100.6";
    const proof = change(await workFor(caller(), "join"));
    expect((await join("forger@example.org", proof)).status).toBe(202);
  });

  test("of another purpose, or an hour old, is no way past the strict number", async () => {
    network = "198.51.100.7";
    for (let number = 0; number < networkLimits.start.unproved; number++) await start(address(5000 + number));
    const ofJoin = await workFor(caller(), "join");
    expect((await start("other@example.org", ofJoin)).status).toBe(429);
    network = "198.51.100.8";
    const old = await workFor(caller(), "start");
    passes(3600);
    for (let number = 0; number < networkLimits.start.unproved; number++) await start(address(6000 + number));
    expect((await start("old@example.org", old)).status).toBe(429);
  });

  test("that cannot be one is refused by its size before anything is counted", async () => {
    network = "198.51.100.9";
    const long = await problemIn(await join("long@example.org", "A".repeat(2001)));
    expect(long).toMatchObject({ code: "invalid", errors: [{ field: "proof" }] });
    const huge = await problemIn(await join("huge@example.org", "A".repeat(1024 * 1024)));
    expect(huge.code).toBe("too-large");
  });
});

describe("GET /v1/challenges", () => {
  test("is made anew each time, kept by nobody, readable from any page, and costs the table next to nothing", async () => {
    const ask = () =>
      api.ask("GET /v1/challenges?for=join", { headers: { origin: "https://intranet.test" } });
    const { result, capacity } = await api.table.consumed(ask);
    expect(capacity.write).toBe(0);
    expect(result.headers.get("cache-control")).toBe("no-store");
    expect(result.headers.get("access-control-allow-origin")).toBe("*");
    expect(await result.text()).not.toBe(await (await ask()).text());
  });

  test("asks for what there is", async () => {
    for (const wish of ["", "?for=", "?for=everything", "?for=join&for=start"])
      expect((await api.ask(`GET /v1/challenges${wish}`)).status).toBe(422);
  });
});

describe("whoever is refused", () => {
  const refused = async (language: string): Promise<{ response: Response; detail: string }> => {
    const response = await api.ask("POST /v1/communities", {
      body: startOf({}, { email: "refused@example.org" }),
      headers: { "accept-language": language },
    });
    return { response, detail: (await problemIn(response.clone())).detail };
  };

  test("is told when to try again, in words of their language and in the time of the United Kingdom", async () => {
    network = "198.51.100.20";
    api.table.clock.now = new Date("2026-07-01T12:20:30Z");
    await through(networkLimits.start.unproved, (number) => start(address(7000 + number)));
    const { response, detail } = await refused("en");
    expect(detail).toBe("There were too many requests from here. Try again after 14:00.");
    expect(response.headers.get("retry-after")).toBe(String(39 * 60 + 30));
    expect(await problemIn(response)).toMatchObject({ retryAt: "2026-07-01T13:00:00.000Z" });
    expect((await refused("cy")).detail).toBe(
      "Daeth gormod o geisiadau oddi yma. Rhowch gynnig arall arni ar ôl 14:00.",
    );
    api.table.clock.now = new Date("2026-07-01T13:00:00Z");
    expect((await start("refused@example.org")).status).toBe(202);
  });

  test("learns nothing of who is known: the same refusal for a member and a stranger", async () => {
    network = "198.51.100.21";
    await api.story.joins(slug, { email: "member@example.org" });
    await through(networkLimits.join.unproved, (number) => join(address(8000 + number)));
    const told = async (email: string) => (await join(email)).text();
    expect(await told("member@example.org")).toBe(await told("nobody@example.org"));
  });
});
