import type { webhookMail as english } from "../en/mail-webhook.ts";
import type { Shape } from "../shape.ts";

export const webhookMail: Shape<typeof english> = {
  "webhook-disabled": {
    subject: (webhook) => `Mae’r bachyn gwe “${webhook}” wedi’i ddiffodd`,
    title: "Mae bachyn gwe wedi’i ddiffodd",
    community: (webhook, name) => `Mae’r bachyn gwe “${webhook}” o’r gymuned “${name}” wedi’i ddiffodd.`,
    trust: (webhook, name) => `Mae’r bachyn gwe “${webhook}” o ${name} wedi’i ddiffodd.`,
    because: {
      gone: (host) => `Dywedodd ${host} wrthym nad oes dim yn y cyfeiriad hwn mwyach (410).`,
      failing: (host) => `Nid oes dim wedi cyrraedd ${host} ers diwrnod.`,
    },
    text: [
      "Does dim wedi’i golli: mae’r hyn a ddigwyddodd i’w weld ar dudalennau’r gymuned. Mae’r cofnod yn y dangosfwrdd yn dangos beth aeth o’i le, ac yno gallwch ei droi ymlaen eto ac anfon negeseuon o’r newydd.",
    ],
    button: "Edrych ar y cofnod",
    why: "Rydych yn cael yr e-bost hwn am mai chi a osododd y bachyn gwe hwn.",
  },
};
