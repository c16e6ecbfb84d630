import { Refusal } from "@boundaryless/core/start";
import type { Asked } from "../frame.ts";
import { isLanguage } from "./language.ts";
import { EdgeRefusal } from "./refusal.ts";

/** Largest body in bytes; every field of every request fits many times over. */
export const maxBodyBytes = 64 * 1024;

const tooLarge = (mostBytes: number): Refusal =>
  new Refusal("too-large", mostBytes > maxBodyBytes ? "bundle-too-large" : "body-too-large");

const requireJson = (c: Asked): void => {
  const [type = "", ...parameters] = (c.req.header("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith("charset="));
  const utf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  if (type.trim() !== "application/json" || !utf8) {
    throw new EdgeRefusal(415, "invalid", "content-type", { headers: { Accept: "application/json" } });
  }
};

const readBytes = async (request: Request, mostBytes: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop cancels the stream, so that what is too large is not even received.
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw tooLarge(mostBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const namedLanguage = (body: unknown): unknown => {
  if (typeof body !== "object" || body === null) return undefined;
  if ("language" in body) return body.language;
  return "starter" in body ? namedLanguage(body.starter) : undefined;
};

/** The body as text and as JSON. @throws 415 for another type, too-large, 400 for what is not JSON in UTF-8 */
export const readJson = async (
  c: Asked,
  mostBytes = maxBodyBytes,
): Promise<{ text: string; value: unknown }> => {
  requireJson(c);
  const announced = Number(c.req.header("content-length") ?? 0);
  if (announced > mostBytes) throw tooLarge(mostBytes);
  const bytes = await readBytes(c.req.raw, mostBytes);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const language = namedLanguage(value);
    if (isLanguage(language)) c.set("bodyLanguage", language);
    return { text, value };
  } catch {
    throw new EdgeRefusal(400, "invalid", "malformed-json");
  }
};
