import { type Ctx, type Keys, type OutboxMessage, type Send, newsReader } from "@boundaryless/core";
import { type Message, render } from "./mail/index.ts";
import type { Envelope, Transport } from "./transport.ts";

/** One click leaves (RFC 8058); also where nothing was joined yet, to take the request back. */
const leaveHeaders = (leave: string | null): Record<string, string> =>
  leave === null
    ? {}
    : { "List-Unsubscribe": `<${leave}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };

/** What is owed as what goes over the wire. */
export const compose = (
  system: { keys: Keys; origin: string },
  message: Message,
  outboxId: string,
): Envelope => {
  const { leave, ...rendered } = render(system, message);
  return {
    ...rendered,
    to: { name: message.name, address: message.to },
    headers: {
      ...leaveHeaders(leave),
      "Auto-Submitted": "auto-generated",
      "Content-Language": message.language,
    },
    messageId: `<${outboxId}@${new URL(system.origin).hostname}>`,
  };
};

/** Sends what is owed: reads the news of a digest, composes and hands over. A digest without news is not sent. */
export const senderTo = (
  ctx: Pick<Ctx, "db" | "now" | "keys">,
  origin: string,
  transport: Transport,
): Send => {
  const readNews = newsReader(ctx);
  const fill = async (message: OutboxMessage): Promise<Message | null> => {
    if (message.template !== "digest") return message;
    const news = await readNews(message);
    return news && { ...message, news };
  };
  return async (message, outboxId) => {
    const filled = await fill(message);
    if (!filled) return "nothing";
    await transport(compose({ keys: ctx.keys, origin }, filled, outboxId));
  };
};
