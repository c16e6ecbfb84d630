import type { IncomingMessage } from "node:http";
import { type Outside, OutwardError, openAsk } from "./ask.ts";

/** What was read; `text` is null where it has not changed since the `etag` that was sent along. */
export interface Got {
  readonly text: string | null;
  readonly etag: string | null;
}

export interface GetOptions {
  readonly maxBytes: number;
  readonly timeoutMilliseconds: number;
  readonly etag?: string | null | undefined;
}

/** Reads one https address. @throws {OutwardError} */
export type Get = (url: string, options: GetOptions) => Promise<Got>;

const readText = async (response: IncomingMessage, maxBytes: number): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new OutwardError("too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

const answerOf = async (response: IncomingMessage, maxBytes: number): Promise<Got> => {
  const { statusCode = 0, headers } = response;
  const etag = headers.etag?.slice(0, 200) ?? null;
  if (statusCode === 304) return { text: null, etag };
  // A redirect could lead anywhere; whoever moves tells us the new address.
  if (statusCode >= 300 && statusCode < 400) throw new OutwardError("redirect");
  if (statusCode !== 200) throw new OutwardError("status");
  if (Number(headers["content-length"] ?? 0) > maxBytes) throw new OutwardError("too-large");
  return { text: await readText(response, maxBytes), etag };
};

/** Makes the reader of the outside world. */
export const openOutward = (world?: Outside): Get => {
  const ask = openAsk(world);
  return (url, { maxBytes, timeoutMilliseconds, etag }) => {
    const headers = {
      Accept: "application/json",
      "User-Agent": "Boundaryless",
      ...(etag ? { "If-None-Match": etag } : {}),
    };
    return ask(url, { method: "GET", headers, timeoutMilliseconds }, (response) =>
      answerOf(response, maxBytes),
    );
  };
};
