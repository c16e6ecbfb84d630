import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

// Easily confused characters (0 O, 1 I L) are left out of typed codes: 31 letters and digits, 31^6 codes.
const codeLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const macBytes = 16;

/** Everything that is derived from the installation's one secret. Nothing here can be found from the table alone. */
export interface Keys {
  /** The key of an address in the table: 128 bits of HMAC, base64url. */
  addressKey(email: string): string;
  /** The key under which it is remembered that a person was erased: 128 bits of HMAC, base64url. */
  personKey(personId: string): string;
  /** The key of a caller's network, different each day, so that a counter cannot be traced later. */
  networkKey(network: string, day: string): string;
  /** A token that only this installation can make: the parts and 128 bits of HMAC over them. */
  seal(purpose: Purpose, parts: readonly string[]): string;
  /** The parts of a token, or null when it was not made here for this purpose. */
  unseal(purpose: Purpose, token: string): string[] | null;
  /** A place in a list as a token that only this installation can make, good for the list `scope` alone. */
  sealPlace(scope: string, place: Buffer): string;
  /** The place again, or null when it was not sealed here for that list. */
  unsealPlace(scope: string, token: string): Buffer | null;
  /** What signs the challenges of a proof of work. */
  readonly proofSecret: string;
  /** The 32 bytes of the key of that generation that signs our directory. */
  directorySeed(generation: number): Buffer;
  /** The six characters that stand for a confirmation where a link cannot be used. */
  code(confirmationId: string): string;
  /** The 256 bits that sign what goes to a webhook: from its identifier and that of the key. */
  webhookSecret(webhookId: string, keyId: string): Buffer;
  /** A text that only this installation can read, and only for what it belongs to (AES-256-GCM). */
  lock(belongsTo: string, text: string): string;
  /** The text again, or null when it was not locked here for that. */
  unlock(belongsTo: string, locked: string): string | null;
}

export type Purpose = "confirm" | "leave" | "sign-in" | "sign-in-code" | "act" | "mail" | "calendar";

const separator = "\n";
const derive = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "boundaryless", purpose, 32));
const mac = (key: Buffer, ...parts: readonly (string | Buffer)[]): Buffer => {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest().subarray(0, macBytes);
};

/** 128 bits of HMAC over content and what it is about, and the content; what it is about is not in it. */
const stamp = (key: Buffer, content: Buffer, about = ""): string =>
  Buffer.concat([mac(key, about, content), content]).toString("base64url");

/** The content of what was stamped with that key about the same; null for anything else. */
const unstamp = (key: Buffer, token: string, about = ""): Buffer | null => {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length <= macBytes) return null;
  const content = bytes.subarray(macBytes);
  return timingSafeEqual(bytes.subarray(0, macBytes), mac(key, about, content)) ? content : null;
};

const ivBytes = 12;
const tagBytes = 16;

const locksOf = (key: Buffer): Pick<Keys, "lock" | "unlock"> => ({
  lock: (belongsTo, text) => {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(belongsTo));
    const content = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), content]).toString("base64url");
  },
  unlock: (belongsTo, locked) => {
    const bytes = Buffer.from(locked, "base64url");
    if (bytes.length < ivBytes + tagBytes) return null;
    const tag = bytes.subarray(ivBytes, ivBytes + tagBytes);
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(belongsTo))
      .setAuthTag(tag);
    try {
      return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
    } catch {
      return null;
    }
  },
});

/** @param secret at least 32 characters; another secret makes all earlier links and codes void */
export const openKeys = (secret: string): Keys => {
  if (secret.length < 32) throw new Error("LINK_SECRET must have at least 32 characters");
  const address = derive(secret, "address");
  const person = derive(secret, "person");
  const network = derive(secret, "network");
  const code = derive(secret, "code");
  const webhook = derive(secret, "webhook");
  const proofSecret = derive(secret, "proof").toString("base64url");
  const tokens = {
    confirm: derive(secret, "confirm"),
    leave: derive(secret, "leave"),
    act: derive(secret, "act"),
    mail: derive(secret, "mail"),
    calendar: derive(secret, "calendar"),
    "sign-in": derive(secret, "sign-in"),
    "sign-in-code": derive(secret, "sign-in-code"),
  };
  const cursor = derive(secret, "cursor");

  return {
    proofSecret,
    directorySeed: (generation) => derive(secret, `directory-${generation}`),
    ...locksOf(derive(secret, "lock")),
    webhookSecret: (webhookId, keyId) =>
      createHmac("sha256", webhook).update(`${webhookId}${separator}${keyId}`).digest(),
    addressKey: (email) => mac(address, email.toLowerCase()).toString("base64url"),
    personKey: (personId) => mac(person, personId).toString("base64url"),
    networkKey: (from, day) => mac(network, `${day}${separator}${from}`).toString("base64url"),
    seal: (purpose, parts) => stamp(tokens[purpose], Buffer.from(parts.join(separator))),
    unseal: (purpose, token) => unstamp(tokens[purpose], token)?.toString().split(separator) ?? null,
    sealPlace: (scope, place) => stamp(cursor, place, scope + separator),
    unsealPlace: (scope, token) => unstamp(cursor, token, scope + separator),
    code: (confirmationId) => {
      const digest = createHmac("sha256", code).update(confirmationId).digest();
      let rest = digest.readBigUInt64BE();
      let letters = "";
      for (let place = 0; place < 6; place++) {
        letters += codeLetters[Number(rest % 31n)];
        rest /= 31n;
      }
      return letters;
    },
  };
};

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** 256 random bits, base64url: the value of a session cookie. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

/** Whether two texts are equal, in time that does not depend on where they differ. */
export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(other)));
