import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { PortError, requireFreePorts } from "./ports.ts";

const open: Server[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done)))));

async function occupy(host: string): Promise<number> {
  const server = createServer();
  open.push(server);
  await new Promise<void>((done) => server.listen(0, host, done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function freePort(): Promise<number> {
  const port = await occupy("127.0.0.1");
  await new Promise((done) => open.pop()?.close(done));
  return port;
}

function messageOf(block: { name: string; port: number }[]): Promise<string> {
  return requireFreePorts(block).then(
    () => "free",
    (error: unknown) => (error instanceof PortError ? error.message : `not a PortError: ${String(error)}`),
  );
}

test("a free block passes without a word", async () => {
  expect(await messageOf([{ name: "system", port: await freePort() }])).toBe("free");
});

test("a taken port is named with its part and with a block that is free", async () => {
  const port = await occupy("127.0.0.1");
  const message = await messageOf([{ name: "mail", port }]);
  expect(message).toMatch(
    new RegExp(
      `^Port ${port} \\(mail\\) is already in use\\. Stop what uses it or start with PORT=\\d+ npm start\\.$`,
    ),
  );
  expect(message).not.toContain(`PORT=${port} `);
});

test("a port that only the other loopback has taken is found too", async () => {
  const port = await occupy("::1");
  expect(await messageOf([{ name: "sign-in", port }])).toContain(`Port ${port} (sign-in) is already in use.`);
});

test("a port that cannot exist is refused in one sentence", async () => {
  expect(await messageOf([{ name: "system", port: 70_000 }])).toBe(
    "Port 70000 (system) does not exist: choose a PORT from 1024 to 65000.",
  );
  expect(await messageOf([{ name: "system", port: Number.NaN }])).toContain("does not exist");
});

test("a port that no browser opens is refused before anything boots", async () => {
  const message = await messageOf([{ name: "system", port: 6000 }]);
  expect(message).toMatch(
    /^Port 6000 \(system\) is one that browsers refuse to open\. Please start with PORT=\d+ npm start\.$/,
  );
});
