import type { PersonRecord, Remembered } from "@boundaryless/core";
import { personOfDevice } from "@boundaryless/core/start";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { serialize } from "hono/utils/cookie";
import type { AppDeps } from "../../deps.ts";
import type { Answer } from "./answer.ts";

const deviceCookie = "__Host-boundaryless-device";
// Lax, because links in e-mails lead here too; no form of another site is ever sent with it.
const common = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

/** Whoever the device was remembered for, with the cookie that says so. */
export interface Device {
  readonly cookie: string;
  readonly person: Pick<PersonRecord, "personId" | "name" | "language">;
}

/**
 * Whether a page of ours sent this. Browsers name no origin where pages send no referrer, so that what they say of the
 * site counts first; with neither, it does not count as ours.
 */
const isOurs = (origin: string, { method, headers }: Request): boolean => {
  if (method === "GET" || method === "HEAD") return true;
  const site = headers.get("Sec-Fetch-Site");
  return site === null ? headers.get("Origin") === origin : site === "same-origin";
};

/** The remembered device that asks, or null; a form that comes from elsewhere is a stranger's. */
export const deviceOf = async (deps: AppDeps, c: Context): Promise<Device | null> => {
  const cookie = getCookie(c, deviceCookie);
  if (cookie === undefined || !isOurs(deps.origin, c.req.raw)) return null;
  const person = await personOfDevice(deps, cookie);
  return person && { cookie, person };
};

/** The answer with a cookie that remembers the device; as it is where there is none to remember. */
export const remembering = (answer: Answer, device: Remembered | null): Answer => {
  if (!device) return answer;
  const set = serialize(deviceCookie, device.cookie, { ...common, maxAge: device.seconds });
  return { ...answer, headers: { ...answer.headers, "Set-Cookie": set } };
};

/** The answer with the cookie taken away. */
export const forgetting = (answer: Answer): Answer => {
  const set = serialize(deviceCookie, "", { ...common, maxAge: 0 });
  return { ...answer, headers: { ...answer.headers, "Set-Cookie": set } };
};
