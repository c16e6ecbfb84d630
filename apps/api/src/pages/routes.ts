import { accessibilityPage, privacyPage } from "./about.tsx";
import { communityPage } from "./community.tsx";
import { confirmPage, confirmPosted } from "./confirm.tsx";
import { directoryPage } from "./directory.tsx";
import { embedPage } from "./embed.tsx";
import type { Answer, Handling } from "./frame/answer.ts";
import type { Asked } from "./frame/asked.ts";
import { join, joinPage } from "./join.tsx";
import { leave, leavePage } from "./leave.tsx";
import { robots } from "./robots.ts";

/** One address of the pages. HEAD is answered by GET; neither ever changes anything. */
export interface PageRoute extends Handling {
  readonly method: "GET" | "POST";
  /** Hono path; `:slug` and `:token` are what the handlers read. */
  readonly path: string;
  readonly kind: "page" | "feed" | "text";
  readonly answer: (asked: Asked) => Promise<Answer>;
}

// Two libraries that only feeds need, loaded when the first one is asked for.
type Feeds = typeof import("./feeds/feeds.ts");
const fromFeeds =
  (name: keyof Feeds) =>
  async (asked: Asked): Promise<Answer> =>
    (await import("./feeds/feeds.ts"))[name](asked);

// The codes of posters need a library of their own too.
const poster = async (asked: Asked): Promise<Answer> => (await import("./poster.tsx")).posterPage(asked);

// Starting is rare beside reading.
const fromStart =
  (name: "start" | "startPage") =>
  async (asked: Asked): Promise<Answer> =>
    (await import("./start.tsx"))[name](asked);

const seconds = 30;
const slug = ":slug{[a-z0-9-]+}";
const page = { kind: "page", method: "GET" } as const;
const kept = { ...page, keepSeconds: seconds } as const;
const feed = { kind: "feed", method: "GET", keepSeconds: 300, readableAnywhere: true } as const;
const posted = { kind: "page", method: "POST" } as const;
const file = (ending: "json" | "atom" | "ics") => `/c/:slug{[a-z0-9-]+\\.${ending}}`;

/** Every page, feed and form target. The router and the guards of the tests read this list. */
export const pageRoutes: readonly PageRoute[] = [
  { ...kept, path: "/", answer: directoryPage },
  { ...feed, path: "/communities.json", keepSeconds: seconds, answer: fromFeeds("allJson") },
  { ...feed, path: "/communities.atom", answer: fromFeeds("allAtom") },
  { ...feed, path: "/communities.ics", answer: fromFeeds("allCalendar") },
  { ...feed, path: file("json"), keepSeconds: seconds, answer: fromFeeds("communityJson") },
  { ...feed, path: file("atom"), answer: fromFeeds("communityAtom") },
  { ...feed, path: file("ics"), answer: fromFeeds("communityCalendar") },
  { ...kept, path: `/c/${slug}`, answer: communityPage },
  { ...kept, path: `/c/${slug}/poster`, answer: poster },
  { ...kept, path: `/c/${slug}/join`, answer: joinPage },
  { ...posted, path: `/c/${slug}/join`, answer: join },
  { ...page, path: "/confirm", answer: confirmPage },
  { ...posted, path: "/confirm", answer: confirmPosted },
  { ...page, path: "/leave/:token", answer: leavePage },
  { ...posted, path: "/leave/:token", answer: leave },
  { ...kept, path: "/start", answer: fromStart("startPage") },
  { ...posted, path: "/start", answer: fromStart("start") },
  { ...kept, path: "/privacy", answer: privacyPage },
  { ...kept, path: "/accessibility", answer: accessibilityPage },
  { ...kept, path: "/embed", framing: "anywhere", answer: embedPage },
  { kind: "text", method: "GET", keepSeconds: 3600, path: "/robots.txt", answer: robots },
];
