import { pauseCommunity, readCase } from "@boundaryless/core";
import { type Remembered, administratorWith, remembers, says, sharesLesson } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openHouse, type House } from "./test/house.ts";

let house: House;
let slug: string;
let who: Remembered;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
  who = await remembers(house.table, house.story, slug, { text: "Who has *lights* at the bed?" });
});
afterAll(() => house.close());
beforeEach(() => {
  house.table.clock.now = new Date(house.table.clock.now.getTime() + 3_600_000);
});

const known = ({ cookie }: Pick<Remembered, "cookie"> = who) => ({
  cookie: `__Host-boundaryless-device=${cookie}`,
  origin: house.origin,
});
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(house.origin + path, { redirect: "manual", headers });
const textOf = async (path: string, headers: Record<string, string> = {}) =>
  (await get(path, headers)).text();
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(house.origin + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
    headers,
  });
const at = (rest = "", of = slug) => `/c/${of}/comments${rest}`;
const wordingIn = (page: string) => /name="author\.wording" value="([^"]+)"/u.exec(page)?.[1] ?? "";
const filled = async (text: string, email: string) => ({
  text,
  "author.name": "Bo Ng",
  "author.email": email,
  "author.trust": "RM1",
  "author.discipline": "medical",
  "author.wording": wordingIn(await textOf(at())),
});
/** What a page says, without its tags. */
const wordsIn = (page: string) => page.replace(/<[^>]*>/gu, " ").replace(/\s+/gu, " ");

describe("comments without JavaScript", () => {
  test("are written, confirmed by the typed code, and stand on their page as Markdown", async () => {
    const email = "written@example.org";
    const sent = await post(at(), await filled("> Lights?\n\nWe *have* them.", email));
    expect(sent.status).toBe(202);
    expect(await sent.text()).toContain("for “Sepsis in the first hour”");
    const { code } = await house.mailTo(email);
    const done = await (await post("/confirm", { for: "comment", email, code })).text();
    const path = /class="nhsuk-button" href="([^"]+)"/u.exec(done)?.[1] ?? "";
    const page = await textOf(path);
    expect(page).toContain("<blockquote><p>Lights?</p></blockquote><p>We <em>have</em> them.</p>");
    expect(wordsIn(page)).toContain("Bo Ng , Norfolk and Norwich University Hospitals NHS Foundation Trust");
    expect(await textOf(at())).toContain("<em>have</em>");
  });

  test("keep what was typed and name every field that is wrong, in the reader's language", async () => {
    const typed = { text: "Kept as it is", "author.name": "", "author.email": "nobody" };
    const refused = await post(`${at()}?lang=cy`, typed);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain(">Kept as it is</textarea>");
    expect(page).toContain('value="nobody"');
    expect(page).toContain("Gwall:");
    const empty = await (await post(at(), { text: " \u200B" })).text();
    expect(empty).toContain("Write something");
    const long = await (await post(at(), { text: "a".repeat(5001) })).text();
    expect(long).toContain("Use 5000 characters or fewer");
  });

  test("come back as text, whatever they are", async () => {
    const evil = `</textarea><script>alert(1)</script>`;
    const page = await (await post(at(), { text: evil, "author.name": evil })).text();
    expect(page).not.toContain("<script>alert");
    const shown = await remembers(house.table, house.story, slug, { email: "evil@example.org", text: evil });
    expect(await textOf(at(`/${shown.commentId}`))).not.toContain("<script>alert");
    expect(await textOf(`/c/${slug}`)).not.toContain("<script>alert");
  });

  test("are at once there from a remembered device, and so are replies", async () => {
    const answer = await post(at(), { text: "At once" }, known());
    expect(answer.status).toBe(303);
    const path = answer.headers.get("location") ?? "";
    expect(path).toMatch(new RegExp(`^/c/${slug}/comments/(comment_\\w+)#\\1$`, "u"));
    const first = path.split("#")[1] ?? "";
    const reply = await post(at(`/${first}`), { text: "A reply" }, known());
    expect(reply.status).toBe(303);
    const thread = wordsIn(await textOf(reply.headers.get("location") ?? "", known()));
    expect(thread).toContain("At once");
    expect(thread).toContain("A reply");
    expect(thread).toContain("You write as Amara Okafor.");
  });

  test("are published once where the button is pressed twice, and again where other words are sent", async () => {
    const page = await textOf(at(), known());
    const once = /name="once" value="(once_\w{26})"/u.exec(page)?.[1] ?? "";
    expect(await textOf(at())).toContain('name="once"');
    const press = async (text: string) =>
      (await post(at(), { text, once }, known())).headers.get("location") ?? "";
    const both = await Promise.all([press("A double click"), press("A double click")]);
    expect(both[0]).toMatch(/#comment_/u);
    expect(both[1]).toBe(both[0]);
    expect((await textOf(at())).split("A double click")).toHaveLength(2);
    expect(await press("Sent by the way back")).not.toBe(both[0]);
  });

  test("do not count a remembered device where another site sends the form", async () => {
    const forged = await post(at(), { text: "Forged" }, { ...known(), origin: "https://evil.example" });
    expect(forged.status).toBe(422);
    const site = { ...known(), "sec-fetch-site": "cross-site" };
    expect((await post(at(), { text: "Forged" }, site)).status).toBe(422);
    expect(await textOf(at())).not.toContain("Forged");
  });

  test("say plainly that nobody has said anything yet", async () => {
    const quiet = await house.story.starts({ name: "Quiet so far" });
    expect(await textOf(at("", quiet))).toContain("Nobody has said anything yet");
    expect(await textOf(`/c/${quiet}`)).toContain("Ask what others have tried");
  });

  test("are read on, page by page", async () => {
    const busy = await house.story.starts({ name: "Much is said" });
    for (let number = 0; number < 23; number++)
      await says(house.table, who, busy, { text: `Number ${number}.` });
    const first = await textOf(at("", busy));
    expect(first).toContain("Number 22.");
    expect(first).not.toContain("Number 2.<");
    const next = /href="([^"]+cursor=[^"]+)"/u.exec(first)?.[1] ?? "";
    const second = await textOf(next);
    expect(second).toContain("Number 0.");
    expect(second).toContain("Newest comments");
    expect((await get(at("?cursor=x", busy))).status).toBe(422);
  });

  test("can be read and not written where a community is paused", async () => {
    const paused = await house.story.starts({ name: "Paused" });
    const text = "Said before";
    const id = await says(house.table, who, paused, { text });
    const moderator = house.table.ctx(administratorWith("platform"));
    await pauseCommunity(moderator, { slug: paused, reason: "We put the text right.", version: 1 });
    for (const page of [await textOf(at("", paused)), await textOf(at(`/${id}`, paused))]) {
      expect(page).toContain(text);
      expect(page).toContain("We put the text right.");
      expect(page).not.toContain("<textarea");
    }
    const refused = await post(at("", paused), { text: "Too late" }, known());
    expect(refused.status).toBe(409);
  });

  test("are not there where there is no community or no such comment", async () => {
    const nowhere = ["/c/nowhere/comments", at("/comment_01ARZ3NDEKTSV4RRFFQ69G5FAV"), at("/comment_X")];
    for (const path of nowhere) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
      expect([path, (await post(path, { text: "Hello" }, known())).status]).toEqual([path, 404]);
    }
  });
});

describe("one's own comment", () => {
  let id: string;
  beforeEach(async () => {
    id = await says(house.table, who, slug, { text: "Before **it** changes" });
  });
  const versionIn = (page: string) => /name="version" value="(\d+)"/u.exec(page)?.[1] ?? "";

  test("is changed on the device that wrote it, and says so", async () => {
    const form = await textOf(at(`/${id}/edit`), known());
    expect(form).toContain(">Before **it** changes</textarea>");
    const fields = { text: "After", version: versionIn(form) };
    const saved = await post(at(`/${id}/edit`), fields, known());
    expect(saved.status).toBe(303);
    const page = wordsIn(await textOf(at(`/${id}`), known()));
    expect(page).toContain("After");
    expect(page).toContain("changed");
    expect(page).toContain("Amara Okafor");
    const unsigned = { text: "Unsigned", authorShown: "no", version: String(Number(fields.version) + 1) };
    expect((await post(at(`/${id}/edit`), unsigned, known())).status).toBe(303);
    const thread = await textOf(at(`/${id}`));
    for (const text of [thread, await textOf(at()), await textOf(`/c/${slug}`)])
      expect(wordsIn(text)).toContain("Unsigned");
    expect(thread).not.toContain("Amara Okafor");
    expect(wordsIn(thread)).toMatch(/Somebody , Guy/u);
    expect(await textOf(at(`/${id}/edit`), known())).toMatch(/value="no" checked/u);
    const again = await post(at(`/${id}/edit`), { ...fields, text: "Lost?" }, known());
    expect(again.status).toBe(409);
    const comes = await again.text();
    expect(comes).toContain(">Lost?</textarea>");
    expect(comes).toContain(words.en.pages.form.changedSince);
    expect(versionIn(comes)).toBe("3");
    const pressed = { ...fields, text: "Not lost", version: versionIn(comes) };
    expect((await post(at(`/${id}/edit`), pressed, known())).status).toBe(303);
    expect((await post(at(`/${id}/edit`), { ...fields, text: "" }, known())).status).toBe(422);
  });

  test("that says something else by now is shown again before it goes", async () => {
    const asks = await textOf(at(`/${id}/delete`), known());
    await post(at(`/${id}/edit`), { text: "Changed in another tab", version: versionIn(asks) }, known());
    const stale = await post(at(`/${id}/delete`), { version: versionIn(asks) }, known());
    expect(stale.status).toBe(409);
    const comes = await stale.text();
    for (const text of ["Changed in another tab", words.en.pages.form.changedSince])
      expect(comes).toContain(text);
    const gone = await post(at(`/${id}/delete`), { version: versionIn(comes) }, known());
    expect(await gone.text()).toContain("Your comment is deleted");
  });

  test("goes with one button, and leaves a mark where somebody has replied", async () => {
    await says(house.table, who, slug, { text: "A reply to it", replyTo: id });
    const asks = await textOf(at(`/${id}/delete`), known());
    expect(asks).toContain("<strong>it</strong>");
    const gone = await post(at(`/${id}/delete`), { version: versionIn(asks) }, known());
    expect(await gone.text()).toContain("Your comment is deleted");
    const thread = wordsIn(await textOf(at(`/${id}`)));
    expect(thread).toContain("Whoever wrote this has taken it away.");
    expect(thread).toContain("A reply to it");
    expect(thread).not.toContain("changes");
    expect((await post(at(`/${id}/delete`), { version: "1" }, known())).status).toBe(404);
  });

  test("is nobody else's to change or delete, and reading changes nothing", async () => {
    const other = await remembers(house.table, house.story, slug, { email: "other@example.org" });
    for (const rest of [`/${id}/edit`, `/${id}/delete`]) {
      for (const headers of [{}, known(other), { ...known(), origin: "https://evil.example" }]) {
        const answer = await post(at(rest), { text: "Mine now", version: "1" }, headers);
        expect([rest, answer.status]).toEqual([rest, 403]);
      }
      expect((await get(at(rest))).status).toBe(403);
      await get(at(rest), known());
      const head = { method: "HEAD", headers: known() };
      expect((await fetch(house.origin + at(rest), head)).status).toBe(200);
    }
    expect(await textOf(at(`/${id}`))).toContain("Before <strong>it</strong> changes");
  });
});

describe("reporting a comment without JavaScript", () => {
  test("leads from the form, which shows it, to a case of that comment", async () => {
    const id = await says(house.table, who, slug, { text: "Not **nice**" });
    const path = at(`/${id}/report`);
    expect(await textOf(path)).toContain("Not <strong>nice</strong>");
    expect((await post(path, { reason: "other", email: "x" })).status).toBe(422);
    const email = "reports@example.org";
    expect((await post(path, { reason: "abuse", email })).status).toBe(202);
    const { code } = await house.mailTo(email);
    const done = await post("/confirm", { for: "report", email, code });
    expect(await done.text()).toContain("Thank you for your report");
    const moderator = house.table.ctx(administratorWith("platform"));
    const found = await readCase(moderator, { kind: "comment", slug, itemId: id });
    expect(found).toMatchObject({ reports: 1, item: { text: "Not **nice**" } });
  });

  test("is refused for what is not there", async () => {
    const path = at("/comment_01ARZ3NDEKTSV4RRFFQ69G5FAV/report");
    expect((await get(path)).status).toBe(404);
    expect((await post(path, { reason: "abuse", email: "a@example.org" })).status).toBe(404);
  });
});

describe("comments on a lesson, without JavaScript", () => {
  const shares = (title: string, open = true) =>
    sharesLesson({ ...house, slug }, { title, open }, { email: `${crypto.randomUUID()}@example.org` });

  test("are written from its page, answered in their thread, and stand under the lesson", async () => {
    const { lessonId } = await shares("Lamps under the bed");
    const lesson = `/c/${slug}/lessons/${lessonId}`;
    expect(await textOf(lesson)).toContain(`href="${lesson}/comments#write"`);
    const form = await textOf(`${lesson}/comments`, known());
    expect(form).toContain("Comments on “Lamps under the bed”");
    expect(form).toContain(`action="${lesson}/comments"`);
    const written = await post(`${lesson}/comments`, { text: "Which *lamps*?" }, known());
    expect(written.status).toBe(303);
    const thread = written.headers.get("location")?.split("#")[0] ?? "";
    expect((await post(thread, { text: "The small ones" }, known())).status).toBe(303);
    const page = await textOf(thread);
    for (const way of [`href="${lesson}"`, `href="${lesson}/comments"`]) expect(page).toContain(way);
    expect(wordsIn(await textOf(`${lesson}/comments`))).toContain("The small ones");
    expect(wordsIn(await textOf(lesson))).toContain("Which lamps?");
    expect(wordsIn(await textOf(`/c/${slug}`))).toContain("on the lesson “Lamps under the bed”");
    expect(await textOf(at())).not.toContain("Which <em>lamps</em>?");
    expect((await post(`${lesson}/comments`, { text: " " }, known())).status).toBe(422);
  });

  test("are confirmed by a code where the device is not known, and said to wait until then", async () => {
    const { lessonId } = await shares("Confirmed by a code");
    const path = `/c/${slug}/lessons/${lessonId}/comments`;
    const email = "on-lesson@example.org";
    expect((await post(path, await filled("How much was it?", email))).status).toBe(202);
    expect(await textOf(path)).not.toContain("How much was it?");
    const { code } = await house.mailTo(email);
    await post("/confirm", { for: "comment", email, code });
    expect(await textOf(path)).toContain("How much was it?");
  });

  test("on one for members are theirs alone, to read, to write and to report", async () => {
    const shared = await shares("Ours alone", false);
    const path = `/c/${slug}/lessons/${shared.lessonId}/comments`;
    const written = await post(path, { text: "Among us" }, known(shared));
    const thread = written.headers.get("location")?.split("#")[0] ?? "";
    expect(await textOf(path, known(shared))).toContain("Among us");
    for (const away of [path, thread, `${thread}/report`, `${thread}/edit`]) {
      expect([away, (await get(away)).status, (await get(away, known())).status]).toEqual([away, 404, 404]);
      expect([away, (await post(away, { text: "Let me in" })).status]).toEqual([away, 404]);
    }
    const reported = { reason: "abuse", email: "reports-within@example.org" };
    expect((await post(`${thread}/report`, reported, known(shared))).status).toBe(202);
    expect(await textOf(`/c/${slug}`)).not.toContain("Among us");
  });

  test("are not there where there is no such lesson", async () => {
    for (const id of ["lesson_01ARZ3NDEKTSV4RRFFQ69G5FAV", "lesson_X"]) {
      const path = `/c/${slug}/lessons/${id}/comments`;
      expect([id, (await get(path)).status]).toEqual([id, 404]);
      expect([id, (await post(path, { text: "Hello" }, known())).status]).toEqual([id, 404]);
    }
  });
});

test("a community's page shows the latest in a few words, the same for everybody", async () => {
  const place = await house.story.starts({ name: "Lately" });
  for (const text of ["One", "Two", "Three", `*Four* ${"long ".repeat(100)}`])
    await says(house.table, who, place, { text });
  const [anyone, device] = [await get(`/c/${place}`), await get(`/c/${place}`, known())];
  const page = await anyone.text();
  expect(await device.text()).toBe(page);
  expect(anyone.headers.get("cache-control")).toBe("public, max-age=30");
  expect(page).toContain("Four long");
  expect(page).not.toContain(">One<");
  expect((await get(at("", place), known())).headers.get("cache-control")).toBe("no-store");
});

// The last one: whoever sends that much loses the connection.
test("a comment of 1 MB is refused", async () => {
  expect((await post(at(), { text: "a".repeat(1_000_000) })).status).toBe(413);
});
