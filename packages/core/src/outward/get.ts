import { type LookupAddress, lookup as systemLookup } from "node:dns";
import type { IncomingMessage } from "node:http";
import { Agent, request } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./address.ts";

/** Why something outside could not be read. */
export type OutwardFault =
  "private-address" | "redirect" | "status" | "too-large" | "timeout" | "unreachable";

/** Thrown by whatever goes outward; its message names no address and no content. */
export class OutwardError extends Error {
  readonly fault: OutwardFault;
  constructor(fault: OutwardFault) {
    super(fault);
    this.name = "OutwardError";
    this.fault = fault;
  }
}

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

type Lookup = (
  hostname: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** What the real world is made of; tests put their own in its place. */
export interface Outside {
  readonly lookup: Lookup;
  readonly isAllowed: (address: string) => boolean;
  /** Certificate authority besides the usual ones, PEM. */
  readonly ca?: string;
  readonly port?: number;
}

const outside: Outside = {
  lookup: (hostname, done) => systemLookup(hostname, { all: true, order: "verbatim" }, done),
  isAllowed: isPublicAddress,
};

type NodeLookup = (
  hostname: string,
  options: { all?: boolean },
  done: (error: Error | null, address: unknown, family?: number) => void,
) => void;

/**
 * A lookup for a socket that gives only allowed addresses. What was checked is what is connected to, so a name that
 * answers differently the second time gains nothing. One private address among public ones refuses them all.
 */
export const guardedLookup =
  ({ lookup, isAllowed }: Pick<Outside, "lookup" | "isAllowed">): NodeLookup =>
  (hostname, { all }, done) => {
    lookup(hostname, (error, addresses) => {
      const [first] = addresses;
      if (error || !first) return done(new OutwardError("unreachable"), []);
      if (!addresses.every(({ address }) => isAllowed(address)))
        return done(new OutwardError("private-address"), []);
      return all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };

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

const faultOf = (error: unknown, timedOut: boolean): OutwardError => {
  if (timedOut) return new OutwardError("timeout");
  return error instanceof OutwardError ? error : new OutwardError("unreachable");
};

/** Makes the reader of the outside world. Nothing is followed, kept open or decompressed. */
export const openOutward =
  (world: Outside = outside): Get =>
  async (url, { maxBytes, timeoutMilliseconds, etag }) => {
    const { protocol, hostname } = new URL(url);
    if (protocol !== "https:") throw new OutwardError("unreachable");
    // A socket asks nobody about an address that is written out, so the guard above would not see it.
    const literal = hostname.replace(/^\[|\]$/gu, "");
    if (isIP(literal) && !world.isAllowed(literal)) throw new OutwardError("private-address");
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const agent = new Agent({ keepAlive: false, ca: world.ca });
    const headers = {
      Accept: "application/json",
      "Accept-Encoding": "identity",
      "User-Agent": "Boundaryless",
      ...(etag ? { "If-None-Match": etag } : {}),
    };
    const lookup = guardedLookup(world) as never;
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        request(url, { agent, headers, lookup, signal, port: world.port }, resolve).on("error", reject).end();
      });
      try {
        return await answerOf(response, maxBytes);
      } finally {
        response.destroy();
      }
    } catch (error) {
      throw faultOf(error, signal.aborted);
    } finally {
      agent.destroy();
    }
  };
