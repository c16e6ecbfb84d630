import { pageRoutes } from "@boundaryless/api/pages/routes";
import { docsPaths } from "@boundaryless/api/docs/mount";
import { words } from "@boundaryless/words";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askToJoin, joinAndConfirm } from "../harness/api.ts";
import { openBrowser, openWindow } from "../harness/browser.ts";
import { startTooMuch, useUpStarts } from "../harness/limits.ts";
import { type Mail, choiceLink, confirmLink, leaveLink, mailTo } from "../harness/mail.ts";
import { type System, openSystem } from "../harness/system.ts";
import { faultsIn } from "./look.ts";

const slug = "sepsis-first-hour";
const { pages } = words.en;

let system: System;
let browser: Browser;
let page: Page;
let confirmation: Mail;
let welcome: Mail;
let tooMuch: Mail;

beforeAll(async () => {
  [system, browser] = await Promise.all([openSystem(), openBrowser()]);
  ({ page } = await openWindow(browser));
  await askToJoin(system, slug, { email: "axe@rr8.example.org", trust: "RR8" });
  await joinAndConfirm(system, slug, { name: "Lea Ving", email: "leaving@rr8.example.org", trust: "RR8" });
  tooMuch = await startTooMuch(system, "eager@rr8.example.org");
  [confirmation, welcome] = await Promise.all([
    mailTo(system, "axe@rr8.example.org"),
    mailTo(system, "leaving@rr8.example.org", "Welcome"),
  ]);
});
afterAll(async () => {
  await browser.close();
  await system.close();
});

const at = (path: string) => async (): Promise<void> => {
  await page.goto(system.origins.system + path);
};

const send = (path: string, button: string) => async (): Promise<void> => {
  await at(path)();
  await page.getByRole("button", { name: button }).click();
  await page.waitForLoadState();
};

const fillAndSend = async (): Promise<void> => {
  await at(`/c/${slug}/join?trust=RR8`)();
  await page.getByLabel(pages.form.name).fill("Ada Nwosu");
  await page.getByLabel(pages.form.email).fill("ada@rr8.example.org");
  await page.getByLabel(pages.form.discipline).selectOption("pharmacy");
  await page.getByRole("button", { name: pages.join.submit }).click();
  await page.getByRole("heading", { name: pages.sent.title }).waitFor();
};

const pressConfirm = async (): Promise<void> => {
  await page.goto(confirmLink(confirmation));
  await page.getByRole("button", { name: pages.confirm.join, exact: true }).click();
  await page.waitForLoadState();
};

/** The link for a community too many in the first week. */
const pressTooMuch = (language: string) => async (): Promise<void> => {
  await page.goto(confirmLink(tooMuch).replace("?", `?lang=${language}&`));
  await page.locator("form[data-confirmation] button").click();
  await page.waitForLoadState();
};

/** A start without a proof of work, from a network that has had its share. */
const startTooOften = (language: string) => async (): Promise<void> => {
  const say = words[language === "cy" ? "cy" : "en"].pages;
  await useUpStarts(system);
  await page.route("**/v1/challenges*", (route) => route.abort());
  await at(`/start?trust=RR8&lang=${language}`)();
  await page.getByLabel(say.start.problem).fill("Meals arrive cold on the wards at the far end");
  await page.getByLabel(say.start.difference).fill("Everybody eats warm");
  await page.getByLabel(say.start.name).fill("Warmer meals");
  await page.getByLabel(say.form.name).fill("Ada Nwosu");
  await page.getByLabel(say.form.email).fill("often@rr8.example.org");
  await page.getByLabel(say.form.discipline).selectOption("pharmacy");
  await page.getByRole("button", { name: say.start.submit }).click();
  await page.locator("[role=alert]").waitFor();
  await page.unrouteAll();
};

const startNear = async (): Promise<void> => {
  await at("/start?trust=RR8")();
  await page.getByLabel(pages.start.problem).fill("The first signs of sepsis are missed for hours");
  await page.getByLabel(pages.start.difference).fill("Everybody with sepsis has antibiotics in an hour");
  await page.getByLabel(pages.start.name).fill("Sepsis sooner");
  await page.getByLabel(pages.form.name).fill("Ada Nwosu");
  await page.getByLabel(pages.form.email).fill("ada@rr8.example.org");
  await page.getByLabel(pages.form.discipline).selectOption("pharmacy");
  await page.getByRole("heading", { name: pages.near.title }).waitFor();
};

const stuckEmail = "axe.stuck@rr8.example.org";

const leaveProblem = async (): Promise<void> => {
  await at("/stuck?trust=RR8")();
  await page.getByLabel(pages.stuck.problem).fill("Wheelchairs are never where they are needed");
  await page.getByLabel(pages.form.name).fill("Ada Nwosu");
  await page.getByLabel(pages.form.email).fill(stuckEmail);
  await page.getByLabel(pages.form.discipline).selectOption("pharmacy");
  await page.getByRole("button", { name: pages.stuck.submit }).click();
  await page.getByRole("heading", { name: pages.sent.title }).waitFor();
};

/** Opens what the e-mail about a problem offers; the problem was confirmed before. */
const openAct = async (): Promise<void> => {
  await page.goto(confirmLink(await mailTo(system, stuckEmail, words.en.mail["confirm-problem"].subject)));
  await page.getByRole("button", { name: pages.stuck.confirm }).click();
  const kept = await mailTo(system, stuckEmail, words.en.mail["problem-kept"].subject);
  await page.goto(leaveLink(kept));
};

const pressAct = async (): Promise<void> => {
  const kept = await mailTo(system, stuckEmail, words.en.mail["problem-kept"].subject);
  await page.goto(leaveLink(kept));
  await page.getByRole("button", { name: pages.acts["withdraw-problem"].button }).click();
  await page.waitForLoadState();
};

/** The newest lesson of the sample, or a page of it. */
const atLesson =
  (rest = "") =>
  async (): Promise<void> => {
    // The sample's lessons are planted last, and what was answered before is kept for a while.
    const lessonsNow = async (limit: number): Promise<{ url: string }[]> => {
      const list = await fetch(`${system.origins.system}/v1/communities/${slug}/lessons?limit=${limit}`);
      return ((await list.json()) as { lessons: { url: string }[] }).lessons;
    };
    let lessons = await lessonsNow(1);
    for (let limit = 2; lessons.length === 0 && limit <= 50; limit++) {
      await page.waitForTimeout(500);
      lessons = await lessonsNow(limit);
    }
    await at(`${lessons[0]?.url}${rest}`)();
  };

/** Somebody shares a lesson and, on a device that is remembered, goes on to what its author may do. */
const ownLesson = (what: "edit" | "delete", press: boolean) => async (): Promise<void> => {
  const say = pages.lesson;
  const email = `axe.${what}.${press}@rr8.example.org`;
  await at(`/c/${slug}/lessons/new?trust=RR8`)();
  for (const field of [say.form.title, say.form.problem, say.form.tried, say.form.happened])
    await page.getByLabel(field, { exact: true }).fill("Lights beside the bed");
  await page.getByLabel(say.outcomes.failure, { exact: true }).check();
  await page.getByLabel(say.again.no, { exact: true }).check();
  const stranger = (await page.getByLabel(pages.form.email).count()) > 0;
  if (stranger) {
    await page.getByLabel(pages.form.name).fill("Ada Nwosu");
    await page.getByLabel(pages.form.email).fill(email);
    await page.getByLabel(pages.form.discipline).selectOption("pharmacy");
  }
  await page.getByRole("button", { name: say.form.submit }).click();
  if (stranger) {
    await page.getByRole("heading", { name: pages.sent.title }).waitFor();
    await page.goto(confirmLink(await mailTo(system, email)));
    await page.getByRole("button", { name: pages.contribute.remember }).click();
    await page.getByRole("link", { name: pages.contribute.see }).click();
  }
  await page.getByRole("link", { name: what === "edit" ? say.edit : say.remove, exact: true }).click();
  await page.waitForLoadState();
  if (!press) return;
  if (what === "edit") await page.getByLabel(say.form.title, { exact: true }).fill("");
  await page.getByRole("button", { name: what === "edit" ? say.form.save : say.removeButton }).click();
  await page.waitForLoadState();
};

const commentEmail = "axe.comment@rr8.example.org";
const comments = `/c/${slug}/comments`;

const writeComment = async (): Promise<void> => {
  // As somebody whom no earlier page remembers.
  await page.context().clearCookies();
  await at(`${comments}?trust=RR8`)();
  await page.getByLabel(pages.comments.text).fill("> Lights?\n\nWe *have* them: https://www.nice.org.uk");
  await page.getByLabel(pages.form.name).fill("Ada Nwosu-Featherstonehaugh");
  await page.getByLabel(pages.form.email).fill(commentEmail);
  await page.getByLabel(pages.form.discipline).selectOption("pharmacy");
  await page.getByRole("button", { name: pages.comments.publish }).click();
  await page.getByRole("heading", { name: pages.sent.title }).waitFor();
};

const openContribution = async (): Promise<void> => {
  const { subject } = words.en.mail["confirm-contribution"];
  const mail = await mailTo(system, commentEmail, subject.comment("").split("“")[0]);
  await page.goto(confirmLink(mail));
};

let own = "";
/** On a device that is remembered, which the first to ask makes it. */
const onDevice = (open: () => Promise<void>) => async (): Promise<void> => {
  if (own === "") {
    await writeComment();
    await openContribution();
    await page.getByRole("button", { name: pages.contribute.remember }).click();
    await page.getByRole("heading", { name: pages.contribute.doneTitle.comment }).waitFor();
    await page.getByRole("link", { name: pages.contribute.see }).click();
    await page.getByText(pages.contribute.as("Ada Nwosu-Featherstonehaugh")).waitFor();
    own = new URL(page.url()).pathname;
  }
  await open();
};
const atOwn = (rest: string) => onDevice(() => at(`${own}${rest}`)());

const deleteOwn = async (): Promise<void> => {
  await at(`${own}/delete`)();
  await page.getByRole("button", { name: pages.comments.deleteButton }).click();
  await page.getByRole("heading", { name: pages.comments.deletedTitle }).waitFor();
};

const forget = async (): Promise<void> => {
  await at("/device")();
  await page.getByRole("button", { name: pages.contribute.forget }).click();
  await page.getByRole("heading", { name: pages.contribute.forgottenTitle }).waitFor();
};

const openGathering =
  (when: "upcoming" | "past", rest = "") =>
  async (): Promise<void> => {
    await at(`/c/${slug}/gatherings`)();
    const section = page.locator(`section[aria-labelledby=${when}]`);
    const path = await section.getByRole("link").first().getAttribute("href");
    await at(`${path ?? ""}${rest}`)();
  };

const answerGathering = async (): Promise<void> => {
  await openGathering("upcoming")();
  await page.getByRole("button", { name: pages.gatherings.answer.going }).click();
  await page.waitForLoadState();
};

const pathOf = (link: string): string => link.slice(system.origins.system.length);

/** Opens the page to which every e-mail about a community leads. */
const openChoice = async (): Promise<void> => {
  await joinAndConfirm(system, slug, { name: "Cho Sen", email: "choosing@rr8.example.org", trust: "RR8" });
  await page.goto(choiceLink(await mailTo(system, "choosing@rr8.example.org", "Welcome")));
};

const chooseMail = async (): Promise<void> => {
  await openChoice();
  await page.getByLabel(pages.mailChoice.frequencies.daily).check();
  await page.getByRole("button", { name: pages.mailChoice.save }).click();
  await page.getByText(pages.mailChoice.saved).waitFor();
};

/** How to get to each state of each page, by `METHOD path` of the router; the first is the usual one. */
const states: Record<string, readonly (readonly [name: string, open: () => Promise<void>])[]> = {
  "GET /": [
    ["directory", at("/")],
    ["directory-welsh", at("/?lang=cy")],
    ["directory-nothing", at("/?q=zzzzzz")],
    ["directory-unsure", at("/?trust=hospitals")],
  ],
  "GET /c/:slug": [
    ["community", at(`/c/${slug}`)],
    ["community-paused", at("/c/virtual-ward-at-weekends")],
    ["community-archived", at("/c/letters-patients-can-read")],
    ["not-found", at("/c/no-such-community")],
  ],
  "GET /c/:slug/poster": [
    ["poster", at(`/c/${slug}/poster`)],
    ["poster-paused", at("/c/virtual-ward-at-weekends/poster?lang=cy")],
  ],
  "GET /c/:slug/join": [
    ["join", at(`/c/${slug}/join?trust=RJ1`)],
    ["join-welsh", at(`/c/${slug}/join?lang=cy`)],
  ],
  "POST /c/:slug/join": [
    ["join-mistakes", send(`/c/${slug}/join`, pages.join.submit)],
    ["join-sent", fillAndSend],
  ],
  "GET /c/:slug/report": [
    ["report", at(`/c/${slug}/report`)],
    ["report-welsh", at(`/c/${slug}/report?lang=cy`)],
  ],
  "POST /c/:slug/report": [["report-mistakes", send(`/c/${slug}/report`, pages.report.submit)]],
  "GET /c/:slug/lessons": [
    ["lessons", at(`/c/${slug}/lessons`)],
    ["lessons-failures-welsh", at(`/c/${slug}/lessons?outcome=failure&lang=cy`)],
  ],
  "GET /c/:slug/lessons/new": [["lesson-new", at(`/c/${slug}/lessons/new?trust=RJ1`)]],
  "POST /c/:slug/lessons/new": [
    ["lesson-mistakes", send(`/c/${slug}/lessons/new`, pages.lesson.form.submit)],
  ],
  "GET /c/:slug/lessons/:lesson": [["lesson", atLesson()]],
  "GET /c/:slug/lessons/:lesson/card": [["lesson-card", atLesson("/card")]],
  "GET /c/:slug/lessons/:lesson/edit": [["lesson-edit", ownLesson("edit", false)]],
  "POST /c/:slug/lessons/:lesson/edit": [["lesson-edit-mistakes", ownLesson("edit", true)]],
  "GET /c/:slug/lessons/:lesson/delete": [["lesson-delete", ownLesson("delete", false)]],
  "POST /c/:slug/lessons/:lesson/delete": [["lesson-deleted", ownLesson("delete", true)]],
  "GET /c/:slug/lessons/:lesson/report": [["lesson-report", atLesson("/report")]],
  "POST /c/:slug/lessons/:lesson/report": [
    [
      "lesson-report-mistakes",
      async () => {
        await atLesson("/report")();
        await page.getByRole("button", { name: pages.report.submit }).click();
        await page.waitForLoadState();
      },
    ],
  ],
  "GET /c/:slug/comments": [
    ["comments", at(comments)],
    ["comments-welsh", at("/c/gofal-dementia-yn-gymraeg/comments?lang=cy")],
    ["comments-none", at("/c/home-before-lunch/comments")],
    ["comments-paused", at("/c/virtual-ward-at-weekends/comments")],
  ],
  "POST /c/:slug/comments": [
    ["comment-mistakes", send(comments, pages.comments.publish)],
    ["comment-sent", writeComment],
    ["comment-confirm", openContribution],
  ],
  "GET /c/:slug/comments/:id": [
    ["thread-own", atOwn("")],
    ["thread-unknown", at(`${comments}/comment_01ARZ3NDEKTSV4RRFFQ69G5FAV`)],
  ],
  "POST /c/:slug/comments/:id": [
    ["reply-mistakes", onDevice(() => send(own, pages.comments.publishReply)())],
  ],
  "GET /c/:slug/comments/:id/edit": [["comment-edit", atOwn("/edit")]],
  "POST /c/:slug/comments/:id/edit": [
    [
      "comment-edit-mistakes",
      onDevice(async () => {
        await at(`${own}/edit`)();
        await page.getByLabel(pages.comments.text).fill("");
        await page.getByRole("button", { name: pages.comments.save }).click();
        await page.waitForLoadState();
      }),
    ],
  ],
  "GET /c/:slug/comments/:id/report": [["comment-report", atOwn("/report")]],
  "POST /c/:slug/comments/:id/report": [
    ["comment-report-mistakes", onDevice(() => send(`${own}/report`, pages.report.submit)())],
  ],
  "GET /c/:slug/comments/:id/delete": [["comment-delete", atOwn("/delete")]],
  "POST /c/:slug/comments/:id/delete": [["comment-deleted", onDevice(deleteOwn)]],
  "GET /confirm": [
    ["confirm", () => page.goto(confirmLink(confirmation)).then(() => undefined)],
    ["confirm-code", at("/confirm")],
  ],
  "POST /confirm": [
    ["confirm-mistakes", send("/confirm", pages.code.submit)],
    ["confirmed", pressConfirm],
    ["confirmed-already", pressConfirm],
    ["confirm-too-much", pressTooMuch("en")],
    ["confirm-too-much-welsh", pressTooMuch("cy")],
  ],
  "GET /leave/:token": [
    ["leave", () => at(pathOf(leaveLink(welcome)))()],
    ["leave-unknown", at("/leave/unknown")],
  ],
  "POST /leave/:token": [["left", () => send(pathOf(leaveLink(welcome)), pages.leave.submit)()]],
  "GET /start": [["start", at("/start")]],
  "POST /start": [
    ["start-mistakes", send("/start", pages.start.submit)],
    ["start-too-often", startTooOften("en")],
    ["start-too-often-welsh", startTooOften("cy")],
    ["start-near", startNear],
  ],
  "GET /stuck": [
    ["stuck", at("/stuck?trust=RJ1")],
    ["stuck-welsh", at("/stuck?lang=cy")],
  ],
  "POST /stuck": [
    ["stuck-mistakes", send("/stuck", pages.stuck.submit)],
    ["stuck-sent", leaveProblem],
  ],
  "GET /act/:token": [
    ["act", openAct],
    ["act-unknown", at("/act/unknown")],
  ],
  "POST /act/:token": [["act-done", pressAct]],
  "GET /device": [["device", onDevice(at("/device"))]],
  "POST /device": [
    ["device-forgotten", onDevice(forget)],
    ["device-unknown", at("/device")],
  ],
  "GET /mail/:token": [
    ["mail", openChoice],
    ["mail-unknown", at("/mail/unknown")],
  ],
  "POST /mail/:token": [["mail-chosen", chooseMail]],
  "GET /c/:slug/gatherings": [
    ["gatherings", at(`/c/${slug}/gatherings`)],
    ["gatherings-welsh", at(`/c/${slug}/gatherings?lang=cy`)],
  ],
  "GET /c/:slug/gatherings/new": [["gathering-new", at(`/c/${slug}/gatherings/new`)]],
  "POST /c/:slug/gatherings/new": [
    ["gathering-mistakes", send(`/c/${slug}/gatherings/new`, pages.gatherings.form.submit)],
  ],
  "GET /c/:slug/gatherings/:gathering": [
    ["gathering", openGathering("upcoming")],
    ["gathering-over", openGathering("past")],
  ],
  "POST /c/:slug/gatherings/:gathering/rsvp": [["gathering-answer-mistakes", answerGathering]],
  // On this device nobody is known; what its caller sees is looked at where the pages are.
  "GET /c/:slug/gatherings/:gathering/edit": [["gathering-edit", openGathering("upcoming", "/edit")]],
  "POST /c/:slug/gatherings/:gathering/edit": [["gathering-edited", openGathering("upcoming", "/edit")]],
  "POST /c/:slug/gatherings/:gathering/cancel": [["gathering-cancelled", openGathering("past", "/edit")]],
  "POST /c/:slug/gatherings/:gathering/notes": [["gathering-noted", openGathering("past", "/edit")]],
  "GET /calendar/:token": [["calendar-unknown", at("/calendar/unknown")]],
  "POST /calendar/:token": [["calendar-renewed-unknown", at("/calendar/unknown?lang=cy")]],
  "GET /privacy": [["privacy", at("/privacy")]],
  "GET /accessibility": [["accessibility", at("/accessibility")]],
  "GET /embed": [["embed", at("/embed?trust=RJ1")]],
  "GET /v1/docs": [["docs", at("/v1/docs")]],
};

for (const [address, ways] of Object.entries(states)) {
  test(`${address} has no fault that axe can find, in any state, light or dark, narrow or wide`, async () => {
    const found: string[] = [];
    for (const [name, open] of ways) {
      await open();
      found.push(...(await faultsIn(page, name)));
    }
    expect(found).toEqual([]);
  }, 180_000);
}

test("every page of the router is looked at here", () => {
  const routed = pageRoutes
    .filter(({ kind }) => kind === "page")
    .map(({ method, path }) => `${method} ${path.replace(/\{[^}]*\}/g, "")}`);
  const documented = docsPaths.filter((path) => path.endsWith("/docs")).map((path) => `GET ${path}`);
  expect([...routed, ...documented].toSorted()).toEqual(Object.keys(states).toSorted());
});

test("the inbox and the sign-in have no fault that axe can find", async () => {
  const found: string[] = [];
  await page.goto(system.origins.mail);
  found.push(...(await faultsIn(page, "inbox")));
  await page.locator("#messages a").first().click();
  await page.getByRole("navigation").waitFor();
  found.push(...(await faultsIn(page, "inbox-message")));
  await page.goto(`${system.origins.system}/v1/session/sign-in`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  found.push(...(await faultsIn(page, "sign-in")));
  expect(found).toEqual([]);
}, 180_000);
