import { frontHeader, viewerHeader } from "@boundaryless/contract/headers";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { onlyThroughFront } from "../src/asked/front.ts";
import type { Frame } from "../src/frame.ts";
import { forwardedNetwork, gatewayNetwork, socketNetwork, viewerNetwork } from "../src/asked/network.ts";

const told = async (network: typeof gatewayNetwork, env: object, forwarded?: string): Promise<unknown> => {
  const app = new Hono();
  app.get("/", (c) => c.json(network(c)));
  const headers: Record<string, string> = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  return (await app.request("/", { headers }, env)).json();
};

test("the gateway and the socket tell who calls, whatever the caller writes", async () => {
  const event = { requestContext: { http: { sourceIp: "192.0.2.7" } } };
  expect(await told(gatewayNetwork, event, "203.0.113.9")).toBe("192.0.2.7");
  expect(await told(socketNetwork, { incoming: { socket: { remoteAddress: "::1" } } }, "203.0.113.9")).toBe(
    "::1",
  );
  expect(await told(gatewayNetwork, {})).toBeNull();
});

test("behind a proxy only its own entry counts; what stands before it is the caller's", async () => {
  expect(await told(forwardedNetwork(2), {}, "10.0.0.1, 203.0.113.9, 130.176.0.1")).toBe("203.0.113.9");
  expect(await told(forwardedNetwork(1), {}, "10.0.0.1, 203.0.113.9")).toBe("203.0.113.9");
  expect(await told(forwardedNetwork(2), {}, "203.0.113.9")).toBeNull();
  expect(await told(forwardedNetwork(1), {}, "<script>")).toBeNull();
  expect(await told(forwardedNetwork(1), {})).toBeNull();
});

test("behind the front the reader's address is the one it wrote, whatever the reader forwards", async () => {
  const secret = "s".repeat(32);
  const app = new Hono<Frame>();
  app.use(onlyThroughFront(secret));
  app.get("/", (c) => c.json(viewerNetwork(c)));
  const ask = (headers: Record<string, string>) => app.request("/", { headers });
  const fronted = { [frontHeader]: secret, "x-forwarded-for": "203.0.113.9" };
  expect(await (await ask({ ...fronted, [viewerHeader]: "192.0.2.7" })).json()).toBe("192.0.2.7");
  expect(await (await ask({ ...fronted, [viewerHeader]: "2001:db8::7" })).json()).toBe("2001:db8::7");
  expect(await (await ask(fronted)).json()).toBeNull();
  expect((await ask({ [viewerHeader]: "192.0.2.7" })).status, "past the front").toBe(403);
  for (const wrong of ["", `${secret}s`, "t".repeat(32)])
    expect((await ask({ [frontHeader]: wrong, [viewerHeader]: "192.0.2.7" })).status, wrong).toBe(403);
});
