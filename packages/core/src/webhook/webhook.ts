import { type WebhookOwner, webhookFormats, webhookKinds } from "@boundaryless/contract";
import * as z from "zod/mini";

/** A key that signs, by its identifier; the secret itself is derived and is in no table. */
export const WebhookKey = z.object({
  keyId: z.string(),
  since: z.string(),
  /** When it stops signing; null for the newest. */
  until: z.nullable(z.string()),
});
export type WebhookKey = z.infer<typeof WebhookKey>;

/** Somewhere outside that is told what happens in a community, or where a trust's people take part. */
export const WebhookRecord = z.object({
  type: z.literal("webhook"),
  webhookId: z.string(),
  /** `community:<slug>` or `trust:RJ1`. */
  of: z.string(),
  name: z.string(),
  /** The address, locked: that of a Teams workflow lets anybody who knows it write to the channel. */
  lockedUrl: z.string(),
  host: z.string(),
  format: z.enum(webhookFormats),
  kinds: z.array(z.enum(webhookKinds)),
  /** The newest first, two at most. */
  keys: z.array(WebhookKey),
  status: z.enum(["active", "disabled"]),
  disabledBecause: z.nullable(z.enum(["turned-off", "gone", "failing"])),
  /** The first of the failures since the last success. */
  failingSince: z.nullable(z.string()),
  createdAt: z.string(),
  /** Who is told when it is disabled: an administrator, or a person who looks after the community. */
  createdBy: z.object({ id: z.string(), name: z.string(), isPerson: z.boolean() }),
  version: z.number(),
});
export type WebhookRecord = z.infer<typeof WebhookRecord>;
export type DisabledBecause = NonNullable<WebhookRecord["disabledBecause"]>;

/** How long an older key signs along, so that a receiver has time to take the new one. */
export const keySignsAlongMilliseconds = 7 * 24 * 60 * 60_000;

/** The keys after another one was made: two sign, an even older one stops at once. */
export const rotated = (keys: readonly WebhookKey[], keyId: string, now: Date): WebhookKey[] => {
  const since = now.toISOString();
  const until = new Date(now.getTime() + keySignsAlongMilliseconds).toISOString();
  const [newest] = keys;
  return [{ keyId, since, until: null }, ...(newest ? [{ ...newest, until }] : [])];
};

/** The keys that sign now, the newest first. */
export const signingKeys = ({ keys }: Pick<WebhookRecord, "keys">, now: Date): WebhookKey[] =>
  keys.filter(({ until }) => until === null || until > now.toISOString());

/** An owner in its two parts. */
export const partsOf = (of: WebhookOwner): { kind: "community" | "trust"; id: string } => {
  const colon = of.indexOf(":");
  return { kind: of.startsWith("trust:") ? "trust" : "community", id: of.slice(colon + 1) };
};
