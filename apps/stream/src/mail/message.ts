import type { OutboxMessage } from "@boundaryless/core";

/** What an e-mail is about; the outbox keeps it until it is sent. */
export type Message = OutboxMessage;
export type Template = Message["template"];
export type MessageOf<T extends Template> = Extract<Message, { template: T }>;

/** A message as it goes out. The subject is one line; `text` and `html` say the same. */
export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The addresses of an e-mail, all absolute and in the reader's language. */
export interface MailLinks {
  /** The list of all communities. */
  readonly home: string;
  readonly community: string;
  /** Leaves with one POST (RFC 8058), or takes back a pending join; null where there is nothing to leave. */
  readonly leave: string | null;
  /** Present for what has to be confirmed: the link, the code, and where the code is typed. */
  readonly confirm: { readonly link: string; readonly code: string; readonly codePage: string } | null;
}
