import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Asking } from "./events.ts";

interface Answer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Stands for CloudFront: a file of its own, and everything else from the function behind it. */
export interface Front {
  readonly origin: string;
  /** Addresses that contain this fail from now on. */
  break: (part: string) => void;
  readonly close: () => void;
}

export const startFront = async (
  ask: (address: string, asking: Asking) => Promise<Answer>,
): Promise<Front> => {
  let broken: string | undefined;
  const server = createServer((asked, answering) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of asked) chunks.push(chunk as Buffer);
      const { url: path = "/", method = "GET" } = asked;
      if (path === "/widget/v1.js") return answering.end("import('./join-community.js')");
      if (broken !== undefined && path.includes(broken)) return answering.writeHead(500).end();
      const body = Buffer.concat(chunks).toString("utf8");
      const headers = { "accept-language": String(asked.headers["accept-language"] ?? "en") };
      const answer = await ask(path, { method, headers, ...(body ? { body } : {}) });
      return answering.writeHead(answer.statusCode, answer.headers).end(answer.body);
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    break: (part) => {
      broken = part;
    },
    close: () => server.close().closeAllConnections(),
  };
};
