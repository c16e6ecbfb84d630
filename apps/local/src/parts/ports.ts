import { createServer } from "node:net";

/** One address of the block: its port and the word a person knows it by. */
export interface NamedPort {
  name: string;
  port: number;
}

/** A port of the block that cannot be had; `message` is one sentence for the terminal. */
export class PortError extends Error {
  override name = "PortError";
}

const blockStep = 100;
const stepsTried = 20;

/** Both loopbacks, because a browser that is told "localhost" may try either first. */
const loopbacks = ["127.0.0.1", "::1"];

function tryListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "UNKNOWN"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

// Fetch standard, "bad ports", from 1024 on: no browser opens them, whatever answers there.
const refusedByBrowsers = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10_080,
]);

/** Why the port cannot be had ("EADDRINUSE", "EACCES" …), or undefined when it is free. */
async function problemOf(port: number): Promise<string | undefined> {
  if (refusedByBrowsers.has(port)) return "REFUSED";
  for (const host of loopbacks) {
    const code = await tryListen(port, host);
    // A machine without IPv6 has nothing listening there either.
    if (code && code !== "EADDRNOTAVAIL" && code !== "EAFNOSUPPORT") return code;
  }
  return undefined;
}

async function isFree(block: NamedPort[]): Promise<boolean> {
  for (const { port } of block) {
    if (port > 65_535 || (await problemOf(port))) return false;
  }
  return true;
}

async function suggestBase(block: NamedPort[], base: number): Promise<number | undefined> {
  for (let step = 1; step <= stepsTried; step += 1) {
    const shift = step * blockStep;
    if (await isFree(block.map((each) => ({ ...each, port: each.port + shift })))) return base + shift;
  }
  return undefined;
}

async function explain(block: NamedPort[], taken: NamedPort, code: string): Promise<string> {
  const base = Math.min(...block.map(({ port }) => port));
  const instead = await suggestBase(block, Math.max(base, 3900));
  const start = instead
    ? `start with PORT=${instead} npm start`
    : "choose another block with PORT=<number> npm start";
  const at = `Port ${taken.port} (${taken.name})`;
  if (code === "EADDRINUSE") return `${at} is already in use. Stop what uses it or ${start}.`;
  if (code === "REFUSED") return `${at} is one that browsers refuse to open. Please ${start}.`;
  if (code === "EACCES") return `${at} is not allowed for this user. Please ${start}.`;
  return `${at} cannot be used (${code}). Please ${start}.`;
}

/**
 * Looks at every port of the block before anything boots, so that a taken one costs a second and not half a boot.
 *
 * @throws PortError naming the first port that cannot be had and a block that is free
 */
export async function requireFreePorts(block: NamedPort[]): Promise<void> {
  const outOfRange = block.find(({ port }) => !Number.isInteger(port) || port < 1 || port > 65_535);
  if (outOfRange) {
    throw new PortError(
      `Port ${outOfRange.port} (${outOfRange.name}) does not exist: choose a PORT from 1024 to 65000.`,
    );
  }
  for (const each of block) {
    const code = await problemOf(each.port);
    if (code) throw new PortError(await explain(block, each, code));
  }
}
