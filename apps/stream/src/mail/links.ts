import { confirmationToken, leaveToken, type Keys } from "@boundaryless/core";
import type { Message, MailLinks } from "./message.ts";

/** Without a leave link: what is not there yet, and what somebody has been removed from. */
const withoutLeaving: readonly Message["template"][] = ["confirm-start", "removed"];

/**
 * Makes the addresses of an e-mail. Tokens exist only here and in the e-mail; the one that confirms stands behind
 * the `#`, so that it reaches no server before a person presses the button.
 *
 * @param origin without a trailing slash
 */
export function linksFor({ keys, origin }: { keys: Keys; origin: string }, message: Message): MailLinks {
  const { slug } = message.community;
  const lang = message.language;
  const address = (path: string, query: Record<string, string> = {}) =>
    `${origin}${path}?${new URLSearchParams({ ...query, lang })}`;
  const leave = withoutLeaving.includes(message.template)
    ? null
    : address(`/leave/${leaveToken({ keys }, message.to, slug)}`);
  const shared = { home: address("/"), community: address(`/c/${slug}`), leave };
  if (message.template !== "confirm-join" && message.template !== "confirm-start")
    return { ...shared, confirm: null };
  const about: Record<string, string> =
    message.template === "confirm-join" ? { community: slug } : { for: "start" };
  const codePage = address("/confirm", about);
  const token = confirmationToken({ keys }, { ...message, email: message.to });
  return {
    ...shared,
    confirm: { link: `${codePage}#${token}`, code: keys.code(message.confirmationId), codePage },
  };
}
