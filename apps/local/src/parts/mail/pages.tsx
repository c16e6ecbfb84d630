import { Page } from "../page.tsx";
import type { StoredMessage } from "./store.ts";

export const parts = ["html", "text", "headers"] as const;
export type MessagePart = (typeof parts)[number];

const part = "Mail";

function When({ at }: { at: string }) {
  const shown = new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "medium" });
  return <time datetime={at}>{shown}</time>;
}

function subjectOf(message: StoredMessage): string {
  return message.subject.trim() || "(no subject)";
}

function Outage({ up }: { up: boolean }) {
  return (
    <section id="outage" class={up ? "outage card" : "outage card down"} aria-labelledby="outage-title">
      <div>
        <h2 id="outage-title">{up ? "The mail server is up" : "The mail server is down"}</h2>
        <p class="quiet">
          {up
            ? "Take it down to see that no message is lost: what is due waits and is sent when it is back."
            : "Every sender is refused. Bring it back and the waiting messages arrive, each of them once."}
        </p>
      </div>
      <form method="post" action={up ? "/outage" : "/outage/end"}>
        <button class={up ? "" : "primary"}>{up ? "Take it down" : "Bring it back"}</button>
      </form>
    </section>
  );
}

function Row({ message }: { message: StoredMessage }) {
  return (
    <li data-id={message.id}>
      <a href={`/message/${message.id}`}>
        <bdi>{subjectOf(message)}</bdi>
      </a>
      <p class="quiet">
        <span>
          To <bdi>{message.to}</bdi>
        </span>
        <When at={message.receivedAt} />
      </p>
    </li>
  );
}

interface InboxProps {
  messages: StoredMessage[];
  /** The address the list is narrowed to; empty for all. */
  to: string;
  up: boolean;
}

function countOf(length: number, to: string): string {
  const messages = length === 1 ? "1 message" : `${length} messages`;
  return to ? `${messages} to ${to}` : messages;
}

export function InboxPage({ messages, to, up }: InboxProps) {
  return (
    <Page title={to ? `Inbox of ${to} – local mail` : "Inbox – local mail"} part={part} script="/inbox.js">
      <h1>Inbox</h1>
      <p class="quiet">Every message the system sends on this machine ends here. Nothing leaves it.</p>
      <Outage up={up} />
      <div class="tools">
        <form method="get" action="/" role="search">
          <label for="to">Only to the address</label>
          <input
            id="to"
            name="to"
            type="text"
            inputmode="email"
            autocomplete="off"
            spellcheck={false}
            value={to}
          />
          <button>Show</button>
          {to ? <a href="/">Show all</a> : null}
        </form>
        <form method="post" action="/messages/empty">
          <button>Empty the inbox</button>
        </form>
      </div>
      <p id="count" role="status">
        {countOf(messages.length, to)}
      </p>
      <ol id="messages" class="messages card" hidden={messages.length === 0}>
        {messages.map((message) => (
          <Row message={message} />
        ))}
      </ol>
      <p id="nothing" class="nothing card" hidden={messages.length > 0}>
        No message yet. Join a community in the widget and the confirmation arrives here by itself.
      </p>
    </Page>
  );
}

const partNames: Record<MessagePart, string> = { html: "Designed", text: "Plain text", headers: "Headers" };

function LinkedText({ text }: { text: string }) {
  // Split on a capturing group, so that every odd piece is an address.
  const pieces = text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/g);
  return (
    <pre>
      {pieces.map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <a href={piece} target="_blank" rel="noopener noreferrer">
            {piece}
          </a>
        ),
      )}
    </pre>
  );
}

function Headers({ headers }: { headers: Record<string, string> }) {
  return (
    <dl>
      {Object.entries(headers).map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Body({ message, show }: { message: StoredMessage; show: MessagePart }) {
  if (show === "headers") return <Headers headers={message.headers} />;
  if (show === "text") {
    return message.text ? (
      <LinkedText text={message.text} />
    ) : (
      <p class="nothing">This message has no plain text.</p>
    );
  }
  if (!message.html) return <p class="nothing">This message has no designed part.</p>;
  return (
    <iframe
      title={`The message: ${subjectOf(message)}`}
      src={`/message/${message.id}/html`}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    ></iframe>
  );
}

export function MessagePage({ message, show }: { message: StoredMessage; show: MessagePart }) {
  return (
    <Page title={`${subjectOf(message)} – local mail`} part={part}>
      <p>
        <a href="/">Back to the inbox</a>
      </p>
      <h1>
        <bdi>{subjectOf(message)}</bdi>
      </h1>
      <p class="quiet about">
        <span>
          From <bdi>{message.headers["from"] ?? "nobody"}</bdi>
        </span>
        <span>
          To <a href={`/?to=${encodeURIComponent(message.to)}`}>{message.to}</a>
        </span>
        <When at={message.receivedAt} />
      </p>
      <nav class="tabs" aria-label="Parts of the message">
        {parts.map((each) => (
          <a href={`/message/${message.id}?show=${each}`} aria-current={each === show ? "page" : undefined}>
            {partNames[each]}
          </a>
        ))}
      </nav>
      <section class="card body" aria-label={partNames[show]}>
        <Body message={message} show={show} />
      </section>
    </Page>
  );
}

export function NotFoundPage() {
  return (
    <Page title="Not found – local mail" part={part}>
      <h1>There is nothing here</h1>
      <p>The message may be gone: the inbox keeps the newest 500, and emptying it removes all.</p>
      <p>
        <a href="/">Go to the inbox</a>
      </p>
    </Page>
  );
}
