import type { Letters } from "../desk.ts";

/** The letter to whoever created a webhook that was turned off. */
export const webhookLetters: Letters<"webhook-disabled"> = {
  "webhook-disabled": ({ owner, webhook, host, because }, { words, link }) => {
    const own = words.mail["webhook-disabled"];
    const place = owner.kind === "trust" ? "trusts" : "communities";
    return {
      subject: own.subject(webhook),
      title: own.title,
      paragraphs: [own[owner.kind](webhook, owner.name), own.because[because](host), ...own.text],
      button: { text: own.button, link: link(`/admin/${place}/${owner.id}/webhooks`) },
      why: own.why,
    };
  },
};
