import { expect, test, vi } from "vitest";
import { challenge, held, refusal } from "./fake.ts";
import { accessible, all, fill, find, mount, openForm, seen, soon, submit } from "./mount.ts";

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

test("work begins when the form opens, not before, and goes along with the request", async () => {
  const { widget, api } = await mount();
  expect(api.of("readChallenge")).toHaveLength(0);
  await openForm(widget);
  await soon(() => expect(api.of("readChallenge")).toHaveLength(1));
  expect(api.of("readChallenge")[0]?.url.search).toBe("?for=join");
  await fill(widget);
  await submit(widget);
  await find(widget, "#code");
  const held = proofIn(api.of("joinCommunity")[0]?.body);
  expect(held).toEqual({
    challenge,
    solution: { counter: 7, derivedKey: expect.stringMatching(/^c47c722a[0-9a-f]{56}$/) as string },
  });
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
  api.always.readChallenge = () => Response.json(hopeless);
  await openForm(widget);
  await fill(widget);
  await submit(widget);
  await find(widget, "#code");
  expect(proofIn(api.of("joinCommunity")[0]?.body)).toBeUndefined();
});

test.each([
  ["the API does not know challenges", () => new Response("<html>", { status: 404 })],
  ["the challenge is nonsense", () => Response.json({ parameters: {} })],
  ["there is no network for it", () => Promise.reject(new TypeError("network"))],
])("when %s, joining works all the same", async (_, answer) => {
  const { widget, api } = await mount();
  api.always.readChallenge = answer;
  await openForm(widget);
  await fill(widget);
  await submit(widget);
  await find(widget, "#code");
  expect(proofIn(api.of("joinCommunity")[0]?.body)).toBeUndefined();
});

test("works on pages without WebCrypto, as those on plain http are", async () => {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget);
  await submit(widget);
  await find(widget, "#code");
  expect(proofIn(api.of("joinCommunity")[0]?.body)?.solution.counter).toBe(7);
});

test("a refusal for a field keeps the proof; one for too many, or being let in, is followed by new work", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget);
  const fault = { field: "name", rule: "tooLong", message: "Use 100 characters or fewer" };
  api.once("joinCommunity", refusal("invalid", "", [fault]));
  api.once(
    "joinCommunity",
    refusal("too-many", "There were too many requests from here. Try again after 14:05."),
  );
  await submit(widget);
  await soon(() => expect(seen(widget)).toContain("Use 100 characters or fewer"));
  expect(api.of("readChallenge")).toHaveLength(1);
  await submit(widget);
  await soon(() => expect(seen(widget)).toContain("Try again after 14:05."));
  expect(all<HTMLInputElement>(widget, "#name")[0]?.value).toBe("Amara Okafor");
  await accessible(widget);
  await submit(widget);
  await find(widget, "#code");
  expect(api.of("readChallenge")).toHaveLength(2);
  expect(seen(widget)).toContain("At most five emails an hour");
});

test("a request that got no answer is sent again with the same proof", async () => {
  const { widget, api } = await mount();
  await openForm(widget);
  await fill(widget);
  const never = held();
  api.once("joinCommunity", never.answer);
  await submit(widget);
  await soon(() => expect(api.of("joinCommunity")).toHaveLength(1));
  never.release("network");
  await find(widget, "#summary");
  await submit(widget);
  await find(widget, "#code");
  const [first, second] = api.of("joinCommunity");
  expect(second?.body).toEqual(first?.body);
  expect(second?.key).toBe(first?.key);
});
