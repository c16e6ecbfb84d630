import { directoryKeysPath, directoryPath } from "@boundaryless/contract";
import type { Answer, Handling } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";

/** One address of the pages. HEAD is answered by GET; neither ever changes anything. */
export interface PageRoute extends Handling {
  readonly method: "GET" | "POST";
  /** Hono path; `:slug` and `:token` are what the handlers read. */
  readonly path: string;
  readonly kind: "page" | "feed" | "text" | "picture";
  /** Looks for a remembered device; never together with `keepSeconds`, since the answer is for one reader. */
  readonly knowsDevice?: true;
  readonly answer: (asked: Asked) => Promise<Answer>;
}

// What answers is loaded when the first page is asked for: most requests are for the API. Feeds and posters need
// libraries of their own and come later still.
type Every = typeof import("./every.ts");
type Feeds = typeof import("./feeds/feeds.ts");
type Directory = typeof import("./feeds/directory.ts");
const from =
  (name: keyof Every) =>
  async (asked: Asked): Promise<Answer> =>
    (await import("./every.ts"))[name](asked);
const fromFeeds =
  (name: keyof Feeds) =>
  async (asked: Asked): Promise<Answer> =>
    (await import("./feeds/feeds.ts"))[name](asked);
const fromDirectory =
  (name: keyof Directory) =>
  async (asked: Asked): Promise<Answer> =>
    (await import("./feeds/directory.ts"))[name](asked);
const card = async (asked: Asked): Promise<Answer> =>
  (await import("./lesson/card.tsx")).lessonCardPage(asked);
type Commenting = typeof import("./commenting.ts");
const fromComments =
  (name: keyof Commenting) =>
  async (asked: Asked): Promise<Answer> =>
    (await import("./commenting.ts"))[name](asked);
type GatheringFeeds = typeof import("./feeds/gathering.ts");
const fromGatherings =
  (name: keyof GatheringFeeds & `${string}Calendar`) =>
  async (asked: Asked): Promise<Answer> =>
    (await import("./feeds/gathering.ts"))[name](asked);
type Pictures = typeof import("./picture/picture.ts");
const fromPictures =
  (name: keyof Pictures) =>
  async (asked: Asked): Promise<Answer> =>
    (await import("./picture/picture.ts"))[name](asked);
const oembed = async (asked: Asked): Promise<Answer> => (await import("./oembed.ts")).oembed(asked);
type Posters = typeof import("./poster.tsx");
const poster =
  (name: keyof Posters) =>
  async (asked: Asked): Promise<Answer> =>
    (await import("./poster.tsx"))[name](asked);

const seconds = 30;
const slug = ":slug{[a-z0-9-]+}";
const page = { kind: "page", method: "GET" } as const;
const kept = { ...page, keepSeconds: seconds } as const;
const feed = { kind: "feed", method: "GET", keepSeconds: 300, readableAnywhere: true } as const;
const picture = { ...feed, kind: "picture" } as const;
const ours = { ...page, knowsDevice: true } as const;
const posted = { kind: "page", method: "POST" } as const;
const gathering = ":gathering{gathering_[0-9A-Z]+}";
const gatheringFile = ":gathering{gathering_[0-9A-Z]+\\.ics}";
const lessons = (rest = "") => `/c/${slug}/lessons${rest}`;
const lesson = "/:lesson{lesson_[0-9A-Z]+}";
const file = (ending: "json" | "atom" | "feed\\.json" | "ics") => `/c/:slug{[a-z0-9-]+\\.${ending}}`;
const postedOurs = { ...posted, knowsDevice: true } as const;
const comment = `/c/${slug}/comments/:id{comment_[0-9A-Z]+}`;

/** Every page, feed and form target. The router and the guards of the tests read this list. */
export const pageRoutes: readonly PageRoute[] = [
  { ...kept, path: "/", answer: from("directoryPage") },
  { ...kept, path: "/poster", answer: poster("wholePosterPage") },
  { ...picture, path: "/card.svg", answer: fromPictures("wholePicture") },
  { ...feed, path: "/oembed", answer: oembed },
  { ...feed, path: "/communities.json", keepSeconds: seconds, answer: fromFeeds("allJson") },
  { ...feed, path: "/communities.atom", answer: fromFeeds("allAtom") },
  { ...feed, path: "/communities.feed.json", answer: fromFeeds("allJsonFeed") },
  { ...feed, path: "/communities.ics", answer: fromFeeds("allCalendar") },
  { ...feed, path: file("json"), keepSeconds: seconds, answer: fromFeeds("communityJson") },
  { ...feed, path: file("atom"), answer: fromFeeds("communityAtom") },
  { ...feed, path: file("feed\\.json"), answer: fromFeeds("communityJsonFeed") },
  { ...feed, path: file("ics"), answer: fromFeeds("communityCalendar") },
  { ...feed, path: `/c/${slug}/export.json`, answer: fromFeeds("communityBundle") },
  { ...feed, path: directoryPath, answer: fromDirectory("signedDirectory") },
  { ...feed, path: directoryKeysPath, answer: fromDirectory("publicKeys") },
  { ...kept, path: `/c/${slug}`, answer: from("communityPage") },
  { ...kept, path: `/c/${slug}/poster`, answer: poster("posterPage") },
  { ...picture, path: `/c/${slug}/card.svg`, answer: fromPictures("communityPicture") },
  { ...kept, path: `/c/${slug}/join`, answer: from("joinPage") },
  { ...posted, path: `/c/${slug}/join`, answer: from("join") },
  { ...kept, path: `/c/${slug}/report`, answer: from("reportPage") },
  { ...posted, path: `/c/${slug}/report`, answer: from("reportPosted") },
  { ...ours, path: `/c/${slug}/comments`, answer: fromComments("commentsPage") },
  { ...postedOurs, path: `/c/${slug}/comments`, answer: fromComments("commentPosted") },
  { ...ours, path: comment, answer: fromComments("threadPage") },
  { ...postedOurs, path: comment, answer: fromComments("replyPosted") },
  { ...ours, path: `${comment}/edit`, answer: fromComments("editPage") },
  { ...postedOurs, path: `${comment}/edit`, answer: fromComments("editPosted") },
  { ...ours, path: `${comment}/delete`, answer: fromComments("deletePage") },
  { ...postedOurs, path: `${comment}/delete`, answer: fromComments("deletePosted") },
  { ...ours, path: `${comment}/report`, answer: fromComments("reportCommentPage") },
  { ...postedOurs, path: `${comment}/report`, answer: fromComments("reportCommentPosted") },
  { ...kept, path: `/c/${slug}/gatherings`, answer: from("gatheringsPage") },
  { ...ours, path: `/c/${slug}/gatherings/new`, answer: from("newGatheringPage") },
  { ...postedOurs, path: `/c/${slug}/gatherings/new`, answer: from("gatheringCalled") },
  { ...feed, path: `/c/${slug}/gatherings/${gatheringFile}`, answer: fromGatherings("gatheringCalendar") },
  { ...ours, path: `/c/${slug}/gatherings/${gathering}`, answer: from("gatheringPage") },
  { ...postedOurs, path: `/c/${slug}/gatherings/${gathering}/rsvp`, answer: from("gatheringAnswered") },
  { ...ours, path: `/c/${slug}/gatherings/${gathering}/edit`, answer: from("editGatheringPage") },
  { ...postedOurs, path: `/c/${slug}/gatherings/${gathering}/edit`, answer: from("gatheringChanged") },
  { ...ours, path: `/c/${slug}/gatherings/${gathering}/cancel`, answer: from("gatheringCancelPage") },
  { ...postedOurs, path: `/c/${slug}/gatherings/${gathering}/cancel`, answer: from("gatheringCancelled") },
  { ...ours, path: `/c/${slug}/gatherings/${gathering}/notes`, answer: from("gatheringNotesPage") },
  { ...postedOurs, path: `/c/${slug}/gatherings/${gathering}/notes`, answer: from("gatheringNoted") },
  { ...ours, path: `/c/${slug}/gatherings/${gathering}/report`, answer: from("reportGatheringPage") },
  { ...postedOurs, path: `/c/${slug}/gatherings/${gathering}/report`, answer: from("reportGatheringPosted") },
  {
    kind: "feed",
    method: "GET",
    path: "/calendar/:token{[A-Za-z0-9_-]+\\.ics}",
    answer: fromGatherings("personalCalendar"),
  },
  { ...page, path: "/calendar/:token{[A-Za-z0-9_-]+}", answer: from("calendarPage") },
  { ...posted, path: "/calendar/:token{[A-Za-z0-9_-]+}", answer: from("calendarRenewed") },
  { ...ours, path: lessons(), answer: from("lessonsPage") },
  { ...ours, path: lessons("/new"), answer: from("newLessonPage") },
  { ...postedOurs, path: lessons("/new"), answer: from("lessonPosted") },
  { ...ours, path: lessons(lesson), answer: from("lessonPage") },
  { ...ours, path: lessons(`${lesson}/card`), answer: card },
  { ...ours, path: lessons(`${lesson}/comments`), answer: fromComments("lessonCommentsPage") },
  { ...postedOurs, path: lessons(`${lesson}/comments`), answer: fromComments("lessonCommentPosted") },
  { ...ours, path: lessons(`${lesson}/edit`), answer: from("lessonEditPage") },
  { ...postedOurs, path: lessons(`${lesson}/edit`), answer: from("lessonEdited") },
  { ...ours, path: lessons(`${lesson}/report`), answer: from("reportLessonPage") },
  { ...postedOurs, path: lessons(`${lesson}/report`), answer: from("reportLessonPosted") },
  { ...ours, path: lessons(`${lesson}/delete`), answer: from("lessonDeletePage") },
  { ...postedOurs, path: lessons(`${lesson}/delete`), answer: from("lessonDeleted") },
  { ...page, path: "/confirm", answer: from("confirmPage") },
  { ...posted, path: "/confirm", answer: from("confirmPosted") },
  { ...page, path: "/leave/:token", answer: from("leavePage") },
  { ...posted, path: "/leave/:token", answer: from("leave") },
  { ...kept, path: "/start", answer: from("startPage") },
  { ...posted, path: "/start", answer: from("start") },
  { ...kept, path: "/stuck", answer: from("stuckPage") },
  { ...posted, path: "/stuck", answer: from("stuck") },
  { ...kept, path: "/forget-me", answer: from("forgetMePage") },
  { ...posted, path: "/forget-me", answer: from("forgetMePosted") },
  { ...page, path: "/act/:token", answer: from("actPage") },
  { ...posted, path: "/act/:token", answer: from("actPosted") },
  { ...page, knowsDevice: true, path: "/device", answer: from("devicePage") },
  { ...posted, knowsDevice: true, path: "/device", answer: from("deviceForgotten") },
  { ...page, path: "/mail/:token", answer: from("mailPage") },
  { ...posted, path: "/mail/:token", answer: from("mailPosted") },
  { ...kept, path: "/privacy", answer: from("privacyPage") },
  { ...kept, path: "/accessibility", answer: from("accessibilityPage") },
  { ...kept, path: "/embed", framing: "anywhere", answer: from("embedPage") },
  { ...kept, path: "/embed/why", answer: from("whyRefusedPage") },
  { kind: "text", method: "GET", keepSeconds: 3600, path: "/robots.txt", answer: from("robots") },
];
