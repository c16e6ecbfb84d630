import * as z from "zod/mini";
import { Instant, limits, line } from "./values.ts";

/** What a webhook can be told of. */
export const webhookKinds = ["comment", "lesson", "adoption", "gathering", "notes"] as const;
/** JSON as Standard Webhooks has it, or a card for a channel of Microsoft Teams. */
export const webhookFormats = ["standard", "teams"] as const;

/** Whose webhook it is: `community:<slug>` or `trust:RJ1`. */
export const WebhookOwner = z
  .string("required")
  .check(z.regex(/^(?:community:[a-z0-9]+(?:-[a-z0-9]+)*|trust:[A-Z0-9]{1,12})$/, "choose"))
  .register(z.globalRegistry, { id: "WebhookOwner" });

const isAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url?.protocol === "https:" &&
    text.isWellFormed() &&
    url.port === "" &&
    url.username === "" &&
    url.password === "" &&
    url.hash === ""
  );
};

/** A name inside a network has no dot; an address in digits is looked at by the server itself. */
const isOfInternet = (text: string): boolean => /\.|^\[/.test(new URL(text).hostname);

/** A host with a dot at its end is the same host. */
const withoutLastDot = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url?.hostname.endsWith(".")) return text;
  url.hostname = url.hostname.replace(/\.+$/u, "");
  return url.href;
};

/** Where a webhook is sent to: https, port 443, no user name in it. */
export const WebhookUrl = z
  .string("required")
  .check(
    z.trim(),
    z.minLength(1, "required"),
    z.maxLength(limits.webhookUrl, "tooLong"),
    z.refine(isAddress, { error: "webhookUrl", abort: true }),
    z.overwrite(withoutLastDot),
    z.refine(isOfInternet, { error: "privateAddress" }),
  );

const Kinds = z.array(z.enum(webhookKinds, "choose"), "choose").check(
  z.minLength(1, "choose"),
  z.overwrite((kinds) => [...new Set(kinds)]),
);
const name = line(limits.webhookName);
const version = z.int("version").check(z.gte(1, "version"));

export const CreateWebhookRequest = z
  .object({
    of: WebhookOwner,
    /** What people here call it, such as “Channel of the night team”. */
    name,
    url: WebhookUrl,
    format: z.enum(webhookFormats, "choose"),
    kinds: Kinds,
  })
  .register(z.globalRegistry, { id: "CreateWebhookRequest" });

/** Changes to a webhook; what is left out stays. A stale `version` is a conflict. */
export const ChangeWebhookRequest = z
  .object({
    name: z.optional(name),
    kinds: z.optional(Kinds),
    status: z.optional(z.enum(["active", "disabled"], "choose")),
    version,
  })
  .register(z.globalRegistry, { id: "ChangeWebhookRequest" });

/** Makes a new key. The one before signs along for a week. */
export const RotateWebhookRequest = z
  .object({ version })
  .register(z.globalRegistry, { id: "RotateWebhookRequest" });

/** A webhook as administrators see it. Its address may hold a secret, so only its host is shown. */
export const Webhook = z
  .object({
    webhookId: z.string(),
    of: WebhookOwner,
    name: z.string(),
    host: z.string(),
    format: z.enum(webhookFormats),
    kinds: z.array(z.enum(webhookKinds)),
    status: z.enum(["active", "disabled"]),
    /** Why it is disabled: by an administrator, because the receiver said 410, or after a day of failures. */
    disabledBecause: z.nullable(z.enum(["turned-off", "gone", "failing"])),
    /** The first of the failures since the last success. */
    failingSince: z.nullable(Instant),
    /** Keys that sign, the newest first; `until` is when an older one stops. */
    keys: z.array(z.object({ since: Instant, until: z.nullable(Instant) })),
    createdAt: Instant,
    createdBy: z.string(),
    version: z.int(),
  })
  .register(z.globalRegistry, { id: "Webhook" });

/** The same with its newest secret, which is shown this once; null where the format is not verified. */
export const WebhookWithSecret = z
  .extend(Webhook, { secret: z.nullable(z.string()) })
  .register(z.globalRegistry, { id: "WebhookWithSecret" });

export const WebhookList = z
  .object({ webhooks: z.array(Webhook) })
  .register(z.globalRegistry, { id: "WebhookList" });

/** Why nothing was answered; `status` of an answer stands beside it. */
export const webhookFaults = [
  "private-address",
  "redirect",
  "status",
  "too-large",
  "timeout",
  "unreachable",
] as const;

/** One message to a webhook, and what came of it. */
export const WebhookDelivery = z
  .object({
    deliveryId: z.string(),
    /** The `webhook-id` header, the same for every attempt and when it is sent again. */
    messageId: z.string(),
    kind: z.enum([...webhookKinds, "ping"]),
    /** `dropped`: it was hidden or deleted before it could be told, or the webhook was turned off. */
    status: z.enum(["waiting", "delivered", "failed", "dropped"]),
    createdAt: Instant,
    attempts: z.int(),
    /** When it is tried again; null once it is settled. */
    nextAt: z.nullable(Instant),
    /** What came of the last attempt. */
    last: z.nullable(
      z.object({
        at: Instant,
        status: z.nullable(z.int()),
        fault: z.nullable(z.enum(webhookFaults)),
        durationMilliseconds: z.int(),
        /** The beginning of what was answered. */
        answer: z.string(),
      }),
    ),
  })
  .register(z.globalRegistry, { id: "WebhookDelivery" });

/** The last 50 of a webhook, newest first. */
export const WebhookDeliveryList = z
  .object({ deliveries: z.array(WebhookDelivery) })
  .register(z.globalRegistry, { id: "WebhookDeliveryList" });

export type WebhookOwner = z.infer<typeof WebhookOwner>;
export type WebhookKind = (typeof webhookKinds)[number];
export type WebhookFormat = (typeof webhookFormats)[number];
export type WebhookFault = (typeof webhookFaults)[number];
export type CreateWebhookRequest = z.input<typeof CreateWebhookRequest>;
export type ChangeWebhookRequest = z.input<typeof ChangeWebhookRequest>;
export type RotateWebhookRequest = z.input<typeof RotateWebhookRequest>;
export type Webhook = z.infer<typeof Webhook>;
export type WebhookWithSecret = z.infer<typeof WebhookWithSecret>;
export type WebhookList = z.infer<typeof WebhookList>;
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
export type WebhookDeliveryList = z.infer<typeof WebhookDeliveryList>;
