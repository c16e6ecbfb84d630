import { createSocket } from "node:dgram";
import { once } from "node:events";

/** What Lambda runs beside every function to take its traces, with what it was told. */
export interface Daemon {
  /** As Lambda tells it: host and port. */
  readonly address: string;
  /** Each datagram: what it says of itself, and the bytes of the spans as text, in which names can be read. */
  readonly told: { readonly head: string; readonly spans: string }[];
  readonly close: () => void;
}

export const startDaemon = async (): Promise<Daemon> => {
  const told: Daemon["told"] = [];
  const socket = createSocket("udp4", (datagram) => {
    const [head = "", body = ""] = datagram.toString("utf8").split("\nT1S");
    told.push({ head, spans: Buffer.from(body, "base64").toString("latin1") });
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return { address: `127.0.0.1:${socket.address().port}`, told, close: () => socket.close() };
};
