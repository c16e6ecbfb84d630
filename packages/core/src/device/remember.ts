import { type Ctx, epochSeconds } from "../context.ts";
import { randomToken, sha256 } from "../keys.ts";
import { type PersonRecord, personById } from "../person/index.ts";
import { transact } from "../store.ts";
import { deviceSeconds, parseToken } from "./device.ts";
import { addDevice, deleteDevice, deviceOf } from "./store.ts";

/** What the device keeps in its cookie, and for how long. */
export interface Remembered {
  readonly cookie: string;
  readonly seconds: number;
}

/** Remembers the device of somebody who has just confirmed on it. */
export const rememberDevice = async (ctx: Pick<Ctx, "db" | "now">, personId: string): Promise<Remembered> => {
  const secret = randomToken();
  const now = ctx.now();
  const device = {
    type: "device" as const,
    deviceId: sha256(secret),
    personId,
    rememberedAt: now.toISOString(),
    expiresAtEpochSeconds: epochSeconds(now) + deviceSeconds,
  };
  await transact(ctx.db, [addDevice(device)]);
  return { cookie: `${personId}.${secret}`, seconds: deviceSeconds };
};

/** Whose device the cookie stands for; null when it was forgotten or never given out. */
export const personOfDevice = async (
  { db, now }: Pick<Ctx, "db" | "now">,
  cookie: string,
): Promise<PersonRecord | null> => {
  const token = parseToken(cookie);
  if (!token) return null;
  const { personId, secret } = token;
  const device = await deviceOf(db, { personId, deviceId: sha256(secret) }, now());
  return (device && (await personById(db, personId))) ?? null;
};

/** Forgets a device; one that is not known is forgotten already. */
export const forgetDevice = async ({ db }: Pick<Ctx, "db">, cookie: string): Promise<void> => {
  const token = parseToken(cookie);
  if (token) await deleteDevice(db, { personId: token.personId, deviceId: sha256(token.secret) });
};
