import { words } from "@boundaryless/words";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
const typed = (changes: Record<string, string> = {}) => ({
  problem: "Nobody knows who is on call",
  "person.name": "Amara Okafor",
  "person.email": "amara@example.org",
  "person.trust": "RJ1",
  "person.discipline": "medical",
  "person.wording": words.en.problemWording.version,
  ...changes,
});

describe("leaving a problem without a script", () => {
  test("leads from the empty list to the form, to the e-mail, to the problem that is kept", async () => {
    expect(await (await get("/?q=zzzzz")).text()).toContain('href="/stuck"');
    const form = await (await get("/stuck")).text();
    expect(form).toContain(words.en.problemWording.text);
    expect(form).not.toContain(words.en.wording.text);
    const sent = await post("/stuck", typed());
    expect(sent.status).toBe(202);
    expect(await sent.text()).toContain(pages.sent.title);
    const { code } = await house.mailTo("amara@example.org");
    const done = await post("/confirm", { email: "amara@example.org", code, for: "problem" });
    expect(await done.text()).toContain(pages.stuck.doneTitle);
  });

  test("keeps everything typed when something is wrong, and says what, at the field", async () => {
    const evil = '<script>alert("1")</script>';
    const answer = await post("/stuck", typed({ "person.name": "", "person.trust": evil, problem: evil }));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(pages.form.faults["person.name.required"]());
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toContain(pages.stuck.faults["problem.required"]());
  });
});

describe("what an e-mail offers", () => {
  test("is done by a button only: looking, also by HEAD, changes nothing", async () => {
    const path = await house.actPath("withdraw-problem", "looks@example.org");
    const { result, capacity } = await house.table.consumed(async () => {
      await get(path, { method: "HEAD" });
      return (await get(path)).text();
    });
    expect(capacity.write).toBe(0);
    expect(result).toContain(pages.acts["withdraw-problem"].button);
    for (let time = 0; time < 2; time++)
      expect(await (await post(path, { "List-Unsubscribe": "One-Click" })).text()).toContain(
        pages.acts["withdraw-problem"].doneTitle,
      );
    expect(await (await get(path)).text()).toContain(pages.acts["withdraw-problem"].doneTitle);
  });

  test("shows what somebody wrote as text, and is kept by nobody", async () => {
    const path = await house.actPath("renew-problem", "text@example.org", "<img src=x onerror=alert(1)>");
    const answer = await get(path);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    const page = await answer.text();
    expect(page).toContain("&lt;img src=x");
    expect(page).not.toContain("<img");
    expect(page).toContain('name="robots" content="noindex"');
  });

  test("is told to be over, or unknown, with what to do", async () => {
    const over = await get(await house.actPath("renew-problem"));
    expect([over.status, await over.text()]).toEqual([410, expect.stringContaining(pages.act.lapsedTitle)]);
    for (const answer of [await get("/act/unknown"), await post(`/act/${"x".repeat(500)}`)])
      expect([answer.status, await answer.text()]).toEqual([
        404,
        expect.stringContaining(pages.act.unknownTitle),
      ]);
  });
});
