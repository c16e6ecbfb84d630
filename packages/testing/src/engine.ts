import { spawn, type ChildProcess } from "node:child_process";
import { access, constants, mkdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname } from "node:path";

/** Why no engine could be started; the message is a sentence, `reason` is for a caller that words its own. */
export class EngineError extends Error {
  override name = "EngineError";
  readonly reason: "unsupported-platform" | "port-taken" | "file-unreadable" | "file-broken" | "failed";
  constructor(reason: EngineError["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface EngineOptions {
  /** SQLite file that keeps the data; in memory without one. Its folder is made. */
  file?: string;
  /** 0, the default, takes any free port. */
  port?: number;
  /** The platform to find a binary for; this machine's by default. */
  platform?: string;
}

/** A running DynamoDB engine. */
export interface Engine {
  /** For the SDK's `endpoint`; the engine listens on this machine only. */
  origin: string;
  port: number;
  /** Settles when the process has ended, whoever ended it. */
  ended: Promise<void>;
  /** Ends the process and waits until it is gone. */
  close(): Promise<void>;
}

const startMilliseconds = 10_000;
const portAttempts = 5;

function binaryFor(platform: string): string {
  const name = platform.startsWith("win32") ? "dynoxide.exe" : "dynoxide";
  // The bootstrap fetches into `.tools` what the lock file does not have for this platform.
  for (const place of [import.meta.url, new URL("../../../.tools/package.json", import.meta.url)]) {
    try {
      return createRequire(place).resolve(`@dynoxide/${platform}/${name}`);
    } catch {
      // Not there.
    }
  }
  throw new EngineError(
    "unsupported-platform",
    `There is no bundled table engine for ${platform}: start a DynamoDB yourself and set DYNAMODB_ENDPOINT to its address.`,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function prepareFile(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const found = await stat(file).catch(() => undefined);
    if (found && !found.isFile()) throw new Error("it is not a file");
    await access(found ? file : dirname(file), constants.R_OK | constants.W_OK);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new EngineError("file-unreadable", `The data file ${file} cannot be read and written (${why}).`);
  }
}

function failure(output: string, port: number, file: string | undefined): EngineError {
  const said = output.trim().replace(/^error: /, "") || "it said nothing";
  if (/already in use/i.test(said))
    return new EngineError("port-taken", `Port ${port} (table) is already in use.`);
  if (file) return new EngineError("file-broken", `The data file ${file} is damaged, or no table file.`);
  return new EngineError("failed", `The table engine did not start (${said}).`);
}

/** Resolves when our own process says that it listens, so that a stranger on the port is never taken for it. */
function listening(child: ChildProcess, port: number, file: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => fail(), startMilliseconds);
    const fail = (): void => {
      clearTimeout(timer);
      reject(failure(output, port, file));
    };
    const read = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-4_000);
      if (!/listening on/i.test(output)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", fail);
    // "close" and not "exit": only then has everything it said been read.
    child.once("close", fail);
  });
}

/** The first real request opens the file; a damaged one only shows here. */
async function requireAnswer(origin: string, file: string | undefined): Promise<void> {
  const answer = await fetch(origin, {
    method: "POST",
    signal: AbortSignal.timeout(startMilliseconds),
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDB_20120810.ListTables",
      "x-amz-date": "20260101T000000Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0",
    },
    body: "{}",
  });
  if (!answer.ok) throw failure(await answer.text(), 0, file);
}

async function launch(binary: string, port: number, file: string | undefined): Promise<Engine> {
  const args = ["serve", "--host", "127.0.0.1", "--port", String(port), ...(file ? ["--db-path", file] : [])];
  const child = spawn(binary, args, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) =>
    child.once("close", () => resolve()).once("error", () => resolve()),
  );
  const kill = (): void => void child.kill();
  process.once("exit", kill);
  void ended.then(() => process.off("exit", kill));
  const close = async (): Promise<void> => {
    kill();
    await ended;
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await listening(child, port, file);
    await requireAnswer(origin, file);
  } catch (error) {
    await close();
    throw error;
  }
  return { origin, port, ended, close };
}

/**
 * Starts the bundled DynamoDB engine and waits until it answers.
 *
 * @throws EngineError when this platform has no engine, the port is taken or the data file cannot be used
 */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const binary = binaryFor(options.platform ?? `${process.platform}-${process.arch}`);
  if (options.file) await prepareFile(options.file);
  if (options.port) return launch(binary, options.port, options.file);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(binary, await freePort(), options.file);
    } catch (error) {
      // Another suite may have been given the same free port in between.
      const again = error instanceof EngineError && error.reason === "port-taken" && attempt < portAttempts;
      if (!again) throw error;
    }
  }
}
