import { type Remembered, authorOf, remembers, says, sharesLesson } from "@boundaryless/testing";
import { beforeAll, expect, test } from "vitest";
import { openCosts } from "../test/capacity.ts";
import { type House, openHouse, platform } from "../test/house.ts";
import { caseOnComment, reportsComment } from "../test/moderation.ts";
import { commentById, countComment } from "./comment/index.ts";
import * as core from "./index.ts";
import { readCommunityPage } from "./latest/index.ts";

let house: House;
let slug: string;
let who: Remembered;
beforeAll(async () => {
  house = await openHouse();
  slug = await house.story.starts();
  await house.counts(slug);
  who = await remembers(house.table, house.story, slug, { email: "writer@example.org" });
});

const anyone = () => house.table.ctx();
const device = () => house.table.ctx(who.actor);
const { costs, measured } = openCosts("capacity-comments", () => house);
const text =
  "We put a lamp under the bed that comes on when somebody stands up. Falls went down by a third. ".repeat(4);

test("writing, changing and deleting a comment cost the same in a busy community", async () => {
  const author = authorOf({ email: "new@example.org" });
  const first = device().newId("once");
  const ask = () => core.writeComment(anyone(), { slug, text, author, once: first });
  await costs("ask to comment", { read: 3, write: 6 }, ask);
  const again = { once: device().newId("once"), first };
  await costs("ask for its message again", { read: 3, write: 6 }, () =>
    core.writeComment(anyone(), { slug, text, author, ...again }),
  );
  const token = await house.story.tokenFor("new@example.org");
  await costs("confirm a comment, new person", { read: 6, write: 24 }, () =>
    core.confirmOnDevice(anyone(), { token }),
  );
  const at = { read: 4, write: 20 };
  await costs("comment from a remembered device", at, () => core.writeComment(device(), { slug, text }));
  const once = device().newId("once");
  const press = () => core.writeComment(device(), { slug, text, once });
  await costs("comment from a remembered device, by its form", { read: 5, write: 22 }, press);
  await costs("the same form again", { read: 5, write: 0 }, press);
  const replyTo = await says(house.table, who, slug, { text });
  await costs("reply from a remembered device", { ...at, read: 5 }, () =>
    core.writeComment(device(), { slug, text, replyTo }),
  );
  house.passes(3600);
  for (let number = 0; number < 25; number++) await says(house.table, who, slug, { text, replyTo });
  house.passes(3600);
  await costs("comment from a remembered device, thirty before it", at, () =>
    core.writeComment(device(), { slug, text }),
  );
  const which = { slug, commentId: replyTo };
  await costs("change a comment", { read: 4, write: 12 }, () =>
    core.editComment(device(), { ...which, text: "Shorter", version: 1 }),
  );
  await costs("delete a comment", { read: 2, write: 10 }, () =>
    core.deleteComment(device(), { ...which, version: 2 }),
  );
});

test("a comment on a lesson costs what one on its community does, and its lesson's page little more", async () => {
  house.passes(3600);
  const shared = await sharesLesson({ ...house, slug }, { title: "Lamps" }, { email: "shares@example.org" });
  const { lessonId } = shared;
  await costs("comment on a lesson from a remembered device", { read: 5, write: 20 }, () =>
    core.writeComment(device(), { slug, lessonId, text }),
  );
  for (let number = 0; number < 25; number++) await says(house.table, who, slug, { text, lessonId });
  const lesson = { community: slug, id: lessonId, title: "Lamps" };
  await costs("latest comments on a lesson's page", { read: 3, write: 0 }, () =>
    core.latestOnLesson(anyone(), lesson, 3),
  );
  await costs("page of 20 comments on a lesson", { read: 8, write: 0 }, () =>
    core.listComments(anyone(), { slug, lessonId }),
  );
  const after = await commentById(house.table.db, {
    slug,
    commentId: await says(house.table, who, slug, { text, lessonId }),
  });
  await costs("count a comment on a lesson", { read: 0, write: 5 }, () =>
    countComment(anyone(), "event", { before: undefined, after }),
  );
});

test("reading costs by what a page shows, not by what was ever said", async () => {
  const busy = await house.story.starts({ name: "Much is said" });
  for (let thread = 0; thread < 25; thread++) {
    if (thread % 10 === 0) house.passes(3600);
    const first = await says(house.table, who, busy, { text });
    for (let reply = 0; reply < 2; reply++) await says(house.table, who, busy, { text, replyTo: first });
  }
  const list = () => core.listComments(anyone(), { slug: busy });
  await list();
  const { next, threads } = await costs(
    "page of 20 threads with two replies each",
    { read: 12, write: 0 },
    list,
  );
  await costs("further page of threads", { read: 8, write: 0 }, () =>
    core.listComments(anyone(), { slug: busy, cursor: next ?? "" }),
  );
  const commentId = threads[0]?.first.id ?? "";
  await costs("one thread", { read: 3, write: 0 }, () =>
    core.readThread(anyone(), { slug: busy, commentId }),
  );
  await costs("community page, in one Query", { read: 1.5, write: 0 }, () =>
    readCommunityPage(anyone(), { slug: busy, most: 3 }),
  );
  expect(measured("community page, in one Query")?.calls).toBe(1);
  await costs("whose device it is", { read: 2, write: 0 }, () => core.personOfDevice(anyone(), who.cookie));
});

test("moderating a comment costs about what moderating a community does", async () => {
  const itemId = await says(house.table, who, slug, { text });
  await reportsComment(house, slug, itemId, { email: "reports@example.org" });
  const { version } = await costs("read a case of a comment", { read: 10, write: 0 }, () =>
    caseOnComment(house, slug, itemId),
  );
  const about = { kind: "comment" as const, slug, itemId };
  await costs("hide a comment, one report", { read: 24, write: 30 }, () =>
    core.decideCase(house.table.ctx(platform), { ...about, action: "hide", reason: "Wait", version }),
  );
});

test("a merge moves a comment for a few units", async () => {
  const [old, into] = [await house.creates({ name: "Old" }), await house.creates({ name: "New" })];
  house.passes(3600);
  await says(house.table, who, old, { text });
  await core.mergeCommunities(house.table.ctx(platform), {
    slug: old,
    into,
    reason: "One of two",
    version: await house.versionOf(old),
  });
  await costs("move one comment", { read: 6, write: 16 }, () => core.moveMerged(anyone(), { most: 1 }));
});
