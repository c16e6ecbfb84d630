/** The letter to whoever created a webhook that was turned off. */
export const webhookMail = {
  "webhook-disabled": {
    subject: (webhook: string) => `The webhook “${webhook}” is turned off`,
    title: "A webhook is turned off",
    community: (webhook: string, name: string) =>
      `The webhook “${webhook}” of the community “${name}” is turned off.`,
    trust: (webhook: string, name: string) => `The webhook “${webhook}” of ${name} is turned off.`,
    because: {
      gone: (host: string) => `${host} told us that there is nothing at this address any more (410).`,
      failing: (host: string) => `Nothing has reached ${host} for a day.`,
    },
    text: [
      "Nothing is lost: what happened stands on the pages of the community. The log in the dashboard shows what went wrong, and there you can turn it on again and send messages anew.",
    ],
    button: "Look at the log",
    why: "You get this email because you set up this webhook.",
  },
};
