import { expect, test, vi } from "vitest";
import { challenge, type FakeApi, held, refusal } from "./fake.ts";
import { accessible, all, fill, find, mount, openForm, seen, sent, soon, submit } from "./mount.ts";

interface Held {
  challenge: typeof challenge;
  solution: { counter: number };
}

const proofIn = (body: unknown): Held | undefined => {
  const { proof } = body as { proof?: string };
  return proof === undefined ? undefined : (JSON.parse(atob(proof)) as Held);
};

/** A challenge that nobody solves in the time of a test. */
const hopeless = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: "00".repeat(16) } };

const tooMany = "There were too many requests from here. Try again after 14:05.";

/** The network has had its share of requests without a proof. */
const useUp = (api: FakeApi): void => api.once("joinCommunity", refusal("too-many", tooMany));

test("nothing is worked for while the network has its share left", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget);
  await submit(widget);
  await sent(widget);
  expect(api.of("readChallenge")).toHaveLength(0);
  expect(api.of("joinCommunity").map(({ body }) => proofIn(body))).toEqual([undefined]);
});

test("where it has not, the work is done and goes along with another request, of which nobody hears", async () => {
  const { widget, api } = await mount();
  useUp(api);
  await openForm(widget);
  await fill(widget);
  await submit(widget);
  await sent(widget);
  expect(api.of("readChallenge").map(({ url }) => url.search)).toEqual(["?for=join"]);
  const [refused, second, ...more] = api.of("joinCommunity");
  expect(more).toEqual([]);
  expect(second?.key).not.toBe(refused?.key);
  expect(proofIn(refused?.body)).toBeUndefined();
  expect(proofIn(second?.body)).toEqual({
    challenge,
    solution: { counter: 7, derivedKey: expect.stringMatching(/^c47c722a[0-9a-f]{56}$/) as string },
  });
  expect(seen(widget)).not.toContain(tooMany);
});

test("no part of it keeps the page busy for as long as somebody would notice", async () => {
  const long: number[] = [];
  const observer = new PerformanceObserver((list) =>
    long.push(...list.getEntries().map(({ duration }) => duration)),
  );
  const { Proof } = await import("@boundaryless/contract/prove");
  const proof = new Proof("join", () => Promise.resolve(hopeless));
  observer.observe({ type: "longtask" });
  let turns = 0;
  proof.begin();
  for (const end = performance.now() + 600; performance.now() < end; turns++)
    await new Promise((resolve) => setTimeout(resolve));
  proof.renew();
  observer.disconnect();
  // The page had its turn between slices; on an idle machine some forty times.
  expect(turns).toBeGreaterThan(3);
  expect(long.filter((milliseconds) => milliseconds > 500)).toEqual([]);
});

test("when it is not done in five seconds the request goes without", async () => {
  const { widget, api } = await mount();
  useUp(api);
  api.always.readChallenge = () => Response.json(hopeless);
  await openForm(widget);
  await fill(widget);
  await submit(widget);
  await sent(widget);
  expect(api.of("joinCommunity").map(({ body }) => proofIn(body))).toEqual([undefined, undefined]);
});

test.each([
  ["the API does not know challenges", () => new Response("<html>", { status: 404 })],
  ["the challenge is nonsense", () => Response.json({ parameters: {} })],
  ["there is no network for it", () => Promise.reject(new TypeError("network"))],
])("when %s, joining works all the same", async (_, answer) => {
  const { widget, api } = await mount();
  useUp(api);
  api.always.readChallenge = answer;
  await openForm(widget);
  await fill(widget);
  await submit(widget);
  await sent(widget);
  expect(api.of("joinCommunity").map(({ body }) => proofIn(body))).toEqual([undefined, undefined]);
});

test("works on pages without WebCrypto, as those on plain http are", async () => {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const { widget, api } = await mount();
  useUp(api);
  await openForm(widget);
  await fill(widget);
  await submit(widget);
  await sent(widget);
  expect(proofIn(api.of("joinCommunity")[1]?.body)?.solution.counter).toBe(7);
});

test("a refusal for a field keeps the proof; one for too many, or being let in, is followed by new work", async () => {
  const { widget, api } = await mount();
  useUp(api);
  await openForm(widget);
  await fill(widget);
  const fault = { field: "name", rule: "tooLong", message: "Use 100 characters or fewer" };
  api.once("joinCommunity", refusal("invalid", "", [fault]));
  useUp(api);
  await submit(widget);
  await soon(() => expect(seen(widget)).toContain("Use 100 characters or fewer"));
  expect(api.of("readChallenge")).toHaveLength(1);
  await submit(widget);
  await soon(() => expect(seen(widget)).toContain(tooMany));
  expect(all<HTMLInputElement>(widget, "#name")[0]?.value).toBe("Amara Okafor");
  await accessible(widget);
  await submit(widget);
  await sent(widget);
  expect(api.of("readChallenge")).toHaveLength(2);
  expect(seen(widget)).toContain("Check your email");
});

test("a request that got no answer is sent again with the same proof", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget);
  const never = held();
  useUp(api);
  api.once("joinCommunity", never.answer);
  await submit(widget);
  await soon(() => expect(api.of("joinCommunity")).toHaveLength(2));
  never.release("network");
  await find(widget, "#summary");
  await submit(widget);
  await sent(widget);
  const [, first, second] = api.of("joinCommunity");
  expect(proofIn(first?.body)).toBeDefined();
  expect(second?.body).toEqual(first?.body);
  expect(second?.key).toBe(first?.key);
});
