import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What a service of AWS answers: a status, and a body in its own form. */
export interface Reply {
  readonly status?: number;
  readonly body: string;
}

/** A call as it came over the network: `POST /v2/email/account`, or `DescribeStacks`, with its body. */
export interface Asked {
  readonly what: string;
  readonly body: string;
}

/** The edge of AWS: the SDK's own requests come here, and get what a test says. */
export interface Network {
  readonly address: string;
  readonly asked: Asked[];
  readonly close: () => void;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
};

// Three protocols: JSON names the call in a header, queries in the body, REST in the address.
const nameOf = ({ headers, method, url = "" }: IncomingMessage, body: string): string =>
  headers["x-amz-target"]?.toString().split(".").pop() ??
  new URLSearchParams(body).get("Action") ??
  `${method} ${url}`;

export const startNetwork = async (answer: (asked: Asked) => Reply | undefined): Promise<Network> => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const call = { what: nameOf(request, body), body };
      asked.push(call);
      const reply = answer(call) ?? { status: 501, body: "" };
      response.writeHead(reply.status ?? 200).end(reply.body);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => server.close().closeAllConnections(),
  };
};
