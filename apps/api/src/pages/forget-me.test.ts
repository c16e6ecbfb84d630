import { words } from "@boundaryless/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type House } from "./test/house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const { pages } = words.en;
const get = (path: string, init: RequestInit = {}) =>
  fetch(house.origin + path, { redirect: "manual", ...init });
const post = (path: string, typed: Record<string, string> = {}) =>
  get(path, { method: "POST", body: new URLSearchParams(typed) });

test("being forgotten leads from the privacy page to the form, to the e-mail, to a button, without a script", async () => {
  expect(await (await get("/privacy")).text()).toContain('href="/forget-me"');
  const form = await (await get("/forget-me")).text();
  expect(form).toMatch(/value="stay"[^>]*checked/u);
  const sent = await post("/forget-me", { words: "go", email: "amara@example.org" });
  expect(sent.status).toBe(202);
  const { code } = await house.mailTo("amara@example.org");
  const done = await post("/confirm", { email: "amara@example.org", code, for: "erasure" });
  expect(await done.text()).toContain(pages.erasure.doneTitle);
  const again = await post("/confirm", { email: "amara@example.org", code, for: "erasure" });
  expect(again.status).toBe(409);
});

test("the answer is the same for an address that is known and for one that is not", async () => {
  const slug = await house.story.starts({ name: "Known here" }, { email: "known@example.org" });
  expect(slug).toBe("known-here");
  const bodies = await Promise.all(
    ["known@example.org", "never@example.org"].map(async (email) => {
      const answer = await post("/forget-me", { words: "stay", email });
      return [answer.status, (await answer.text()).replaceAll(email, "")] as const;
    }),
  );
  expect(bodies[0]).toEqual(bodies[1]);
  expect(bodies[0]?.[0]).toBe(202);
});

test("a faulty form keeps what was chosen and says what is missing, and looking changes nothing", async () => {
  const answer = await post("/forget-me?lang=cy", { words: "go", email: "nowhere" });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toMatch(/value="go"[^>]*checked/u);
  expect(page).toContain('value="nowhere"');
  expect(await (await post("/forget-me", { email: "a@example.org" })).text()).toContain(
    pages.erasure.faults["words.choose"](),
  );
  const { capacity } = await house.table.consumed(async () => {
    await get("/forget-me", { method: "HEAD" });
    await get("/confirm?for=erasure");
  });
  expect(capacity.write).toBe(0);
});
