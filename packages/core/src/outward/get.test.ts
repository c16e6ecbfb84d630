import type { IncomingMessage, ServerResponse } from "node:http";
import { type Server, createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { certificateFor } from "../../test/certificate.ts";
import { isPublicAddress } from "./address.ts";
import { guardedLookup } from "./ask.ts";
import { openOutward } from "./get.ts";

const host = "elsewhere.example.org";
let server: Server;
let port: number;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const certificate = certificateFor(host);
const options = { maxBytes: 1000, timeoutMilliseconds: 300 };

beforeAll(async () => {
  server = createServer(certificate, (request, response) => answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const loopback = [{ address: "127.0.0.1", family: 4 }];
/** The real reader, for which the names of tests lead to this machine. */
const get = (url: string, etag?: string) =>
  openOutward({
    lookup: (_, done) => done(null, loopback),
    isAllowed: (address) => address === "127.0.0.1",
    ca: certificate.cert,
    port,
  })(url, { ...options, etag });

describe("reading another server", () => {
  test("gives its text and tag, and sends nothing that says who we are inside", async () => {
    let headers: IncomingMessage["headers"] = {};
    answer = (request, response) => {
      ({ headers } = request);
      response.setHeader("ETag", '"1"').end("hello");
    };
    expect(await get(`https://${host}/x`)).toEqual({ text: "hello", etag: '"1"' });
    expect(Object.keys(headers).sort()).toEqual([
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
  });

  test("that has not changed gives no text", async () => {
    answer = (request, response) =>
      response.writeHead(request.headers["if-none-match"] === '"1"' ? 304 : 200).end();
    expect(await get(`https://${host}/x`, '"1"')).toMatchObject({ text: null });
  });

  test.each([
    ["redirects, to wherever", "redirect", 302, { Location: "http://169.254.169.254/" }, ""],
    ["fails", "status", 500, {}, ""],
    ["says that it is too long", "too-large", 200, { "Content-Length": "2000" }, "x".repeat(2000)],
    ["is too long without saying so", "too-large", 200, { "Transfer-Encoding": "chunked" }, "x".repeat(2000)],
  ] as const)("that %s is refused", async (_, fault, status, headers, body) => {
    answer = (__, response) => response.writeHead(status, headers).end(body);
    await expect(get(`https://${host}/x`)).rejects.toMatchObject({ fault });
  });

  test.each([
    ["begins", () => undefined],
    ["ends", (__: IncomingMessage, response: ServerResponse) => void response.writeHead(200).write("x")],
  ])("that never %s is given up", async (_, never) => {
    answer = never;
    await expect(get(`https://${host}/x`)).rejects.toMatchObject({ fault: "timeout" });
  });

  test("with a certificate for another name is refused", async () => {
    answer = (_, response) => response.end("hello");
    await expect(get("https://other.example.org/x")).rejects.toMatchObject({ fault: "unreachable" });
  });

  test("without encryption is refused", async () => {
    await expect(get(`http://${host}/x`)).rejects.toMatchObject({ fault: "unreachable" });
  });
});

describe("addresses of our own networks", () => {
  const real = openOutward();

  test.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://169.254.169.254/latest/meta-data/",
    "https://localhost/",
  ])("%s is refused before anything is connected to", async (url) => {
    await expect(real(url, options)).rejects.toMatchObject({ fault: "private-address" });
  });

  test.each([
    "10.1.2.3",
    "100.64.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "fd00::1",
    "fe80::1",
    "::",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:0:7f00:1::",
    "not an address",
  ])("%s is not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["8.8.8.8", "172.32.0.1", "2a00:1450:4009:81d::200e"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test("one private address among those of a name refuses the name", async () => {
    const addresses = [
      { address: "8.8.8.8", family: 4 },
      { address: "10.0.0.1", family: 4 },
    ];
    const lookup = guardedLookup({ lookup: (_, done) => done(null, addresses), isAllowed: isPublicAddress });
    const error = await new Promise((resolve) => lookup(host, { all: true }, resolve));
    expect(error).toMatchObject({ fault: "private-address" });
  });

  test("a name that is not there is unreachable, and ends nothing but this one reading", async () => {
    const unknown = Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
    // As Node does it: later, and with no second argument.
    const lost = openOutward({
      lookup: (_, done) => setImmediate(() => done(unknown)),
      isAllowed: isPublicAddress,
    });
    await expect(lost(`https://${host}/`, options)).rejects.toMatchObject({ fault: "unreachable" });
  });

  test("a name is asked once: what was checked is what is connected to", async () => {
    let asked = 0;
    answer = (_, response) => response.end("hello");
    const rebinding = openOutward({
      lookup: (_, done) => done(null, asked++ === 0 ? loopback : [{ address: "10.0.0.1", family: 4 }]),
      isAllowed: (address) => address === "127.0.0.1",
      ca: certificate.cert,
      port,
    });
    expect(await rebinding(`https://${host}/`, options)).toMatchObject({ text: "hello" });
    expect(asked).toBe(1);
  });
});
