import { simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { loopback, portOf } from "../serve.ts";
import type { Message } from "./store.ts";

const maxMessageBytes = 10 * 1024 * 1024;
const closeMilliseconds = 100;

/** The SMTP side of the mail part, which can be taken down and brought back on the same port. */
export interface Smtp {
  port: number;
  isUp(): boolean;
  /** The port refuses connections; those that are open are ended. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}

function headersOf(lines: readonly { key: string; line: string }[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { key, line } of lines) {
    const value = line
      .slice(line.indexOf(":") + 1)
      .replace(/\r?\n(?=[ \t])/g, "")
      .trim();
    headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
  }
  return headers;
}

async function catchMessage(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  add: (message: Message) => void,
) {
  const parsed = await simpleParser(stream, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  });
  if (stream.sizeExceeded) throw Object.assign(new Error("The message is too big."), { responseCode: 552 });
  for (const { address } of session.envelope.rcptTo) {
    add({
      to: address,
      subject: parsed.subject ?? "",
      text: parsed.text ?? "",
      html: parsed.html || "",
      headers: headersOf(parsed.headerLines),
      receivedAt: new Date().toISOString(),
    });
  }
}

function listen(port: number, add: (message: Message) => void): Promise<SMTPServer> {
  const server = new SMTPServer({
    banner: "Boundaryless local mail",
    size: maxMessageBytes,
    logger: false,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: closeMilliseconds,
    onData: (stream, session, done) => {
      catchMessage(stream, session, add).then(() => done(), done);
    },
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      // A sender that hangs up in the middle is its own affair.
      server.on("error", () => undefined);
      resolve(server);
    });
  });
}

/** Starts the catcher; `add` gets each message once for every recipient. */
export async function startSmtp(port: number, add: (message: Message) => void): Promise<Smtp> {
  let server: SMTPServer | undefined = await listen(port, add);
  const got = portOf(server.server);
  let turn = Promise.resolve();
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const done = turn.then(step);
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    port: got,
    isUp: () => server !== undefined,
    pause: () =>
      inTurn(async () => {
        const running = server;
        server = undefined;
        if (running) await new Promise<void>((resolve) => running.close(resolve));
      }),
    resume: () =>
      inTurn(async () => {
        server ??= await listen(got, add);
      }),
  };
}
