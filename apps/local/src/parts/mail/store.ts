import { randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A caught message as the JSON API shows it; one for each recipient. */
export interface Message {
  /** The recipient's address, as it was given on the envelope. */
  to: string;
  subject: string;
  /** Empty when the message has no such part. */
  text: string;
  html: string;
  /** Lower-case names; a header that comes twice is joined with ", ". */
  headers: Record<string, string>;
  /** ISO 8601. */
  receivedAt: string;
}

export interface StoredMessage extends Message {
  id: string;
}

export interface MailStore {
  add(message: Message): void;
  /** Newest first; only those to one address, in any case, if one is given. */
  list(to?: string): StoredMessage[];
  find(id: string): StoredMessage | undefined;
  clear(): void;
}

const keptMessages = 500;

function parseLine(line: string): StoredMessage[] {
  try {
    const value = JSON.parse(line) as Partial<StoredMessage> | null;
    const whole = [value?.id, value?.to, value?.subject, value?.text, value?.html, value?.receivedAt].every(
      (field) => typeof field === "string",
    );
    return whole && typeof value?.headers === "object" ? [value as StoredMessage] : [];
  } catch {
    // The last line may be cut off when the machine went down while it was written.
    return [];
  }
}

function load(file: string): StoredMessage[] {
  mkdirSync(dirname(file), { recursive: true });
  let text = "";
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return text.split("\n").flatMap(parseLine).slice(-keptMessages);
}

function save(file: string, messages: StoredMessage[]): void {
  writeFileSync(file, messages.map((message) => `${JSON.stringify(message)}\n`).join(""), { mode: 0o600 });
}

/** Keeps the newest 500 messages in memory, and in a file of JSON lines if one is given. */
export function openMailStore(file?: string): MailStore {
  // Oldest first, the order of the file.
  let messages = file ? load(file) : [];
  if (file) save(file, messages);
  let lines = messages.length;

  const keep = (message: StoredMessage): void => {
    messages.push(message);
    if (messages.length > keptMessages) messages.shift();
    if (!file) return;
    lines += 1;
    if (lines <= keptMessages * 2) return appendFileSync(file, `${JSON.stringify(message)}\n`);
    save(file, messages);
    lines = messages.length;
  };

  return {
    add: (message) => keep({ id: randomUUID(), ...message }),
    list: (to) => {
      const wanted = to?.trim().toLowerCase();
      return messages.filter((message) => !wanted || message.to.toLowerCase() === wanted).toReversed();
    },
    find: (id) => messages.find((message) => message.id === id),
    clear: () => {
      messages = [];
      lines = 0;
      if (file) save(file, messages);
    },
  };
}
