import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** A bundled function in a Node process of its own, as Lambda runs it: nothing of the tests is in it. */
export interface Lambda {
  /** From the start of the import to a handler that can be called. */
  readonly initMilliseconds: number;
  /**
   * @param saidOfTrace what Lambda tells each invocation of its trace, such as `Root=…;Parent=…;Sampled=1`
   * @throws with the message of what the handler threw
   */
  readonly invoke: (event: unknown, saidOfTrace?: string) => Promise<unknown>;
  readonly close: () => void;
}

// Events and answers cross as JSON, as they do on AWS: what JSON cannot hold does not arrive.
const runner = `
const begun = performance.now();
const { handler } = await import("./index.mjs");
process.send({ ready: performance.now() - begun });
process.on("message", async ({ id, event, saidOfTrace }) => {
  if (saidOfTrace === undefined) delete process.env._X_AMZN_TRACE_ID;
  else process.env._X_AMZN_TRACE_ID = saidOfTrace;
  try {
    process.send({ id, answer: (await handler(event, {})) ?? null });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});`;

interface Said {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}

/**
 * @param folder where it was bundled to
 * @param environment all that it is told, and nothing else
 */
export const bootLambda = async (folder: string, environment: Record<string, string>): Promise<Lambda> => {
  const file = join(folder, "runner.mjs");
  writeFileSync(file, runner);
  const child = fork(file, {
    cwd: folder,
    env: environment,
    execArgv: [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => (printed += chunk));
  const waiting = new Map<number, (said: Said) => void>();
  const failed = once(child, "exit").then(() => Promise.reject(new Error(`the function ended: ${printed}`)));
  failed.catch(() => undefined);
  const [{ ready }] = (await Promise.race([once(child, "message"), failed])) as [{ ready: number }];
  child.on("message", (said: Said) => waiting.get(said.id)?.(said));
  let next = 0;
  return {
    initMilliseconds: ready,
    invoke: async (event, saidOfTrace) => {
      const id = next++;
      const answered = new Promise<Said>((resolve) => waiting.set(id, resolve));
      child.send({ id, event, saidOfTrace });
      const { answer, error } = await Promise.race([answered, failed]);
      waiting.delete(id);
      if (error !== undefined) throw new Error(error);
      return answer;
    },
    close: () => void child.kill("SIGKILL"),
  };
};
