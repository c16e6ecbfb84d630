import type { CreateWebhookRequest } from "@boundaryless/contract";
import { type FreshTable, type Story, joinOf } from "@boundaryless/testing";
import { words } from "@boundaryless/words";
import { type Administrator, confirm, createWebhook, writeComment } from "../src/index.ts";
import { type HappeningRecord, latestHappenings } from "../src/happening/index.ts";
import { OutwardError } from "../src/outward/index.ts";
import type { Answered, Post, Posting } from "../src/webhook/post.ts";
import { type Outlet, deliverDueToWebhooks } from "../src/webhook/index.ts";

/** What a webhook is created with when a test does not care. */
export const webhookOf = (of: string, changes: Partial<CreateWebhookRequest> = {}): CreateWebhookRequest => ({
  of,
  name: "Night team",
  url: "https://hooks.example.org/in?sig=very-secret",
  format: "standard",
  kinds: ["comment"],
  ...changes,
});

/** Somebody comments and confirms. */
export const comments = async (
  table: FreshTable,
  story: Story,
  slug: string,
  text = "Have you tried lights?",
): Promise<HappeningRecord> => {
  const email = `${crypto.randomUUID()}@example.org`;
  const { placement: _, proof: __, ...person } = joinOf({ email });
  const author = { ...person, wording: words.en.contributionWording.version };
  await writeComment(table.ctx(), { slug, text, author });
  await confirm(table.ctx(), { token: await story.tokenFor(email) });
  const [latest] = await latestHappenings(table.ctx(), slug, 1);
  if (!latest) throw new Error("nothing happened");
  return latest;
};

/** A receiver that answers as it is told, and what it got. */
export interface Receiver {
  says: Answered | OutwardError;
  readonly got: (Posting & { url: string })[];
  readonly outlet: Outlet;
}

export const openReceiver = (random = () => 1): Receiver => {
  const got: Receiver["got"] = [];
  const receiver: Receiver = {
    says: { status: 204, answer: "", retryAfterSeconds: null },
    got,
    outlet: {
      origin: "https://communities.example.org",
      random,
      timeoutMilliseconds: 1000,
      post: ((url, posting) => {
        got.push({ url, ...posting });
        const { says } = receiver;
        return says instanceof OutwardError ? Promise.reject(says) : Promise.resolve(says);
      }) satisfies Post,
    },
  };
  return receiver;
};

export const answers = (status: number, more: Partial<Answered> = {}): Answered => ({
  status,
  answer: "",
  retryAfterSeconds: null,
  ...more,
});

/** Lets minutes pass, a tick of the schedule each or, for hours, every ten. @returns how many messages went out */
export const minutesPass = async (table: FreshTable, { outlet, got }: Receiver, minutes: number) => {
  const before = got.length;
  const step = minutes > 120 ? 10 : 1;
  for (let minute = 0; minute < minutes; minute += step) {
    table.clock.now = new Date(table.clock.now.getTime() + step * 60_000);
    await deliverDueToWebhooks(table.ctx(), outlet);
  }
  return got.length - before;
};

export const creates = (
  table: FreshTable,
  as: Administrator,
  of: string,
  changes: Partial<CreateWebhookRequest> = {},
) => createWebhook(table.ctx(as), webhookOf(of, changes));
