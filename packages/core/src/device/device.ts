import * as z from "zod/mini";

/** Half a year: long enough to stay in a conversation, short enough that a forgotten device forgets. */
export const deviceSeconds = 180 * 24 * 60 * 60;

/** A device that may contribute as a person without another confirmation. */
export const DeviceRecord = z.object({
  type: z.literal("device"),
  /** SHA-256 of the secret in the device's cookie. */
  deviceId: z.string(),
  personId: z.string(),
  rememberedAt: z.string(),
  expiresAtEpochSeconds: z.number(),
});
export type DeviceRecord = z.infer<typeof DeviceRecord>;

/** Whose device it is, and its secret. */
export interface Token {
  readonly personId: string;
  readonly secret: string;
}

const form = /^(person_[0-9A-Z]{26})\.([A-Za-z0-9_-]{43})$/;

/** What the cookie says; undefined for anything that was never given out. */
export const parseToken = (cookie: string): Token | undefined => {
  const [, personId, secret] = form.exec(cookie) ?? [];
  return personId !== undefined && secret !== undefined ? { personId, secret } : undefined;
};
