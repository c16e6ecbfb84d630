import {
  actToken,
  confirmationToken,
  leaveToken,
  mailToken,
  type Keys,
  type Offer,
} from "@boundaryless/core";
import type { Language } from "@boundaryless/contract";
import type { Letter } from "./layout.ts";
import type { Message, MessageOf, Template } from "./message.ts";
import type { MailWords } from "./words.ts";

/** What a letter says; greeting, help with links and signature are the same in all of them. */
export interface Draft
  extends
    Pick<Letter, "title" | "paragraphs" | "button">,
    Partial<Pick<Letter, "quotes" | "sections" | "code" | "others" | "afterwards">> {
  readonly subject: string;
  /** Why this e-mail came. */
  readonly why: string;
  readonly change?: Letter["small"]["change"];
  readonly leave?: Letter["small"]["leave"];
}

/** What letters are written with. Tokens exist only here and in the e-mail. */
export interface Desk {
  readonly words: MailWords;
  readonly language: Language;
  readonly keys: Keys;
  /** An absolute address of ours in the reader's language. @param path with a leading slash */
  readonly link: (path: string, query?: Record<string, string>) => string;
  /** The link and the code that confirm. @param about what the page where the code is typed says it is for */
  readonly confirmation: (
    message: Extract<Message, { confirmationId: string }>,
    about: Record<string, string>,
  ) => { readonly link: string; readonly code: NonNullable<Letter["code"]> };
  /** How a member leaves a community, and where they choose how often it writes. */
  readonly membership: (slug: string) => Required<Pick<Draft, "leave" | "change">>;
  /** Where somebody chooses how often communities write to them. */
  readonly change: NonNullable<Draft["change"]>;
  /** Where one click stops news of a community, or of all without one. */
  readonly stopLink: (slug?: string) => string;
  /** Where one click leaves a community, or takes back a pending join. */
  readonly leaveLink: (slug: string) => string;
  /** Where one click does what the e-mail offers. */
  readonly actLink: (offer: Offer) => string;
}

/** Writes the letter of one template. */
export type Write<T extends Template> = (message: MessageOf<T>, desk: Desk) => Draft;

/** How the letters of these templates are written. */
export type Letters<T extends Template> = { readonly [K in T]: Write<K> };

/**
 * The desk for one message. The token that confirms stands behind the `#`, so that it reaches no server before a person
 * presses the button.
 *
 * @param origin without a trailing slash
 */
export const deskFor = (
  { keys, origin }: { keys: Keys; origin: string },
  words: MailWords,
  { language, to }: Pick<Message, "language" | "to">,
): Desk => {
  const link: Desk["link"] = (path, query = {}) =>
    `${origin}${path}?${new URLSearchParams({ ...query, lang: language })}`;
  const actLink: Desk["actLink"] = (offer) => link(`/act/${actToken({ keys }, offer)}`);
  const leaveLink: Desk["leaveLink"] = (slug) => link(`/leave/${leaveToken({ keys }, to, slug)}`);
  const { change: changeText, changeLink, leave: leaveText, leaveLink: leaveLabel } = words.mail;
  const change = { text: changeText, label: changeLink, link: link(`/mail/${mailToken({ keys }, to)}`) };
  return {
    words,
    language,
    keys,
    link,
    confirmation: (message, about) => {
      const page = link("/confirm", about);
      const { codeLabel: label, codePage: pageLabel } = words.mail;
      const token = confirmationToken({ keys }, { ...message, email: to });
      return {
        link: `${page}#${token}`,
        code: { label, code: keys.code(message.confirmationId), pageLabel, page },
      };
    },
    actLink,
    leaveLink,
    change,
    membership: (slug) => ({ change, leave: { text: leaveText, label: leaveLabel, link: leaveLink(slug) } }),
    stopLink: (slug = "") => actLink({ kind: "stop-mail", subject: [keys.addressKey(to), slug] }),
  };
};
