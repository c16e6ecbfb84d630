import { Hono, type Context } from "hono";
import { documentOf, readBeside, sharedStyles } from "../page.tsx";
import { InboxPage, MessagePage, NotFoundPage, parts, type MessagePart } from "./pages.tsx";
import type { MailStore, Message, StoredMessage } from "./store.ts";

/** What the inbox shows and steers. */
export interface Mailbox extends Omit<MailStore, "add"> {
  /** Grows with every change, so that an open page knows when to look again. */
  version(): number;
  isUp(): boolean;
  pause(): Promise<void>;
  resume(): Promise<void>;
}

const styles = sharedStyles + readBeside("./mail.css", import.meta.url);
const script = readBeside("./inbox.js", import.meta.url);

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** A caught message is somebody else's HTML: it gets no script, no origin and no way out but a new tab. */
const messagePolicy = [
  "sandbox allow-popups allow-popups-to-escape-sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data: http://localhost:*",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join("; ");

function inNewTab(html: string): string {
  const base = '<base target="_blank">';
  const head = /<head(?:\s[^>]*)?>/i;
  return head.test(html) ? html.replace(head, (found) => found + base) : base + html;
}

function outward({ to, subject, text, html, headers, receivedAt }: StoredMessage): Message {
  return { to, subject, text, html, headers, receivedAt };
}

/** The address asked for; a bare "+" in a query reads as a space, which no address has. */
function addressOf(context: Context): string {
  return (context.req.query("to") ?? "").trim().replaceAll(" ", "+");
}

function partOf(context: Context, message: StoredMessage): MessagePart {
  const asked = context.req.query("show");
  return parts.find((part) => part === asked) ?? (message.html ? "html" : "text");
}

/** A form sends the reader back to the page; a program gets 204. */
function done(context: Context): Response {
  const wantsPage = context.req.header("accept")?.includes("text/html");
  return wantsPage ? context.redirect("/", 303) : context.body(null, 204);
}

function guarded(): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const site = context.req.header("sec-fetch-site");
    const writes = !["GET", "HEAD"].includes(context.req.method);
    // Another page open in the same browser must not empty the inbox or stop the mail.
    if (writes && site && site !== "same-origin" && site !== "none")
      return context.text("Refused: another site asked.", 403);
    context.header("cache-control", "no-store");
    context.header("x-content-type-options", "nosniff");
    context.header("referrer-policy", "no-referrer");
    context.header("content-security-policy", pagePolicy);
    await next();
  });
  return app;
}

function addPages(app: Hono, mailbox: Mailbox): void {
  app.get("/", (context) => {
    const to = addressOf(context);
    return context.html(documentOf(<InboxPage messages={mailbox.list(to)} to={to} up={mailbox.isUp()} />));
  });
  app.get("/message/:id", (context) => {
    const message = mailbox.find(context.req.param("id"));
    if (!message) return context.notFound();
    return context.html(documentOf(<MessagePage message={message} show={partOf(context, message)} />));
  });
  app.get("/message/:id/html", (context) => {
    const message = mailbox.find(context.req.param("id"));
    if (!message) return context.notFound();
    context.header("content-security-policy", messagePolicy);
    return context.html(inNewTab(message.html));
  });
  app.get("/version", (context) => context.text(String(mailbox.version())));
  app.get("/style.css", (context) =>
    context.body(styles, 200, { "content-type": "text/css; charset=utf-8" }),
  );
  app.get("/inbox.js", (context) =>
    context.body(script, 200, { "content-type": "text/javascript; charset=utf-8" }),
  );
  app.notFound((context) => context.html(documentOf(<NotFoundPage />), 404));
}

/** The inbox for people, and the JSON API that tests and scripts read mail with. */
export function mailApp(mailbox: Mailbox): Hono {
  const app = guarded();
  const empty = (context: Context): Response => {
    mailbox.clear();
    return done(context);
  };
  const resume = (context: Context): Promise<Response> => mailbox.resume().then(() => done(context));
  app.get("/messages", (context) =>
    context.json({ messages: mailbox.list(addressOf(context)).map(outward) }),
  );
  app.delete("/messages", empty);
  app.post("/messages/empty", empty);
  app.get("/outage", (context) => context.json({ outage: !mailbox.isUp() }));
  app.post("/outage", (context) => mailbox.pause().then(() => done(context)));
  app.delete("/outage", resume);
  app.post("/outage/end", resume);
  addPages(app, mailbox);
  return app;
}
