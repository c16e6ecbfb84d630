import { startSmtp } from "./mail/smtp.ts";
import { type Message, openMailStore } from "./mail/store.ts";
import { mailApp } from "./mail/app.tsx";
import { serveFetch, type Part } from "./serve.ts";

export interface MailOptions {
  /** HTTP port of the inbox and its JSON API; 0 takes any free one. */
  port: number;
  /** SMTP port; any free one by default. */
  smtpPort?: number;
  /** JSON lines that keep the messages between starts; in memory without one. */
  file?: string;
  /** Told of each message once it is caught. */
  onMessage?: (message: Message) => void;
}

export interface MailPart extends Part {
  smtpPort: number;
  /** Takes the mail server down: its port refuses connections. The inbox stays. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}

/** Starts the SMTP catcher and its web inbox; nothing it receives ever leaves this machine. */
export async function startMail(options: MailOptions): Promise<MailPart> {
  const store = openMailStore(options.file);
  let version = 0;
  const smtp = await startSmtp(options.smtpPort ?? 0, (message) => {
    store.add(message);
    version += 1;
    options.onMessage?.(message);
  });
  const pause = (): Promise<void> => smtp.pause().then(() => void (version += 1));
  const resume = (): Promise<void> => smtp.resume().then(() => void (version += 1));
  const clear = (): void => {
    store.clear();
    version += 1;
  };
  const app = mailApp({ ...store, clear, version: () => version, isUp: smtp.isUp, pause, resume });
  try {
    const part = await serveFetch(app.fetch, options.port);
    const close = async (): Promise<void> => void (await Promise.all([part.close(), smtp.pause()]));
    return { ...part, smtpPort: smtp.port, pause, resume, close };
  } catch (error) {
    await smtp.pause();
    throw error;
  }
}
