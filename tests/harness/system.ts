import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Running, boot } from "@boundaryless/local/boot";
import { openDataFolder } from "@boundaryless/local/data";
import { plantLittle } from "./sample.ts";

/** The whole system on free ports, as `npm start` boots it, in memory and with a clock that tests can move. */
export interface System extends Running {
  /** Moves the system's clock on. */
  later(milliseconds: number): void;
}

/** Boots a system for one suite, with a small part of the sample. */
export const openSystem = async (): Promise<System> => {
  const folder = mkdtempSync(join(tmpdir(), "boundaryless-"));
  let ahead = 0;
  const data = await openDataFolder(folder, true);
  // The whole sample would take longer to plant than a suite takes to run.
  data.save({ seeded: true });
  const now = () => new Date(Date.now() + ahead);
  const running = await boot({ port: 0, data, inMemory: true, now });
  await plantLittle(running.ctx);
  await running.caughtUp();
  return {
    ...running,
    later: (milliseconds) => {
      ahead += milliseconds;
    },
    close: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
