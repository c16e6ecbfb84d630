import type { IncomingMessage, ServerResponse } from "node:http";
import { type Server, createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { certificateFor } from "../../test/certificate.ts";
import { openPost } from "./post.ts";

const host = "hooks.example.org";
const certificate = certificateFor(host);
let server: Server;
let port: number;
let asked = 0;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
beforeAll(async () => {
  server = createServer(certificate, (request, response) => {
    asked++;
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const loopback = [{ address: "127.0.0.1", family: 4 }];
const posting = { headers: { "webhook-id": "msg_1" }, body: '{"é":1}', timeoutMilliseconds: 300 };
/** The real thing, for which the names of tests lead to this machine. */
const here = { isAllowed: (address: string) => address === "127.0.0.1", ca: certificate.cert };
const post = (url = `https://${host}/hook?sig=1`) =>
  openPost({ ...here, lookup: (_, done) => done(null, loopback), port })(url, posting);

describe("a message", () => {
  test("arrives whole with its headers, and its answer is known by its beginning only", async () => {
    let got = "";
    let headers: IncomingMessage["headers"] = {};
    answer = (request, response) => {
      ({ headers } = request);
      request.setEncoding("utf8").on("data", (chunk: string) => (got += chunk));
      request.on("end", () => response.writeHead(202).end(`ok\n\u0000${"x".repeat(5000)}`));
    };
    const { status, answer: said, retryAfterSeconds } = await post();
    expect({ got, status, retryAfterSeconds }).toEqual({
      got: posting.body,
      status: 202,
      retryAfterSeconds: null,
    });
    expect(said).toMatch(/^ok x{100,}$/u);
    expect(said.length).toBeLessThanOrEqual(200);
    expect(headers).toMatchObject({ "webhook-id": "msg_1", "content-length": "8" });
    expect(headers.cookie ?? headers.authorization).toBeUndefined();
  });

  test("is not sent on to where a redirect leads", async () => {
    answer = (_, response) => response.writeHead(307, { Location: `https://${host}/other` }).end();
    asked = 0;
    expect(await post()).toMatchObject({ status: 307 });
    expect(asked).toBe(1);
  });

  test.each([
    ["120", 120],
    ["Wed, 21 Oct 2026 07:28:00 GMT", null],
    ["-5", null],
    ["99999999999", null],
  ])("that is put off by %j waits %j seconds", async (header, seconds) => {
    answer = (_, response) => response.writeHead(429, { "Retry-After": header }).end();
    expect(await post()).toMatchObject({ status: 429, retryAfterSeconds: seconds });
  });

  test("that is never answered is given up", async () => {
    answer = () => undefined;
    await expect(post()).rejects.toMatchObject({ fault: "timeout" });
  });

  test("whose answer never ends has arrived all the same", async () => {
    answer = (_, response) => void response.writeHead(200).write("still");
    expect(await post()).toMatchObject({ status: 200, answer: "still" });
  });

  test("whose answer breaks off has arrived all the same", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "Content-Length": "100" }).write("half", () => response.socket?.destroy());
    };
    expect(await post()).toMatchObject({ status: 200 });
  });

  test("to a server with another name in its certificate is not sent", async () => {
    asked = 0;
    await expect(post("https://other.example.org/")).rejects.toMatchObject({ fault: "unreachable" });
    expect(asked).toBe(0);
  });
});

describe("nothing is sent", () => {
  test.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://169.254.169.254/latest/meta-data/",
    "https://10.0.0.1/",
    "https://localhost/",
  ])("to %s", async (url) => {
    await expect(openPost()(url, posting)).rejects.toMatchObject({ fault: "private-address" });
  });

  test("without encryption", async () => {
    await expect(post(`http://${host}/`)).rejects.toMatchObject({ fault: "unreachable" });
  });

  test("to a name of which one address is private", async () => {
    const both = [...loopback, { address: "10.0.0.1", family: 4 }];
    const mixed = openPost({ ...here, lookup: (_, done) => done(null, both), port });
    await expect(mixed(`https://${host}/`, posting)).rejects.toMatchObject({ fault: "private-address" });
  });

  test("to where a name leads the second time: it is asked once, and that is connected to", async () => {
    let lookups = 0;
    answer = (_, response) => response.end("here");
    const rebinding = openPost({
      ...here,
      lookup: (_, done) => done(null, lookups++ === 0 ? loopback : [{ address: "10.0.0.1", family: 4 }]),
      port,
    });
    expect(await rebinding(`https://${host}/`, posting)).toMatchObject({ answer: "here" });
    expect(lookups).toBe(1);
    await expect(rebinding(`https://${host}/`, posting)).rejects.toMatchObject({ fault: "private-address" });
  });
});
