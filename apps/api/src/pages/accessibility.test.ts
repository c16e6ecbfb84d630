import type { BundlePart } from "@boundaryless/contract";
import { createPlacement, noteFeedback, pauseCommunity, transformCommunity } from "@boundaryless/core";
import { exportCommunity, importCommunity } from "@boundaryless/core/bundle";
import { writeLessons } from "@boundaryless/core/projection";
import {
  type Remembered,
  administratorWith,
  listElsewhere,
  remembers,
  says,
  sharesLesson,
} from "@boundaryless/testing";
import { loadAxe } from "@boundaryless/testing/axe";
import { launchBrowser } from "@boundaryless/testing/browser";
import type { AxeResults } from "axe-core";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { frameFields } from "./frame/form.ts";
import { pageRoutes } from "./routes.ts";
import { type Gathered, gathers } from "./test/gathering.ts";
import { openHouse, type House } from "./test/house.ts";

/** A state of a page: how to get there, from the address `at`. */
interface State {
  /** The routes it shows, as `GET /path`. */
  routes: string[];
  at: () => string | Promise<string>;
  then?: (page: Page) => Promise<unknown>;
}

let house: House;
let browser: Browser;
/** One for all: a browser compiles what it has seen before, the check itself included, in no time. */
let page: Page;
let slug: string;
let paused: string;
let hidden: string;
let ended: string;
let lesson: string;
let taken: string;
/** One that nobody has said anything of. */
let unsaid: string;
let who: Remembered;
let quiet: string;
let gathered: Gathered;

beforeAll(async () => {
  [house, browser] = await Promise.all([openHouse(), launchBrowser()]);
  page = await browser.newPage({ locale: "en-GB" });
  const { story, table } = house;
  slug = await story.starts();
  paused = await story.starts({ name: "Paused for a while", topics: [] }, { email: "other@example.org" });
  const reason = "Two examples were too close to real patients.";
  await pauseCommunity(table.ctx(administratorWith("platform")), { slug: paused, reason, version: 1 });
  hidden = await story.starts({ name: "Hidden for now", topics: [] }, { email: "third@example.org" });
  await house.hides(hidden);
  [lesson, unsaid] = await sharesTrail();
  ended = await story.starts({ name: "Its time has passed" }, { email: "ended@example.org" });
  await transformCommunity(table.ctx(administratorWith("platform")), {
    slug: ended,
    reason: "Every ward does it now.",
    successor: slug,
    version: 1,
  });
  quiet = await story.starts({ name: "Quiet so far", topics: [] }, { email: "quiet@example.org" });
  const text = "> Lights?\n\nWe *have* **them**: `on`\n\n- one\n- two\n\nhttps://www.nice.org.uk/a/long/one";
  who = await remembers(table, story, slug, { text, name: "Bartholomew ".repeat(8) });
  await says(table, who, slug, { text: "W".repeat(300), replyTo: who.commentId });
  await says(table, who, slug, { text: "W".repeat(300), lessonId: lesson.split("/").at(-1) ?? "" });
  gathered = await gathers(table, slug, who.cookie);
  // What is near is told by words that few others use.
  const goal = { problem: "It costs us hours", difference: "It runs by itself" };
  const others = ["Falls", "Parking", "Catering", "Theatres", "Pharmacy"].map((name) =>
    story.starts({ ...goal, name, topics: [] }, { email: `${name}@example.org`.toLowerCase() }),
  );
  await writeLessons(table.ctx(), slug);
  await house.lists(slug, paused, hidden, ended, ...(await Promise.all(others)));
  await listElsewhere(table);
  taken = await takesIn();
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** The community as if it came from another installation. @returns its path here */
const takesIn = async (): Promise<string> => {
  const ctx = house.table.ctx(administratorWith("platform"));
  const file = await exportCommunity(ctx, { slug, origin: "https://learn.example.wales" });
  // The clock of the test stands still, and nobody tries what was shared in the same moment.
  const alone = (part: BundlePart): BundlePart =>
    part.kind === "lessons"
      ? { ...part, records: part.records.map((record) => ({ ...record, adopts: null })) }
      : part;
  const taking = { file: { ...file, parts: file.parts.map(alone) }, origin: house.origin, dryRun: false };
  return `/c/${(await importCommunity(ctx, taking)).slug ?? ""}`;
};
/** Presses what leads to another page, and is there: what is asked of a page that is on its way out fails at times. */
const follow = async (pressed: Locator): Promise<void> => {
  const arrived = pressed.page().waitForEvent("load");
  await pressed.click();
  await arrived;
};
/** To the first link of a page that leads to something of a kind. */
const toFirst = (kind: "gathering" | "lesson") => (page: Page) =>
  follow(page.locator(`main a[href*="/${kind}s/${kind}_"]`).first());

/** A lesson with everything in it, and one that adopts it. @returns the path of each */
const sharesTrail = async (): Promise<[string, string]> => {
  const links = [{ label: "The leaflet", address: "https://example.org/leaflet" }];
  const context = { setting: "Two wards", size: "12 beds", staff: "Four nurses", cost: "£40", time: "A day" };
  const all = { ...context, links, valueCycle: "realised" as const };
  const { lessonId } = await sharesLesson({ ...house, slug }, all, { email: "trail@example.org" });
  const adopts = { lesson: lessonId, how: "dropped" as const };
  const dropped = { adopts, outcome: "failure" as const };
  const other = await sharesLesson({ ...house, slug }, dropped, { email: "dropped@example.org" });
  return [`/c/${slug}/lessons/${lessonId}`, `/c/${slug}/lessons/${other.lessonId}`];
};

const slugPath = "/c/:slug{[a-z0-9-]+}";
const submit = (page: Page) => follow(page.locator("main form button[type=submit]").first());
const leaveOf = async (email: string) => {
  await house.story.asks(slug, { email });
  return (await house.mailTo(email)).leave;
};
const tokenOf = async (email: string) => {
  await house.story.asks(slug, { email });
  return (await house.mailTo(email)).token;
};
const fillJoin = async (page: Page) => {
  await page.getByLabel("Your name").fill("Amara Okafor");
  await page.getByLabel("Your email address").fill("amara@example.org");
  await page.getByLabel("Your trust or organisation").fill("RJ1");
  await page.getByLabel("Your kind of work").selectOption("medical");
  await submit(page);
};

/** From the page that confirms with a link to the one that forgets the device. */
const remembered = async (page: Page) => {
  await submit(page);
  await page.getByRole("heading", { name: "Your comment is published" }).waitFor();
  await page.goto(`${house.origin}/device`);
  await page.getByRole("heading", { name: "Forget this device?" }).waitFor();
};

let refusedAt = "";
/** @returns the id of a placement of RM1 on these websites, with one community first, always dark */
const placedOn = async (origins: string[]): Promise<string> => {
  const looks = { featured: [slug], language: null, theme: "dark" as const };
  const placement = { odsCode: "RM1", name: "Front page", origins, ...looks, sure: true };
  const ctx = house.table.ctx(administratorWith("platform"));
  return (await createPlacement(ctx, placement)).placementId;
};

const lessonPath = `${slugPath}/lessons/:lesson{lesson_[0-9A-Z]+}`;
const ownLesson = (email: string) => async () =>
  `/confirm?for=lesson#${await house.lessonToken(slug, email)}`;
/** From the page that confirms a lesson to the lesson on a device that is remembered, and on to what its author may do. */
const toOwn =
  (what?: "Edit" | "Delete", press?: true) =>
  async (page: Page): Promise<void> => {
    await submit(page);
    await page.getByRole("link", { name: "See it" }).click();
    await page.getByText("This lesson is yours").waitFor();
    if (!what) return;
    await page.getByRole("link", { name: what }).click();
    await page.getByRole("button", { name: what === "Edit" ? "Save" : "Delete it" }).waitFor();
    if (what === "Edit" && press) await page.getByLabel("What happened?").fill("");
    if (press) await submit(page);
  };
const comments = `${slugPath}/comments`;
const comment = `${comments}/:id{comment_[0-9A-Z]+}`;
const atComments = () => `/c/${slug}/comments`;
/** Opens a page on a device that is remembered. */
const onDevice = (path: () => string, then?: State["then"]) => async (page: Page) => {
  const cookie = {
    name: "__Host-boundaryless-device",
    value: who.cookie,
    url: "https://localhost",
    secure: true,
  };
  await page.context().addCookies([cookie]);
  await page.goto(house.origin + path());
  await then?.(page);
};
const emptied = async (page: Page) => {
  await page.locator("textarea").fill("");
  await submit(page);
};
/** The form was opened before something else was changed. */
const stale = async (page: Page) => {
  await page.locator("main input[name=version]").evaluate((field) => field.setAttribute("value", "99"));
  await submit(page);
  await page.getByText("This was changed after you opened it").waitFor();
};
const own = (rest: string) => () => `${atComments()}/${who.commentId}/${rest}`;
const begins = { at: atComments };

const gatherings = `${slugPath}/gatherings`;
const gathering = `${gatherings}/:gathering{gathering_[0-9A-Z]+}`;
const calendar = "/calendar/:token{[A-Za-z0-9_-]+}";
const series = { at: () => gathered.series };
const editing = (rest: string, then?: State["then"]) => onDevice(() => `${gathered.series}/${rest}`, then);
const pressed = (at: () => string, form: string) =>
  onDevice(at, (on) => follow(on.locator(`main form[action*="${form}"] button[type=submit]`)));

const states: Record<string, State> = {
  "the gatherings of a community": {
    routes: [`GET ${gatherings}`],
    at: () => `/c/${slug}/gatherings`,
  },
  "no gatherings yet": { routes: [`GET ${gatherings}`], at: () => `/c/${paused}/gatherings?lang=cy` },
  "the form that calls a gathering": {
    routes: [`GET ${gatherings}/new`],
    at: () => `/c/${slug}/gatherings/new`,
  },
  "a gathering with every fault": {
    routes: [`POST ${gatherings}/new`],
    at: () => `/c/${slug}/gatherings/new?lang=cy`,
    then: submit,
  },
  "a gathering": { routes: [`GET ${gathering}`], ...series },
  "a gathering to its caller": { routes: [`GET ${gathering}`], ...series, then: onDevice(series.at) },
  "a gathering that is over": { routes: [`GET ${gathering}`], at: () => gathered.over },
  "a gathering from elsewhere": {
    routes: [`GET ${gathering}`],
    at: () => `${taken}/gatherings?lang=cy`,
    then: toFirst("gathering"),
  },
  "a gathering from elsewhere that cannot be changed": {
    routes: [`GET ${gathering}/edit`],
    at: () => `${taken}/gatherings`,
    then: async (page) => {
      await toFirst("gathering")(page);
      await page.goto(`${new URL(page.url()).origin}${new URL(page.url()).pathname}/edit`);
    },
  },
  "a lesson from elsewhere": {
    routes: [`GET ${lessonPath}`],
    at: () => `${taken}/lessons`,
    then: toFirst("lesson"),
  },
  "a community from elsewhere": { routes: [`GET ${slugPath}`], at: () => taken },
  "a gathering to report": { routes: [`GET ${gathering}/report`], at: () => `${gathered.over}/report` },
  "a gathering reported with every fault": {
    routes: [`POST ${gathering}/report`],
    at: () => `${gathered.series}/report?lang=cy`,
    then: submit,
  },
  "an answer with every fault": { routes: [`POST ${gathering}/rsvp`], ...series, then: submit },
  "a gathering to change": { routes: [`GET ${gathering}/edit`], ...series, then: editing("edit") },
  "one's own gathering that is over": {
    routes: [`GET ${gathering}/edit`],
    ...series,
    then: onDevice(() => `${gathered.over}/edit`),
  },
  "somebody else's gathering": { routes: [`GET ${gathering}/edit`], at: () => `${gathered.series}/edit` },
  "a change with faults": {
    routes: [`POST ${gathering}/edit`],
    ...series,
    then: editing("edit", async (on) => {
      await on.getByLabel("What is it called?").fill("");
      await follow(on.getByRole("button", { name: "Save" }));
    }),
  },
  "a cancelling without a reason": {
    routes: [`GET ${gathering}/cancel`, `POST ${gathering}/cancel`],
    ...series,
    then: pressed(() => `${gathered.series}/cancel`, "/cancel"),
  },
  "notes that are empty": {
    routes: [`GET ${gathering}/notes`, `POST ${gathering}/notes`],
    ...series,
    then: pressed(() => `${gathered.over}/notes`, "/notes"),
  },
  "a calendar": { routes: [`GET ${calendar}`], at: () => gathered.calendar },
  "a calendar that is no longer there": {
    routes: [`GET ${calendar}`],
    at: () => "/calendar/unknown?lang=cy",
  },
  "a calendar with a new address": {
    routes: [`POST ${calendar}`],
    at: () => gathered.calendar,
    then: submit,
  },

  "the list": { routes: ["GET /"], at: () => "/" },
  "the list in Welsh": { routes: ["GET /"], at: () => "/?lang=cy" },
  "only communities of elsewhere": { routes: ["GET /"], at: () => "/?where=elsewhere&lang=cy" },
  "a search that finds nothing": { routes: ["GET /"], at: () => "/?q=zzzzzzz&trust=hospital&topic=falls" },
  "a search that finds a community by its lesson": {
    routes: ["GET /"],
    at: () => "/?q=motion+sensors",
    then: (page) => page.getByText("In a lesson").first().waitFor(),
  },
  "a community": { routes: [`GET ${slugPath}`], at: () => `/c/${slug}` },
  "a paused community": { routes: [`GET ${slugPath}`], at: () => `/c/${paused}` },
  "a community that goes on in another": { routes: [`GET ${slugPath}`], at: () => `/c/${ended}` },
  "a poster": { routes: [`GET ${slugPath}/poster`], at: () => `/c/${slug}/poster` },
  "a poster of all": { routes: ["GET /poster"], at: () => "/poster?trust=RJ1" },
  "no poster while it is paused": { routes: [`GET ${slugPath}/poster`], at: () => `/c/${paused}/poster` },
  "the join form": { routes: [`GET ${slugPath}/join`], at: () => `/c/${slug}/join?trust=RJ1` },
  "the join form of a paused community": { routes: [`GET ${slugPath}/join`], at: () => `/c/${paused}/join` },
  "a join with every fault": {
    routes: [`POST ${slugPath}/join`],
    at: () => `/c/${slug}/join`,
    then: async (page) => {
      await page.getByLabel("Your trust or organisation").fill("norfolk");
      await submit(page);
    },
  },
  "check your e-mail, sent again": {
    routes: [`POST ${slugPath}/join`],
    at: () => `/c/${slug}/join`,
    then: async (page) => {
      await fillJoin(page);
      await page.getByRole("button", { name: "Send it again" }).click();
      await page.getByText("We have sent the email again").waitFor();
    },
  },
  "what was entered, to change it": {
    routes: [`POST ${slugPath}/join`],
    at: () => `/c/${slug}/join`,
    then: async (page) => {
      await fillJoin(page);
      await page.getByRole("button", { name: "Change what I entered" }).click();
      await page.getByRole("button", { name: "Agree and join" }).waitFor();
    },
  },
  "a comment that was changed in another tab": {
    routes: [`POST ${comment}/edit`],
    ...begins,
    then: onDevice(own("edit"), stale),
  },
  "a comment to delete that was changed in another tab": {
    routes: [`POST ${comment}/delete`],
    ...begins,
    then: onDevice(own("delete"), stale),
  },
  "check your e-mail": { routes: [`POST ${slugPath}/join`], at: () => `/c/${slug}/join`, then: fillJoin },
  "the report form": { routes: [`GET ${slugPath}/report`], at: () => `/c/${slug}/report` },
  "a report with every fault": {
    routes: [`POST ${slugPath}/report`],
    at: () => `/c/${slug}/report?lang=cy`,
    then: submit,
  },
  "a report that waits for its address": {
    routes: [`POST ${slugPath}/report`],
    at: () => `/c/${slug}/report`,
    then: async (page) => {
      await page.getByLabel("It is advertising").check();
      await page.getByLabel("Your email address").fill("reporter@example.org");
      await submit(page);
    },
  },
  "a report to confirm": { routes: ["GET /confirm"], at: () => "/confirm?for=report" },
  "a report that has arrived": {
    routes: ["POST /confirm"],
    at: async () => `/confirm?for=report#${await house.reportToken(slug)}`,
    then: submit,
  },
  "a hidden community": { routes: [`GET ${slugPath}`], at: () => `/c/${hidden}` },
  "the confirmation with a link": {
    routes: ["GET /confirm"],
    at: async () => `/confirm?community=${slug}#${await tokenOf("one@example.org")}`,
  },
  "the confirmation with a code": { routes: ["GET /confirm"], at: () => `/confirm?community=${slug}` },
  "a wrong code": {
    routes: ["POST /confirm"],
    at: () => "/confirm",
    then: (page) => follow(page.locator("details button")),
  },
  "an unknown link": {
    routes: ["POST /confirm"],
    at: () => `/confirm?community=${slug}#unknown`,
    then: submit,
  },
  joined: {
    routes: ["POST /confirm"],
    at: async () => `/confirm?community=${slug}#${await tokenOf(`${crypto.randomUUID()}@example.org`)}`,
    then: submit,
  },
  leaving: { routes: ["GET /leave/:token"], at: async () => `/leave/${await leaveOf("two@example.org")}` },
  "an unknown leave link": { routes: ["GET /leave/:token"], at: () => "/leave/unknown" },
  left: {
    routes: ["POST /leave/:token"],
    at: async () => `/leave/${await leaveOf("three@example.org")}`,
    then: submit,
  },
  "the start form": { routes: ["GET /start"], at: () => "/start" },
  "a start with every fault": { routes: ["POST /start"], at: () => "/start", then: submit },
  "what is near a start": {
    routes: ["POST /start"],
    at: () => "/start",
    then: async (page) => {
      await page.getByLabel("What problem").fill("We recognise sepsis too late at night");
      await page.getByRole("link", { name: "Join this" }).waitFor();
    },
  },
  "the form for a problem": { routes: ["GET /stuck"], at: () => "/stuck?trust=RJ1" },
  "a problem with every fault": { routes: ["POST /stuck"], at: () => "/stuck?lang=cy", then: submit },
  "a problem to confirm": { routes: ["GET /confirm"], at: () => "/confirm?for=problem" },
  "a problem that is kept": {
    routes: ["POST /confirm"],
    at: async () => `/confirm?for=problem#${await house.problemToken("stuck@example.org")}`,
    then: submit,
  },
  "the form that asks to be forgotten": { routes: ["GET /forget-me"], at: () => "/forget-me" },
  "a wish to be forgotten with a fault": {
    routes: ["POST /forget-me"],
    at: () => "/forget-me?lang=cy",
    then: submit,
  },
  "a wish to be forgotten to confirm": { routes: ["GET /confirm"], at: () => "/confirm?for=erasure" },
  "somebody who is being forgotten": {
    routes: ["POST /confirm"],
    at: async () => `/confirm?for=erasure#${await house.erasureToken("forgotten@example.org")}`,
    then: submit,
  },
  "an offer of an e-mail": {
    routes: ["GET /act/:token"],
    at: () => house.actPath("withdraw-problem", "kept@example.org"),
  },
  "an offer that is over": { routes: ["GET /act/:token"], at: () => house.actPath("renew-problem") },
  "an unknown offer": { routes: ["GET /act/:token"], at: () => "/act/unknown?lang=cy" },
  "an offer taken": {
    routes: ["POST /act/:token"],
    at: () => house.actPath("renew-problem", "renewed@example.org"),
    then: submit,
  },
  "no comments yet": { routes: [`GET ${comments}`], at: () => `/c/${quiet}/comments` },
  comments: { routes: [`GET ${comments}`], ...begins },
  "comments in Welsh, on a device that is remembered": {
    routes: [`GET ${comments}`],
    ...begins,
    then: onDevice(() => `${atComments()}?lang=cy`),
  },
  "comments of a paused community": { routes: [`GET ${comments}`], at: () => `/c/${paused}/comments` },
  "a comment with every fault": { routes: [`POST ${comments}`], ...begins, then: submit },
  "a thread": { routes: [`GET ${comment}`], at: () => `${atComments()}/${who.commentId}` },
  "a thread of one's own": {
    routes: [`GET ${comment}`],
    ...begins,
    then: onDevice(() => `${atComments()}/${who.commentId}`),
  },
  "a reply with every fault": {
    routes: [`POST ${comment}`],
    at: () => `${atComments()}/${who.commentId}?lang=cy`,
    then: submit,
  },
  "comments on a lesson": { routes: [`GET ${lessonPath}/comments`], at: () => `${lesson}/comments` },
  "no comments on a lesson yet": {
    routes: [`GET ${lessonPath}/comments`],
    at: () => `${unsaid}/comments?lang=cy`,
  },
  "a comment on a lesson with every fault": {
    routes: [`POST ${lessonPath}/comments`],
    at: () => `${lesson}/comments`,
    then: submit,
  },
  "a comment to change": { routes: [`GET ${comment}/edit`], ...begins, then: onDevice(own("edit")) },
  "somebody else's comment to change": { routes: [`GET ${comment}/edit`], at: () => own("edit")() },
  "a change with every fault": {
    routes: [`POST ${comment}/edit`],
    ...begins,
    then: onDevice(own("edit"), emptied),
  },
  "the report form of a comment": {
    routes: [`GET ${comment}/report`],
    at: () => `${own("report")()}?lang=cy`,
  },
  "a report of a comment with every fault": {
    routes: [`POST ${comment}/report`],
    at: own("report"),
    then: submit,
  },
  "a comment to delete": { routes: [`GET ${comment}/delete`], ...begins, then: onDevice(own("delete")) },
  "a comment that is deleted": {
    routes: [`POST ${comment}/delete`],
    ...begins,
    then: async (page) => {
      const gone = await says(house.table, who, slug, { text: "To be deleted" });
      await onDevice(() => `${atComments()}/${gone}/delete`, submit)(page);
    },
  },
  "a comment to confirm": {
    routes: ["GET /confirm"],
    at: async () => `/confirm?for=comment#${await house.commentToken(slug, "comment@example.org")}`,
  },
  "a comment that is published, on a device that is remembered": {
    routes: ["POST /confirm"],
    at: async () => `/confirm?for=comment#${await house.commentToken(slug, "published@example.org")}`,
    then: submit,
  },
  "the lessons of a community": { routes: [`GET ${slugPath}/lessons`], at: () => `/c/${slug}/lessons` },
  "no lessons of a kind, in Welsh": {
    routes: [`GET ${slugPath}/lessons`],
    at: () => `/c/${slug}/lessons?outcome=mixed&lang=cy`,
  },
  "the form for a lesson": {
    routes: [`GET ${slugPath}/lessons/new`],
    at: () => `/c/${slug}/lessons/new?trust=RJ1`,
  },
  "the form for a lesson that was tried too": {
    routes: [`GET ${slugPath}/lessons/new`],
    at: () => `/c/${slug}/lessons/new?lang=cy&of=${lesson.split("/").at(-1)}`,
  },
  "a lesson with every fault": {
    routes: [`POST ${slugPath}/lessons/new`],
    at: () => `/c/${slug}/lessons/new`,
    then: submit,
  },
  "a lesson with its trail": { routes: [`GET ${lessonPath}`], at: () => lesson },
  "a lesson on one sheet": { routes: [`GET ${lessonPath}/card`], at: () => `${lesson}/card` },
  "a lesson that is not there": { routes: [`GET ${lessonPath}`], at: () => `/c/${slug}/lessons/lesson_0` },
  "a lesson of one's own": { routes: [`GET ${lessonPath}`], at: ownLesson("own@example.org"), then: toOwn() },
  "a lesson to edit": {
    routes: [`GET ${lessonPath}/edit`],
    at: ownLesson("edit@example.org"),
    then: toOwn("Edit"),
  },
  "a lesson edited with a fault": {
    routes: [`POST ${lessonPath}/edit`],
    at: ownLesson("faulty@example.org"),
    then: toOwn("Edit", true),
  },
  "a lesson to delete": {
    routes: [`GET ${lessonPath}/delete`],
    at: ownLesson("delete@example.org"),
    then: toOwn("Delete"),
  },
  "a lesson to report": { routes: [`GET ${lessonPath}/report`], at: () => `${lesson}/report` },
  "a lesson reported with every fault": {
    routes: [`POST ${lessonPath}/report`],
    at: () => `${lesson}/report?lang=cy`,
    then: submit,
  },
  "a lesson that is deleted": {
    routes: [`POST ${lessonPath}/delete`],
    at: ownLesson("deleted@example.org"),
    then: toOwn("Delete", true),
  },
  "a device to forget": {
    routes: ["GET /device"],
    at: async () => `/confirm?for=comment#${await house.commentToken(slug, "known@example.org")}`,
    then: remembered,
  },
  "a device that is forgotten": {
    routes: ["POST /device"],
    at: async () => `/confirm?for=comment#${await house.commentToken(slug, "forgotten@example.org")}`,
    then: async (page) => {
      await remembered(page);
      await submit(page);
      await page.getByRole("heading", { name: "This device is forgotten" }).waitFor();
    },
  },
  "the choice of mail": {
    routes: ["GET /mail/:token"],
    at: async () => {
      await house.story.joins(slug, { email: "chooses@example.org" });
      await house.story.joins(await house.story.starts(), { email: "chooses@example.org" });
      return house.mailPath("chooses@example.org");
    },
  },
  "no mail to choose": { routes: ["GET /mail/:token"], at: () => house.mailPath("nobody@example.org") },
  "an unknown link to the choice": { routes: ["GET /mail/:token"], at: () => "/mail/unknown?lang=cy" },
  "no more mail to an address that it does not reach": {
    routes: ["GET /mail/:token"],
    at: async () => {
      await house.story.joins(slug, { email: "bounces@example.org" });
      const feedback = { id: "1", kind: "permanent", addresses: ["bounces@example.org"] } as const;
      await noteFeedback(house.table.ctx(), feedback);
      return house.mailPath("bounces@example.org");
    },
  },
  "the choice of mail, kept": {
    routes: ["POST /mail/:token"],
    at: async () => {
      await house.story.joins(slug, { email: "chose@example.org" });
      return `${house.mailPath("chose@example.org")}?lang=cy`;
    },
    then: submit,
  },
  privacy: { routes: ["GET /privacy"], at: () => "/privacy" },
  accessibility: { routes: ["GET /accessibility"], at: () => "/accessibility?lang=cy" },
  "the frame page": { routes: ["GET /embed"], at: () => "/embed?trust=RJ1" },
  "the frame page of a placement, with its own colours and communities first": {
    routes: ["GET /embed"],
    at: async () => `/embed?trust=RM1&placement=${await placedOn([house.origin])}`,
  },
  "the frame page where it may not stand": {
    routes: ["GET /embed"],
    at: async () => {
      refusedAt = `/embed?trust=RM1&placement=${await placedOn(["https://intranet.example.org"])}`;
      return "/robots.txt";
    },
    then: async (page) => {
      // What a frame on another page would be given, as a page of its own.
      const referer = "https://another.example.org/";
      const response = await fetch(house.origin + refusedAt, { headers: { referer } });
      const fulfilled = { contentType: "text/html", body: await response.text() };
      await page.route(house.origin + refusedAt, (route) => route.fulfill(fulfilled), { times: 1 });
      await page.goto(house.origin + refusedAt);
      await page.getByRole("heading", { name: "This is not available on this page" }).waitFor();
    },
  },
  "why it may not stand there": {
    routes: ["GET /embed/why"],
    at: () => `${refusedAt.replace("/embed", "/embed/why")}&page=https://another.example.org`,
  },
  "why it may not stand there, where it may": {
    routes: ["GET /embed/why"],
    at: () => "/embed/why?trust=RJ1&lang=cy",
  },
  "the frame of one community": { routes: [], at: () => `/embed?community=${slug}&trust=RJ1` },
  "the frame of one that is paused, in Welsh": { routes: [], at: () => `/embed?community=${paused}&lang=cy` },
  "the frame of a lesson": {
    routes: [],
    at: () => `/embed?community=${slug}&lesson=${lesson.split("/").at(-1)}`,
  },
  "the frame of lessons": { routes: [], at: () => "/embed?view=lessons" },
  "the frame of gatherings": { routes: [], at: () => `/embed?view=gatherings&community=${slug}` },
  "the frame of nothing": { routes: [], at: () => "/embed?community=not-there&lang=cy" },
  "a page that is not there": { routes: [], at: () => "/nothing/here" },
  "a failure of ours": { routes: [], at: () => "/broken/" },
};

const looks = [
  { width: 1280, height: 900, colorScheme: "light" },
  { width: 320, height: 640, colorScheme: "dark" },
] as const;

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function expectAccessible(
  page: Page,
  { width, height, colorScheme }: (typeof looks)[number],
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  await loadAxe(page);
  const run = `axe.run(document, ${JSON.stringify({ runOnly: tags, resultTypes: ["violations"] })})`;
  const { violations } = (await page.evaluate(run)) as AxeResults;
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect([colorScheme, found]).toEqual([colorScheme, []]);
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
}

/** Fields to fill in whose names forms use for themselves: what is typed there would be taken for something else. */
const mistaken = `[...document.querySelectorAll("input:not([type=hidden]), select, textarea")]
  .map(({ name }) => name).filter((name) => ${JSON.stringify(frameFields)}.includes(name))`;

test.each(Object.entries(states))(
  "%s is accessible on a desk, and on a phone in dark mode",
  async (_, { at, then }) => {
    await page.context().clearCookies();
    const address = house.origin + (await at());
    // Another fragment alone would open nothing anew; leaving our origin would cost a new process of the browser.
    if (address.includes("#")) await page.goto(`${house.origin}/robots.txt`);
    await page.goto(address);
    await then?.(page);
    for (const look of looks) await expectAccessible(page, look);
    expect(await page.evaluate(mistaken)).toEqual([]);
  },
);

test("words as long as they may be break on a phone, on every page that shows them", async () => {
  const word = "Llanfairpwllgwyngyllgogerychwyrndrobwll".repeat(4);
  const [name, title] = [word.slice(0, 80), word.slice(0, 120)];
  const author = { email: "long@example.org", name };
  const of = await house.story.starts({ name, problem: word, difference: word, topics: [] }, author);
  const texts = { title, problem: word, tried: word, happened: word, setting: title };
  const { lessonId, cookie } = await sharesLesson({ ...house, slug: of }, texts, author);
  await gathers(house.table, of, cookie);
  await writeLessons(house.table.ctx(), of);
  await house.lists(of);
  await page.setViewportSize({ width: 320, height: 640 });
  const found: string[] = [];
  const lessons = `/c/${of}/lessons`;
  for (const path of [
    ...["", "/join", "/report", "/poster", "/comments", "/gatherings", "/gatherings/new"].map(
      (rest) => `/c/${of}${rest}`,
    ),
    ...["", "/new", `/new?of=${lessonId}`].map((rest) => lessons + rest),
    ...["", "/card", "/comments", "/report"].map((rest) => `${lessons}/${lessonId}${rest}`),
    ...["/", "/?q=llanfairpwll", "/embed", "/embed?view=lessons", "/embed?view=gatherings"],
    `/embed?community=${of}`,
    `/start?problem=${word}&seen=yes`,
  ]) {
    await page.goto(house.origin + path);
    const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (Number(wide) > 0) found.push(`${path} is ${String(wide)} pixels too wide`);
  }
  expect(found).toEqual([]);
});

test("every page and every form target has an accessibility check", () => {
  const checked = new Set(Object.values(states).flatMap(({ routes }) => routes));
  const pages = pageRoutes
    .filter(({ kind }) => kind === "page")
    .map(({ method, path }) => `${method} ${path}`);
  expect(pages.filter((each) => !checked.has(each))).toEqual([]);
  expect([...checked].filter((each) => !pages.includes(each))).toEqual([]);
});
