import { type FreshTable, type Story, joinOf, testSecret } from "@boundaryless/testing";
import {
  type OutboxMessage,
  type Send,
  confirm,
  joinCommunity,
  leaveCommunity,
  openKeys,
} from "@boundaryless/core";
import type { DynamoDBRecord } from "aws-lambda";
import { beforeAll, describe, expect, test } from "vitest";
import { quietly } from "../test/quietly.ts";
import { openScene } from "../test/scene.ts";
import { type Stream, everyByte } from "../test/table.ts";
import { compose, senderTo } from "./compose.ts";
import { consumeForMail, runJob } from "./consume.ts";

let table: FreshTable;
let story: Story;
let stream: Stream;
let slug: string;
beforeAll(async () => {
  const scene = await openScene();
  ({ table, story, stream } = scene);
  slug = await story.starts();
  await story.mail();
  await stream.reads();
  return scene.close;
});

const asks = async (email: string): Promise<DynamoDBRecord[]> => {
  await joinCommunity(table.ctx(), { slug, ...joinOf({ email }) });
  return stream.reads();
};
const outbox = () => {
  const sent: { message: OutboxMessage; outboxId: string }[] = [];
  const send: Send = (message, outboxId) => Promise.resolve(void sent.push({ message, outboxId }));
  return { sent, send };
};
const passes = (seconds: number) => (table.clock.now = new Date(table.clock.now.getTime() + seconds * 1000));
const refuses: Send = () => Promise.reject(new Error("550 no such user someone@example.org"));

describe("a message that the stream tells of", () => {
  test("is sent once although its record comes twice, and twice at the same time", async () => {
    const { sent, send } = outbox();
    const records = await asks("once@example.org");
    await quietly(async () => {
      await Promise.all([1, 2].map(() => consumeForMail(table.ctx(), [...records, ...records], send)));
      await consumeForMail(table.ctx(), records, send);
    });
    expect(sent.map(({ message }) => message.to)).toEqual(["once@example.org"]);
  });

  test("is not sent again because its row changes", async () => {
    const { sent, send } = outbox();
    const records = await asks("changes@example.org");
    await quietly(() => consumeForMail(table.ctx(), records, send));
    const changes = await stream.reads();
    expect(changes.some(({ eventName }) => eventName === "MODIFY")).toBe(true);
    await quietly(() => consumeForMail(table.ctx(), changes, send));
    expect(sent).toHaveLength(1);
  });

  test("that the mail server refuses blocks nobody, and goes out with the scheduled work, once", async () => {
    const { sent, send } = outbox();
    const records = await asks("later@example.org");
    const { log } = await quietly(async () => {
      expect(await consumeForMail(table.ctx(), records, refuses)).toEqual({ batchItemFailures: [] });
      await runJob(table.ctx(), { job: "send-due-mail" }, send);
      expect(sent).toEqual([]);
      passes(61);
      expect(await runJob(table.ctx(), { job: "send-due-mail" }, send)).toMatchObject({ DueMailSent: 1 });
      expect(await runJob(table.ctx(), { job: "send-due-mail" }, send)).toMatchObject({ DueMailSent: 0 });
    });
    expect(sent.map(({ message }) => message.to)).toEqual(["later@example.org"]);
    expect(log).toContain("mail-refused");
    expect(log).not.toContain("example.org");
  });

  test("is left to the next run where the mail server is slow, so that no run is ended in the middle of a letter", async () => {
    for (const number of [1, 2, 3, 4]) await asks(`slow${number}@example.org`);
    passes(61);
    const slowly = () => Promise.resolve(void passes(20));
    await quietly(async () => {
      expect(await runJob(table.ctx(), { job: "send-due-mail" }, slowly)).toMatchObject({ DueMailSent: 3 });
      expect(await runJob(table.ctx(), { job: "send-due-mail" }, slowly)).toMatchObject({ DueMailSent: 1 });
    });
  });
});

describe("an envelope", () => {
  const keys = openKeys(testSecret);
  const origin = "https://communities.example.nhs.uk";
  const community = { slug: "falls", name: "Fewer falls", goal: "Nobody falls at night." };
  const to = { to: "ada@example.org", name: "Ada", language: "cy" as const, community };

  test("names who it is for, its language, and is the same at every attempt", () => {
    const message: OutboxMessage = { template: "welcome", ...to };
    const envelope = compose({ keys, origin }, message, "mail_1");
    expect(envelope).toEqual(compose({ keys, origin }, message, "mail_1"));
    expect(envelope).toMatchObject({
      to: { name: "Ada", address: "ada@example.org" },
      messageId: "<mail_1@communities.example.nhs.uk>",
      headers: { "Content-Language": "cy", "Auto-Submitted": "auto-generated" },
    });
    expect(compose({ keys, origin }, message, "mail_2").messageId).not.toBe(envelope.messageId);
  });

  test("leaves with one click (RFC 8058), by an https address that works", async () => {
    await story.joins(slug, { email: "clicks@example.org" });
    const message: OutboxMessage = {
      template: "welcome",
      ...to,
      to: "clicks@example.org",
      community: { ...community, slug },
    };
    const { headers } = compose({ keys, origin }, message, "mail_3");
    expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const token = /^<https:\/\/communities\.example\.nhs\.uk\/leave\/([\w-]+)\?lang=cy>$/.exec(
      headers["List-Unsubscribe"] ?? "",
    )?.[1];
    expect(await leaveCommunity(table.ctx(), { token: token ?? "" })).toMatchObject({ left: true });
  });

  test("offers no leaving where there is nothing to leave", () => {
    const removed: OutboxMessage = { template: "removed", ...to, reason: "Advertised" };
    const start: OutboxMessage = {
      template: "confirm-start",
      ...to,
      confirmationId: "ask_1",
      expiresAtEpochSeconds: 1,
    };
    for (const message of [removed, start])
      expect(Object.keys(compose({ keys, origin }, message, "mail_4").headers)).not.toContain(
        "List-Unsubscribe",
      );
  });

  test("carries a token that confirms, and that token is in no table and in no log", async () => {
    const texts: string[] = [];
    const send = senderTo(table.ctx(), origin, ({ text }) => Promise.resolve(void texts.push(text)));
    const records = await asks("token@example.org");
    const before = await everyByte(table);
    const { log } = await quietly(() => consumeForMail(table.ctx(), records, send));
    const token = /confirm\?[^#]*#([\w-]+)/.exec(texts.find((text) => text.includes("#")) ?? "")?.[1] ?? "";
    expect(token.length).toBeGreaterThan(40);
    const { confirmed } = await confirm(table.ctx(), { token });
    expect(confirmed).toBe("join");
    for (const place of [before, await everyByte(table), log]) expect(place).not.toContain(token);
    expect(log).not.toContain("token@example.org");
  });
});
