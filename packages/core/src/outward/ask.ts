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

/** As Node's own: with an error there are no addresses, whatever Node's types say. */
type Lookup = (
  hostname: string,
  done: (error: Error | null, addresses?: readonly LookupAddress[]) => void,
) => void;

/** What the real world is made of; tests put their own in its place. */
export interface Outside {
  readonly lookup: Lookup;
  readonly isAllowed: (address: string) => boolean;
  /** Certificate authority besides the usual ones, PEM. */
  readonly ca?: string;
  readonly port?: number;
}

/** The open internet. */
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
    lookup(hostname, (error, addresses = []) => {
      const [first] = addresses;
      if (error || !first) return done(new OutwardError("unreachable"), []);
      if (!addresses.every(({ address }) => isAllowed(address)))
        return done(new OutwardError("private-address"), []);
      return all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };

const faultOf = (error: unknown, timedOut: boolean): OutwardError => {
  if (timedOut) return new OutwardError("timeout");
  return error instanceof OutwardError ? error : new OutwardError("unreachable");
};

/** What is asked of one address. */
export interface Asking {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMilliseconds: number;
}

/** Asks one https address and reads what it answers. @throws {OutwardError} */
export type Ask = <T>(
  url: string,
  asking: Asking,
  read: (response: IncomingMessage) => Promise<T>,
) => Promise<T>;

/**
 * Makes the one way to the outside world: https only, to the very address that was checked. Nothing is followed, kept
 * open or decompressed.
 */
export const openAsk =
  (world: Outside = outside): Ask =>
  async (url, { timeoutMilliseconds, body, ...asking }, read) => {
    const { protocol, hostname } = new URL(url);
    if (protocol !== "https:") throw new OutwardError("unreachable");
    // A socket asks nobody about an address that is written out, so the guard above would not see it.
    const literal = hostname.replace(/^\[|\]$/gu, "");
    if (isIP(literal) && !world.isAllowed(literal)) throw new OutwardError("private-address");
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const agent = new Agent({ keepAlive: false, ca: world.ca });
    const lookup = guardedLookup(world) as never;
    const headers = { ...asking.headers, "Accept-Encoding": "identity" };
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        request(url, { ...asking, agent, headers, lookup, signal, port: world.port }, resolve)
          .on("error", reject)
          .end(body);
      });
      // Once the status is here, a connection that breaks must not bring the process down.
      response.on("error", () => undefined);
      try {
        return await read(response);
      } finally {
        response.destroy();
      }
    } catch (error) {
      throw faultOf(error, signal.aborted);
    } finally {
      agent.destroy();
    }
  };
