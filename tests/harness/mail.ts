import { vi } from "vitest";
import type { System } from "./system.ts";

/** A caught message, as the inbox hands it to programs. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Everything sent to an address, newest first. */
export const allMailTo = async ({ origins }: System, to: string): Promise<Mail[]> => {
  const answer = await fetch(`${origins.mail}/messages?to=${encodeURIComponent(to)}`);
  const { messages } = (await answer.json()) as { messages: Mail[] };
  return messages;
};

/** Waits for a message to an address. @param subject what its subject holds */
export const mailTo = async (system: System, to: string, subject = ""): Promise<Mail> => {
  const find = async (): Promise<Mail> => {
    const mail = (await allMailTo(system, to)).find((one) => one.subject.includes(subject));
    if (!mail) throw new Error(`no mail to ${to} about ${subject}`);
    return mail;
  };
  return vi.waitFor(find, { timeout: 15_000, interval: 50 });
};

const linkIn = ({ text }: Mail, pattern: RegExp): string => {
  const link = text.match(/https?:\/\/\S+/g)?.find((one) => pattern.test(one));
  if (link === undefined) throw new Error(`no link like ${pattern.source} in ${text}`);
  return link;
};

/** The link that confirms, with the token behind its `#`. */
export const confirmLink = (mail: Mail): string => linkIn(mail, /\/confirm\?.*#/);
export const confirmToken = (mail: Mail): string => confirmLink(mail).split("#")[1] ?? "";

/** The six characters to type. */
export const codeIn = ({ text }: Mail): string => {
  const code = /^[0-9A-Z]{6}$/m.exec(text)?.[0];
  if (code === undefined) throw new Error(`no code in ${text}`);
  return code;
};

/** The address of one click that leaves. */
export const leaveLink = ({ headers }: Mail): string => {
  const link = /^<(.+)>$/.exec(headers["list-unsubscribe"] ?? "")?.[1];
  if (link === undefined) throw new Error("no List-Unsubscribe");
  return link;
};

/** Where one chooses how often to hear from one's communities. */
export const choiceLink = (mail: Mail): string => linkIn(mail, /\/mail\//);
