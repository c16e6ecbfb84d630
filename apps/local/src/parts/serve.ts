import { createAdaptorServer } from "@hono/node-server";
import { createServer, type RequestListener, type Server } from "node:http";

/** A started part of the block; every part answers to these three. */
export interface Part {
  /** Where a browser finds it, without a trailing slash: `http://localhost:4002`. */
  origin: string;
  port: number;
  /** Ends the part and every connection it still holds. */
  close(): Promise<void>;
}

/** Only this machine: a mailbox and a sign-in without passwords must not be on the network. */
export const loopback = "127.0.0.1";

/** The port a listening server got, whatever was asked for. */
export function portOf(server: { address(): ReturnType<Server["address"]> }): number {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The server is not listening on a port.");
  return address.port;
}

/** Listens on the loopback; rejects with the system's error (`EADDRINUSE` …). */
export function listen(server: Server, port: number): Promise<Part> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      const got = portOf(server);
      resolve({ origin: `http://localhost:${got}`, port: got, close: () => closeServer(server) });
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Starts a fetch-style handler, such as a Hono app's, on a port (0: any free one). */
export function serveFetch(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<Part> {
  // Without `createServer` the adaptor's type also admits HTTP/2, which has no closeAllConnections.
  return listen(createAdaptorServer({ fetch, createServer }) as Server, port);
}

/** Starts a Node request listener on a port (0: any free one). */
export function serveNode(listener: RequestListener, port: number): Promise<Part> {
  return listen(createServer(listener), port);
}
