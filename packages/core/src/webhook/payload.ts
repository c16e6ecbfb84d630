import type { WebhookFormat, WebhookKind } from "@boundaryless/contract";
import type { Telling } from "../news/index.ts";
import { cardOf, pingCard } from "./card.ts";

/** The types of events as Standard Webhooks writes them. */
export const eventTypes = {
  comment: "comment.written",
  lesson: "lesson.shared",
  adoption: "lesson.adopted",
  gathering: "gathering.called",
  notes: "gathering.noted",
  ping: "webhook.ping",
} as const satisfies Record<WebhookKind | "ping", string>;

const standardOf = (telling: Telling, origin: string) => {
  const { kind, community, title, excerpt, url, by, trust, organisation, at, startsAt } = telling;
  return {
    type: eventTypes[kind],
    timestamp: at,
    data: {
      community: { slug: community.slug, name: community.name, url: `${origin}/c/${community.slug}` },
      title,
      excerpt,
      url: `${origin}${url}`,
      by: by ?? "",
      trust,
      organisation,
      ...(startsAt === undefined ? {} : { startsAt }),
    },
  };
};

/** The body of a message that tells of something. */
export const bodyOf = (format: WebhookFormat, telling: Telling, origin: string): string =>
  JSON.stringify(format === "teams" ? cardOf(telling, origin) : standardOf(telling, origin));

/** The body of a message that only shows that the webhook works. */
export const pingBody = (format: WebhookFormat, timestamp: string, origin: string): string =>
  JSON.stringify(
    format === "teams" ? pingCard(origin) : { type: eventTypes.ping, timestamp, data: { url: origin } },
  );
