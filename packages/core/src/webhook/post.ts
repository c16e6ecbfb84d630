import { type LookupAddress, lookup as systemLookup } from "node:dns";
import type { IncomingMessage } from "node:http";
import { Agent, request } from "node:https";
import { isIP } from "node:net";
import { OutwardError, guardedLookup, isPublicAddress } from "../outward/index.ts";

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

/** What the real world is made of; tests put their own in its place. */
export interface PostWorld {
  readonly lookup: (
    hostname: string,
    done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
  ) => void;
  readonly isAllowed: (address: string) => boolean;
  /** Certificate authority besides the usual ones, PEM. */
  readonly ca?: string;
  readonly port?: number;
}

const outside: PostWorld = {
  lookup: (hostname, done) => systemLookup(hostname, { all: true, order: "verbatim" }, done),
  isAllowed: isPublicAddress,
};

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

const faultOf = (error: unknown, timedOut: boolean): OutwardError => {
  if (timedOut) return new OutwardError("timeout");
  return error instanceof OutwardError ? error : new OutwardError("unreachable");
};

/** Makes what speaks to receivers: https only, to the very address that was checked, nothing followed or kept open. */
export const openPost =
  (world: PostWorld = outside): Post =>
  async (url, { headers, body, timeoutMilliseconds }) => {
    const { protocol, hostname } = new URL(url);
    if (protocol !== "https:") throw new OutwardError("unreachable");
    // A socket asks nobody about an address that is written out, so the guard would not see it.
    const literal = hostname.replace(/^\[|\]$/gu, "");
    if (isIP(literal) && !world.isAllowed(literal)) throw new OutwardError("private-address");
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const agent = new Agent({ keepAlive: false, ca: world.ca });
    const options = {
      method: "POST",
      agent,
      lookup: guardedLookup(world) as never,
      signal,
      port: world.port,
      headers: {
        ...headers,
        "Content-Length": String(Buffer.byteLength(body)),
        "Accept-Encoding": "identity",
        "User-Agent": "Boundaryless-Webhooks",
      },
    };
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        request(url, options, resolve).on("error", reject).end(body);
      });
      // Once the status is here, a connection that breaks must not bring the process down.
      response.on("error", () => undefined);
      const { statusCode: status = 0, headers: answered } = response;
      const answer = await beginningOf(response);
      response.destroy();
      return { status, answer, retryAfterSeconds: secondsOf(answered["retry-after"]) };
    } catch (error) {
      throw faultOf(error, signal.aborted);
    } finally {
      agent.destroy();
    }
  };
