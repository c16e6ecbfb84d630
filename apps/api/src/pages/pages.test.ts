import { licenceAddresses } from "@boundaryless/contract";
import { leaveToken, listMembers, pauseCommunity, shareLesson } from "@boundaryless/core";
import { type Remembered, administratorWith, lessonOf, remembers } from "@boundaryless/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { words } from "@boundaryless/words";
import { pageRoutes } from "./routes.ts";
import { gathers } from "./test/gathering.ts";
import { openHouse, type House } from "./test/house.ts";

let house: House;
let slug: string;
let act: string;
let who: Remembered;
let lessonId: string;
let gatheringId: string;
let calendar: string;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
  await house.lists(slug);
  who = await remembers(house.table, house.story, slug, { email: "says@example.org" });
  const { path = "" } = await shareLesson(house.table.ctx(who.actor), { slug, ...lessonOf() });
  lessonId = path.split("/").at(-1) ?? "";
  const gathered = await gathers(house.table, slug, who.cookie);
  gatheringId = gathered.series.split("/").at(-1) ?? "";
  ({ calendar } = gathered);
  act = await house.actPath("renew-problem", "stuck@example.org");
});
afterAll(() => house.close());
// Networks are unknown in this house, so only the limits of an address count; a new hour clears them.
beforeEach(() => {
  house.table.clock.now = new Date(house.table.clock.now.getTime() + 3600_000);
});

const device = () => ({ Cookie: `__Host-boundaryless-device=${who.cookie}` });
const get = (path: string, init: RequestInit = {}) =>
  fetch(house.origin + path, { redirect: "manual", ...init });
const post = (path: string, fields: Record<string, string>) =>
  get(path, { method: "POST", body: new URLSearchParams(fields) });
const good = {
  name: "Amara Okafor",
  email: "amara@example.org",
  trust: "RJ1",
  discipline: "medical",
  wording: words.en.wording.version,
};
const start = {
  problem: "A problem",
  difference: "A difference",
  name: "A name",
  topics: "one, two",
  ...Object.fromEntries(Object.entries(good).map(([field, value]) => [`starter.${field}`, value])),
};
const platform = administratorWith("platform");
const membersNow = async () =>
  (await listMembers(house.table.ctx(platform), { slug, limit: 100 })).members.length;
const leaveTokenOf = (email: string) => leaveToken(house.table.ctx(), email, slug);

const everyPath = (): string[] =>
  pageRoutes
    .filter(({ method }) => method === "GET")
    .map(({ path }) =>
      path
        .replace(
          /:slug\{\[a-z0-9-\]\+((?:\\\.\w+)*)\}/u,
          (_all, ending: string) => slug + ending.replaceAll("\\", ""),
        )
        .replace(/:lesson\{[^}]+\}/u, lessonId)
        .replace(/:id\{comment_[^}]+\}/u, who.commentId)
        .replace(/:gathering\{[^}]+?(\\\.ics)?\}/u, (_all, ics = "") => gatheringId + ics.replace("\\", ""))
        .replace(
          /\/calendar\/:token\{[^}]+?(\\\.ics)?\}/u,
          (_all, ics = "") => calendar + ics.replace("\\", ""),
        )
        .replace("/oembed", `/oembed?url=${house.origin}/c/${slug}`)
        .replace("/act/:token", act)
        .replace("/mail/:token", house.mailPath("priya.nair@example.org"))
        .replace(":token", leaveTokenOf("priya.nair@example.org")),
    )
    // Until it has begun there is nothing to note, and the address leads back.
    .filter((path) => path !== `/c/${slug}/gatherings/${gatheringId}/notes`);

describe("headers", () => {
  test("every page and feed allows nothing foreign, and only the frame page may be framed", async () => {
    for (const path of everyPath()) {
      const { headers, status } = await get(path, { headers: device() });
      expect([path, status]).toEqual([path, 200]);
      const policy = headers.get("Content-Security-Policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(path === "/embed" ? "frame-ancestors *" : "frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:/u);
      expect(headers.get("Referrer-Policy")).toBe("no-referrer");
      expect(headers.get("Set-Cookie")).toBeNull();
    }
  });

  test("pages about one person are kept by nobody; the others for a while, with an ETag that answers 304", async () => {
    for (const path of everyPath()) {
      const { headers } = await get(path, { headers: device() });
      const personal =
        /^\/(?:leave|act|mail|confirm|device|calendar)|\/(?:comments|lessons|gatherings\/(?!.*\.ics))/u.test(
          path,
        );
      expect([path, headers.get("Cache-Control")?.startsWith("public") ?? false]).toEqual([path, !personal]);
      const etag = headers.get("ETag");
      if (personal) expect(etag).toBeNull();
      else expect((await get(path, { headers: { "If-None-Match": etag ?? "" } })).status).toBe(304);
    }
  });

  test("no page names another host but where the licence of a community is read, and where its caller meets", async () => {
    const known: readonly string[] = Object.values(licenceAddresses);
    const isKnown = (path: string, address: string) =>
      known.includes(address) ||
      (path.startsWith("/calendar/") && address.startsWith("https://meet.example.org/"));
    for (const path of everyPath().filter((each) => !/\.(?:atom|json|ics)$/u.test(each))) {
      const text = await (await get(path)).text();
      const foreign = [...text.matchAll(/(?:src|href|action)="(https?:[^"]+)"/gu)]
        .map(([, address]) => address)
        .filter((address) => address && new URL(address).origin !== house.origin && !isKnown(path, address));
      expect([path, foreign]).toEqual([path, []]);
    }
  });
});

test("GET and HEAD of every address change nothing", async () => {
  await house.story.joins(slug, { email: "stays@example.org" });
  const before = [await membersNow(), (await house.story.mail()).length];
  for (const path of [...everyPath(), `/leave/${leaveTokenOf("stays@example.org")}`]) {
    for (const method of ["GET", "HEAD"])
      expect((await get(path, { method, headers: device() })).status).toBe(200);
  }
  expect([await membersNow(), (await house.story.mail()).length]).toEqual(before);
});

describe("language", () => {
  test("the address decides, else the browser, and links keep what the address said", async () => {
    const heading = async (path: string, accept = "en") => {
      const text = await (await get(path, { headers: { "Accept-Language": accept } })).text();
      return /<html lang="(\w+)"/u.exec(text)?.[1];
    };
    expect(await heading("/")).toBe("en");
    expect(await heading("/", "cy-GB,cy;q=0.9,en;q=0.5")).toBe("cy");
    expect(await heading("/", "de")).toBe("en");
    expect(await heading("/?lang=cy")).toBe("cy");
    expect(await heading("/?lang=en", "cy")).toBe("en");
    const text = await (await get(`/c/${slug}?lang=cy`)).text();
    const inward = [...text.matchAll(/ href="(\/(?!assets|c\/[a-z-]+(?:\/export)?\.json)[^"]*)"/gu)].map(
      ([, link]) => link ?? "",
    );
    expect(inward.length).toBeGreaterThan(5);
    for (const link of inward) expect(link).toMatch(/lang=(?:cy|en)/u);
  });

  test("cards of communities are marked with the one they were written in, in lists and in frames", async () => {
    for (const path of ["/?lang=cy", "/embed?lang=cy"]) {
      const text = await (await get(path)).text();
      expect(text).toMatch(new RegExp(`<a href="/c/${slug}[^"]*" lang="en" dir="auto"`, "u"));
      expect(text).toContain('<p class="community-card__goal" lang="en" dir="auto">');
    }
  });
});

describe("bad input", () => {
  const hostile = {
    markup: `"><script>alert(1)</script><img src=x onerror=alert(1)>`,
    "right-to-left text": "\u202Eמערכת \u2067السلام",
    "zero-width characters": "a\u200Bb\u200D\uFEFFc",
    emoji: "👩🏽‍⚕️".repeat(20),
    "10,000 characters": "x".repeat(10_000),
  };
  const fields = ["name", "email", "trust", "discipline", "wording", "placement", "place", "placeFor"];

  test.each(Object.entries(hostile))(
    "%s in any field of a join is escaped, kept, and never a failure of ours",
    async (_, text) => {
      for (const field of fields) {
        const answer = await post(`/c/${slug}/join`, {
          ...good,
          email: `${crypto.randomUUID()}@example.org`,
          [field]: text,
        });
        expect([field, [202, 422].includes(answer.status)]).toEqual([field, true]);
        const page = await answer.text();
        expect(page).not.toContain("<script>alert");
        expect(page).not.toContain("<img");
        if (answer.status === 422 && field === "name") expect(page).toContain("x".repeat(9_000));
      }
    },
  );

  test.each(Object.entries(hostile))(
    "%s in any field of a start is escaped and never a failure of ours",
    async (_, text) => {
      for (const field of Object.keys(start)) {
        const email = `${crypto.randomUUID()}@example.org`;
        const answer = await post("/start", { ...start, "starter.email": email, [field]: text });
        // 200 where something near is shown first.
        expect([field, [200, 202, 422].includes(answer.status)]).toEqual([field, true]);
        expect(await answer.text()).not.toContain("<script>alert");
      }
    },
  );

  test.each(Object.entries(hostile))("%s in any query or path is answered", async (_, text) => {
    const value = encodeURIComponent(text);
    for (const path of ["/", "/embed", "/start", "/confirm", `/c/${slug}`, `/c/${slug}/join`]) {
      for (const name of ["q", "topic", "trust", "cursor", "lang", "community", "placement"]) {
        const answer = await get(`${path}?${name}=${value}`);
        // A frame of one community says in the frame that there is none.
        const status = path === "/embed" && name === "community" ? 404 : 200;
        expect([path, name, answer.status]).toEqual([path, name, status]);
        expect(await answer.text()).not.toContain("<script>alert");
      }
    }
    for (const path of [`/c/${value}`, `/c/${value}.json`, `/leave/${value}`])
      expect((await get(path)).status).toBe(404);
    expect((await get(`/communities.json?limit=${value}`)).status).toBe(422);
  });

  test("what is typed is kept when something has to be put right", async () => {
    const page = await (
      await post("/start", { ...start, "starter.email": "a@b", topics: "a, b, c, d, e, f" })
    ).text();
    for (const kept of [
      "A problem",
      "A difference",
      'value="A name"',
      'value="a, b, c, d, e, f"',
      'value="a@b"',
    ]) {
      expect(page).toContain(kept);
    }
    expect(page).toContain('<option value="medical" selected');
  });

  test("a form above 64 KB, and one of another type, are refused in a sentence", async () => {
    const large = await post("/start", { problem: "x".repeat(70_000) });
    expect(large.status).toBe(413);
    expect(await large.text()).toContain(words.en.errors.reasons["body-too-large"]);
    const other = await get("/start", {
      method: "POST",
      body: "{}",
      headers: { "Content-Type": "application/json" },
    });
    expect(other.status).toBe(422);
  });

  test("an unknown community, trust and cursor turn nobody away", async () => {
    expect((await get("/c/no-such-community")).status).toBe(404);
    expect((await get("/c/no-such-community/join")).status).toBe(404);
    expect((await get("/c/no-such-community.atom")).status).toBe(404);
    expect(await (await get("/?trust=ZZZ")).text()).toContain("We know no trust called “ZZZ”");
    expect(await (await get("/?cursor=altered")).text()).toContain("Sepsis in the first hour");
  });
});

describe("joining", () => {
  test("known and unknown addresses get the same page", async () => {
    await house.story.joins(slug, { email: "known@example.org" });
    const answers = await Promise.all(
      ["known", "other"].map((who) => post(`/c/${slug}/join`, { ...good, email: `${who}@example.org` })),
    );
    const [one, other] = await Promise.all(
      answers.map(async (each) => [each.status, await each.text()] as const),
    );
    expect(one?.[0]).toBe(other?.[0]);
    expect(one?.[1].replaceAll("known@", "other@")).toBe(other?.[1]);
  });

  test("a button that is pressed twice sends one e-mail; the one that asks again sends one more each time", async () => {
    const email = "pressed.twice@example.org";
    const at = `/c/${slug}/join`;
    const onceIn = (text: string) => /name="once" value="([^"]+)"/u.exec(text)?.[1] ?? "";
    const once = onceIn(await (await get(at)).text());
    const press = async (fields: Record<string, string>) => {
      const both = [1, 2].map(async () => post(at, { ...good, email, ...fields }));
      const answers = await Promise.all(both);
      expect(answers.map(({ status }) => status)).toEqual([202, 202]);
      return onceIn((await answers[0]?.text()) ?? "");
    };
    const letters = async () => (await house.story.mail()).filter(({ to }) => to === email).length;
    const again = await press({ once });
    expect(await letters()).toBe(1);
    const yetAgain = await press({ once: again, first: once, resent: "yes" });
    expect(await letters()).toBe(2);
    await press({ once: yetAgain, first: once, resent: "yes" });
    expect(await letters()).toBe(3);
  });

  test("a trust is never guessed: a town has several, and a typing mistake is no organisation", async () => {
    const unsure = await post(`/c/${slug}/join`, { ...good, trust: "hospitals" });
    expect(unsure.status).toBe(422);
    expect(await unsure.text()).toContain(
      "Norfolk and Norwich University Hospitals NHS Foundation Trust (RM1)",
    );
    const chosen = { ...good, trust: "Charity", place: "organisation", placeFor: "Charity" };
    expect((await post(`/c/${slug}/join`, { ...chosen, trust: "Charitee" })).status).toBe(422);
    expect((await post(`/c/${slug}/join`, chosen)).status).toBe(202);
  });

  test("a community paused while the form was open says so, with its reason, and keeps the join out", async () => {
    const other = await house.story.starts({ name: "Soon paused" }, { email: "starter@example.org" });
    const reason = "A reason that everybody may read";
    await pauseCommunity(house.table.ctx(platform), { slug: other, reason, version: 1 });
    const answer = await post(`/c/${other}/join`, good);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(reason);
  });
});

describe("one-click unsubscribing (RFC 8058)", () => {
  const bodies: Record<string, () => URLSearchParams | FormData> = {
    urlencoded: () => new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    multipart: () => {
      const form = new FormData();
      form.set("List-Unsubscribe", "One-Click");
      return form;
    },
  };
  test.each(Object.entries(bodies))("a %s POST leaves at once, and again", async (kind, body) => {
    const email = `${kind}@example.org`;
    await house.story.joins(slug, { email });
    const before = await membersNow();
    for (const _ of [1, 2]) {
      const answer = await get(`/leave/${leaveTokenOf(email)}`, { method: "POST", body: body() });
      expect(answer.status).toBe(200);
    }
    expect(await membersNow()).toBe(before - 1);
  });

  test("it takes back a join that is not confirmed yet", async () => {
    await house.story.asks(slug, { email: "pending@example.org" });
    const { token, leave } = await house.mailTo("pending@example.org");
    expect((await get(`/leave/${leave}`, { method: "POST" })).status).toBe(200);
    const confirmed = await post("/confirm", { community: slug, token });
    expect(confirmed.status).toBe(404);
  });

  test("a forged link leaves nothing", async () => {
    const before = await membersNow();
    expect((await get("/leave/forged", { method: "POST" })).status).toBe(404);
    expect(await membersNow()).toBe(before);
  });
});
