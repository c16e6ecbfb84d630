import * as z from "zod/mini";
import type { Ctx } from "../context.ts";
import { sha256 } from "../keys.ts";
import {
  type ConditionalWrite,
  type Database,
  type Key,
  type Update,
  getItem,
  getItems,
  putAlone,
  putNew,
  queryAll,
  queryPage,
  updateAlone,
} from "../store.ts";
import type { OutboxMessage } from "./message.ts";
import { OutboxRecord } from "./outbox.ts";

const unsent = "OUTBOX#unsent";
const key = (outboxId: string): Key => ({ pk: `OUTBOX#${outboxId}`, sk: "OUTBOX" });
const place = (dueAt: string, outboxId: string): string => `${dueAt}#${outboxId}`;

// A row of at most 1 KB costs one write unit; an e-mail needs no more than the beginning of a goal.
const longestGoal = 240;

const shortened = <M extends OutboxMessage>(message: M): M => {
  if (!("community" in message)) return message;
  const { community } = message;
  if (community.goal.length <= longestGoal) return message;
  const start = community.goal.slice(0, longestGoal).toWellFormed();
  // Whole sentences where there is one, else whole words.
  const goal = /^.{60,}[.!?](?=\s)/su.exec(start)?.[0] ?? `${start.replace(/\s+\S*$/u, "")} …`;
  return { ...message, community: { ...community, goal } };
};

const newRow = (outboxId: string, message: OutboxMessage, due: Date): Key & Record<string, unknown> => {
  // What is due later counts as asked for then: it is neither late nor given up before.
  const at = due.toISOString();
  const record: OutboxRecord = {
    type: "outbox",
    outboxId,
    status: "unsent",
    createdAt: at,
    attempts: 0,
    dueAt: at,
    message: shortened(message),
  };
  return { ...key(outboxId), gsi1pk: unsent, gsi1sk: place(at, outboxId), ...record };
};

const oweAs = (
  { now }: Pick<Ctx, "now">,
  outboxId: string,
  message: OutboxMessage,
  { already, due = now() }: { already?: Error | undefined; due?: Date | undefined } = {},
): ConditionalWrite => putNew(newRow(outboxId, message, due), already);

const nameOf = (kind: string, parts: readonly string[]): string =>
  `${kind}_${sha256(parts.join("\n")).slice(0, 32)}`;

/**
 * The write that owes somebody a message; it belongs into the transaction of what the message is about.
 * @param once an identifier that must be new, and what to throw when it is not
 */
export const owe = (
  ctx: Pick<Ctx, "newId" | "now">,
  message: OutboxMessage,
  { outboxId, otherwise }: { outboxId?: string; otherwise?: Error } = {},
): ConditionalWrite => oweAs(ctx, outboxId ?? ctx.newId("mail"), message, { already: otherwise });

/**
 * The same for work that may be done twice: the same parts are the same message, and `already` says it is owed.
 * @param due when it is sent, if not now
 */
export const oweOnce = (
  ctx: Pick<Ctx, "now">,
  parts: readonly string[],
  message: OutboxMessage,
  already: Error,
  due?: Date,
): ConditionalWrite => oweAs(ctx, nameOf("mail", parts), message, { already, due });

/** Which messages of `oweAlone` are owed or sent, by their parts, as the table knew a moment ago. */
export const areOwed = async (
  { db }: Pick<Ctx, "db">,
  messages: readonly (readonly string[])[],
): Promise<boolean[]> =>
  (
    await getItems(
      db,
      messages.map((parts) => key(nameOf("digest", parts))),
    )
  ).map((row) => row !== undefined);

/**
 * Owes a message that belongs to no other write: the same parts are the same message, so it can be tried again.
 * @returns whether it was not owed yet
 */
export const oweAlone = (
  { db }: Pick<Ctx, "db">,
  parts: readonly string[],
  message: OutboxMessage,
  due: Date,
): Promise<boolean> => putAlone(db, newRow(nameOf("digest", parts), message, due));

/**
 * A row as costly as a message, which nobody gets and which expires: where an answer must not show who is known here,
 * its costs must not either.
 */
export const oweNobody = (
  ctx: Pick<Ctx, "newId" | "now">,
  message: OutboxMessage,
  expiresAtEpochSeconds: number,
): ConditionalWrite => {
  const id = ctx.newId("none");
  const at = ctx.now().toISOString();
  const gsi = { gsi1pk: "OUTBOX#nobody", gsi1sk: place(at, id) };
  const { to, name, ...rest } = message;
  const blank = { ...rest, to: " ".repeat(to.length), name: " ".repeat(name.length) };
  return putNew({ ...key(id), ...gsi, type: "nothing", message: blank, expiresAtEpochSeconds });
};

export const outboxRow = (db: Database, outboxId: string): Promise<OutboxRecord | undefined> =>
  getItem(db, OutboxRecord, key(outboxId), { consistent: true });

/** Rows whose time has come, the longest due first: as many as are asked for, however many pages of the index that takes. */
export const dueRows = async (db: Database, now: Date, limit: number): Promise<OutboxRecord[]> => {
  // "~" sorts behind every identifier, so rows due at this very instant are included.
  const until = place(now.toISOString(), "~");
  const rows: OutboxRecord[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const query = { index: "gsi1", partition: unsent, until, limit: limit - rows.length, start } as const;
    const { items, last } = await queryPage(db, query);
    rows.push(...items.map((item) => z.parse(OutboxRecord, item)));
    start = last;
  } while (start && rows.length < limit);
  return rows;
};

/** Rows that are not sent, whether due or waiting, the next due first. */
export const unsentRows = async (db: Database, limit: number): Promise<OutboxRecord[]> => {
  const { items } = await queryPage(db, { index: "gsi1", partition: unsent, limit });
  return items.map((item) => z.parse(OutboxRecord, item));
};

/** Every row that is not sent and goes to an address, for work behind the scenes. */
export const everyUnsentTo = async (db: Database, email: string): Promise<OutboxRecord[]> => {
  const rows = (await queryAll(db, { index: "gsi1", partition: unsent })).map((item) =>
    z.parse(OutboxRecord, item),
  );
  return rows.filter(({ message }) => message?.to.toLowerCase() === email.toLowerCase());
};

const change = (db: Database, row: OutboxRecord, by: Update, otherwise: Error): Promise<void> =>
  updateAlone(
    db,
    key(row.outboxId),
    { ...by, when: { attempts: [row.attempts], status: [row.status] } },
    otherwise,
  );

/** How a row can end. */
export type Ended = Exclude<OutboxRecord["status"], "unsent" | "sending">;

export const markSending = (
  db: Database,
  row: OutboxRecord,
  leaseUntil: string,
  otherwise: Error,
): Promise<void> =>
  change(
    db,
    row,
    {
      set: { status: "sending", dueAt: leaseUntil, gsi1sk: place(leaseUntil, row.outboxId) },
      add: { attempts: 1 },
    },
    otherwise,
  );

export const markDone = (
  db: Database,
  row: OutboxRecord,
  set: { status: Ended; sentAt?: string; expiresAtEpochSeconds: number },
  otherwise: Error,
): Promise<void> => change(db, row, { set, remove: ["message", "gsi1pk", "gsi1sk"] }, otherwise);

export const markUnsent = (db: Database, row: OutboxRecord, dueAt: string, otherwise: Error): Promise<void> =>
  change(db, row, { set: { status: "unsent", dueAt, gsi1sk: place(dueAt, row.outboxId) } }, otherwise);
