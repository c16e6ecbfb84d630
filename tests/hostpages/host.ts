import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page of a host: what stands in it, and what is sent with it. */
export interface HostPage {
  readonly body: string;
  readonly head?: string;
  /** Attributes of `<html>`. */
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The host is one that browsers trust, as with https. */
  readonly secure?: boolean;
}

/** Hosts whose pages embed the widget, on a name that is not this machine's own: no secure context. */
export interface Hosts {
  /** Puts a page on the host and says where it is. */
  page(page: HostPage): string;
  /** Puts a file on the host and says where it is. */
  file(type: string, content: string): string;
  close(): void;
}

/** The browser finds the host of the tests by this. */
export const hostRules = "--host-resolver-rules=MAP intranet.test 127.0.0.1";

const documentOf = ({ body, head = "", html = `lang="en"` }: HostPage): string =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>Intranet</title>${head}</head><body><main>${body}</main></body></html>`;

/** Starts the hosts; each page and file has an address of its own. */
export const openHosts = async (): Promise<Hosts> => {
  const served: { type: string; content: string; headers?: HostPage["headers"] }[] = [];
  const server = createServer((request, response) => {
    const found = served[Number((request.url ?? "").slice(1))];
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": `${found.type}; charset=utf-8`, ...found.headers });
    response.end(found.content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const put = (entry: (typeof served)[number], host = "intranet.test"): string =>
    `http://${host}:${port}/${served.push(entry) - 1}`;
  return {
    page: (page) =>
      put(
        { type: "text/html", content: documentOf(page), ...(page.headers && { headers: page.headers }) },
        page.secure ? "localhost" : undefined,
      ),
    file: (type, content) => put({ type, content }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
