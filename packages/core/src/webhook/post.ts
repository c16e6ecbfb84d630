import type { IncomingMessage } from "node:http";
import { type Outside, openAsk } from "../outward/index.ts";

/** What was answered: its status, its beginning, and for how long the receiver asks to wait. */
export interface Answered {
  readonly status: number;
  readonly answer: string;
  readonly retryAfterSeconds: number | null;
}

export interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMilliseconds: number;
}

/** Sends to one https address and follows nothing. @throws {OutwardError} where nothing was answered */
export type Post = (url: string, posting: Posting) => Promise<Answered>;

const mostBytes = 2_000;
const mostAnswer = 200;

/** The beginning of an answer. How it ends is no matter: the status has come. */
const beginningOf = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.byteLength;
      if (bytes >= mostBytes) break;
    }
  } catch {
    // It broke off, or took too long.
  }
  const text = Buffer.concat(chunks).subarray(0, mostBytes).toString("utf8");
  return text
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, mostAnswer)
    .toWellFormed();
};

const secondsOf = (header: string | undefined): number | null =>
  header !== undefined && /^\d{1,6}$/u.test(header) ? Number(header) : null;

/** Makes what speaks to receivers. */
export const openPost = (world?: Outside): Post => {
  const ask = openAsk(world);
  return (url, { headers, body, timeoutMilliseconds }) => {
    const own = {
      ...headers,
      "Content-Length": String(Buffer.byteLength(body)),
      "User-Agent": "Boundaryless-Webhooks",
    };
    const asking = { method: "POST" as const, headers: own, body, timeoutMilliseconds };
    return ask(url, asking, async (response) => ({
      status: response.statusCode ?? 0,
      answer: await beginningOf(response),
      retryAfterSeconds: secondsOf(response.headers["retry-after"]),
    }));
  };
};
