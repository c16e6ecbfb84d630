import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, expect, test } from "vitest";
import type { Message } from "./mail/store.ts";
import { startMail, type MailOptions, type MailPart } from "./mail.ts";

const open: MailPart[] = [];
afterEach(() => Promise.all(open.splice(0).map((mail) => mail.close())));

async function start(options: Partial<MailOptions> = {}): Promise<MailPart> {
  const mail = await startMail({ port: 0, ...options });
  open.push(mail);
  return mail;
}

async function send(mail: MailPart, message: Parameters<ReturnType<typeof createTransport>["sendMail"]>[0]) {
  const transport = createTransport({
    host: "127.0.0.1",
    port: mail.smtpPort,
    secure: false,
    ignoreTLS: true,
  });
  await transport.sendMail({ from: "Communities <hello@boundaryless.example>", ...message });
  transport.close();
}

async function messages(mail: MailPart, to = ""): Promise<Message[]> {
  const answer = await fetch(`${mail.origin}/messages${to && `?to=${encodeURIComponent(to)}`}`);
  return ((await answer.json()) as { messages: Message[] }).messages;
}

test("a sent message is shown with exactly the promised fields", async () => {
  const mail = await start();
  await send(mail, {
    to: "nurse@trust.example",
    subject: "Cadarnhewch eich cais – croeso",
    text: "Your code is K7M2QX.\nhttp://localhost:4000/confirm#token",
    html: "<p>Your code is <b>K7M2QX</b></p>",
    headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click", "X-Long": "word ".repeat(60).trim() },
  });
  const [message, ...others] = await messages(mail, "nurse@trust.example");
  expect(others).toEqual([]);
  expect(Object.keys(message!).sort()).toEqual(["headers", "html", "receivedAt", "subject", "text", "to"]);
  expect(message).toMatchObject({
    to: "nurse@trust.example",
    subject: "Cadarnhewch eich cais – croeso",
    html: "<p>Your code is <b>K7M2QX</b></p>",
  });
  expect(message!.text).toContain("http://localhost:4000/confirm#token");
  expect(message!.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  expect(message!.headers["x-long"]).toBe("word ".repeat(60).trim());
  expect(new Date(message!.receivedAt).toISOString()).toBe(message!.receivedAt);
});

test("addresses are compared without regard to case, and a bare plus is a plus", async () => {
  const mail = await start();
  await send(mail, { to: "Priya.Nair+test@Trust.Example", subject: "mine", text: "x" });
  await send(mail, { to: "priya@trust.example", subject: "not mine", text: "x" });
  expect((await messages(mail, "PRIYA.nair+TEST@trust.example")).map(({ subject }) => subject)).toEqual([
    "mine",
  ]);
  const bare = await fetch(`${mail.origin}/messages?to=priya.nair+test@trust.example`);
  expect(((await bare.json()) as { messages: Message[] }).messages).toHaveLength(1);
});

test("the newest message comes first, and each recipient has a message of their own", async () => {
  const mail = await start();
  await send(mail, { to: ["a@x.example", "b@x.example"], subject: "first", text: "x" });
  await send(mail, { to: "a@x.example", subject: "second", text: "x" });
  expect((await messages(mail, "a@x.example")).map(({ subject }) => subject)).toEqual(["second", "first"]);
  expect((await messages(mail, "b@x.example")).map(({ to }) => to)).toEqual(["b@x.example"]);
});

test("a missing part is empty and not made up from the other", async () => {
  const mail = await start();
  await send(mail, { to: "a@x.example", subject: "h", html: "<p>only designed</p>" });
  await send(mail, { to: "b@x.example", subject: "t", text: "only plain" });
  const [designed] = await messages(mail, "a@x.example");
  expect([designed?.text, designed?.html.trim()]).toEqual(["", "<p>only designed</p>"]);
  expect((await messages(mail, "b@x.example"))[0]).toMatchObject({ html: "" });
});

test("emptying the inbox leaves nothing", async () => {
  const mail = await start();
  await send(mail, { to: "a@x.example", subject: "s", text: "x" });
  expect((await fetch(`${mail.origin}/messages`, { method: "DELETE" })).status).toBe(204);
  expect(await messages(mail)).toEqual([]);
});

test("while the mail server is down every sender is refused, and afterwards the same port takes mail again", async () => {
  const mail = await start();
  expect((await fetch(`${mail.origin}/outage`, { method: "POST" })).status).toBe(204);
  expect(await (await fetch(`${mail.origin}/outage`)).json()).toEqual({ outage: true });
  await expect(send(mail, { to: "a@x.example", subject: "lost", text: "x" })).rejects.toThrow(/ECONNREFUSED/);
  expect((await fetch(`${mail.origin}/outage`, { method: "DELETE" })).status).toBe(204);
  await send(mail, { to: "a@x.example", subject: "arrived", text: "x" });
  expect((await messages(mail)).map(({ subject }) => subject)).toEqual(["arrived"]);
  await mail.pause();
  await Promise.all([mail.pause(), mail.resume(), mail.resume()]);
  await send(mail, { to: "a@x.example", subject: "again", text: "x" });
});

test("a connection that was open when the mail server went down is ended", async () => {
  const mail = await start();
  const transport = createTransport({ host: "127.0.0.1", port: mail.smtpPort, pool: true, ignoreTLS: true });
  await transport.sendMail({ from: "a@x.example", to: "a@x.example", subject: "before", text: "x" });
  await mail.pause();
  await expect(
    transport.sendMail({ from: "a@x.example", to: "a@x.example", subject: "during", text: "x" }),
  ).rejects.toThrow();
  transport.close();
  expect((await messages(mail)).map(({ subject }) => subject)).toEqual(["before"]);
});

test("another site open in the browser can neither empty the inbox nor stop the mail", async () => {
  const mail = await start();
  await send(mail, { to: "a@x.example", subject: "kept", text: "x" });
  for (const path of ["/outage", "/messages/empty"]) {
    const answer = await fetch(`${mail.origin}${path}`, {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(answer.status).toBe(403);
  }
  expect(await messages(mail)).toHaveLength(1);
  expect(await (await fetch(`${mail.origin}/outage`)).json()).toEqual({ outage: false });
});

test("the newest 500 messages are kept, also over a restart and a line that was cut off", async () => {
  const folder = await mkdtemp(join(tmpdir(), "mail-"));
  const file = join(folder, "deep", "mail.jsonl");
  await (await start({ file })).close();
  const line = (n: number): string =>
    JSON.stringify({
      id: `${n}`,
      to: "a@x.example",
      subject: `${n}`,
      text: "",
      html: "",
      headers: {},
      receivedAt: "2026-01-01T00:00:00.000Z",
    });
  const lines = Array.from({ length: 520 }, (_, n) => line(n));
  await writeFile(file, `${lines.join("\n")}\n{"id":"cut","to":"a@x.ex`);
  const mail = await start({ file });
  await send(mail, { to: "a@x.example", subject: "newest", text: "x" });
  const kept = (await messages(mail)).map(({ subject }) => subject);
  expect(kept).toHaveLength(500);
  expect([kept[0], kept[1], kept.at(-1)]).toEqual(["newest", "519", "21"]);
  await mail.close();
  expect((await messages(await start({ file })))[0]?.subject).toBe("newest");
  expect((await readFile(file, "utf8")).trim().split("\n")).toHaveLength(500);
  await rm(folder, { recursive: true });
});

test("a caught message is shown without script, and with no markup of its own outside its frame", async () => {
  const mail = await start();
  const nasty = `<script>alert(1)</script>"><img src=x onerror=alert(1)>`;
  await send(mail, { to: "a@x.example", subject: nasty, html: nasty, text: nasty });
  const inbox = await (await fetch(mail.origin)).text();
  expect(inbox).not.toContain("<img");
  const link = /\/message\/[^"]+/.exec(inbox)?.[0] ?? "";
  for (const part of ["html", "text", "headers"]) {
    const page = await fetch(`${mail.origin}${link}?show=${part}`);
    expect(await page.text()).not.toContain("<img");
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  }
  const frame = await fetch(`${mail.origin}${link}/html`);
  expect(frame.headers.get("content-security-policy")).toMatch(
    /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/,
  );
  expect(await frame.text()).toContain('<base target="_blank">');
});

test("an unknown message is a page that says where to go", async () => {
  const mail = await start();
  const answer = await fetch(`${mail.origin}/message/none`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("Go to the inbox");
});

test("a taken port is refused and leaves no mail server behind", async () => {
  const mail = await start();
  await expect(startMail({ port: mail.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await expect(startMail({ port: 0, smtpPort: mail.smtpPort })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
