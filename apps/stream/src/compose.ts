import type { Keys, OutboxMessage } from "@boundaryless/core";
import { render } from "./mail/index.ts";
import type { Envelope } from "./transport.ts";

/** One click leaves (RFC 8058); also where nothing was joined yet, to take the request back. */
const leaveHeaders = (leave: string | null): Record<string, string> =>
  leave === null
    ? {}
    : { "List-Unsubscribe": `<${leave}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };

/** What is owed as what goes over the wire. */
export const compose = (
  system: { keys: Keys; origin: string },
  message: OutboxMessage,
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
