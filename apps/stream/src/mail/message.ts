import type { CommunityNews, DigestMessage, OutboxMessage } from "@boundaryless/core";

/** What an e-mail is about: what the outbox keeps until it is sent, and of a digest what is read only then. */
export type Message =
  Exclude<OutboxMessage, DigestMessage> | (DigestMessage & { readonly news: readonly CommunityNews[] });
export type Template = Message["template"];
export type MessageOf<T extends Template> = Extract<Message, { template: T }>;

/** A message as it goes out. The subject is one line; `text` and `html` say the same. */
export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Leaves with one POST (RFC 8058), or takes back a pending join; null where there is nothing to leave. */
  readonly leave: string | null;
}
