import { availableParallelism } from "node:os";
import { sharedConfig } from "../vitest.shared.ts";

// These tests begin last and take longest, so they end alone on the machine and may use all of it.
// The parts of the system print a line for each e-mail; only a test that fails needs them.
// No module keeps anything, so a worker reads the whole system once.
export default sharedConfig({
  test: { isolate: false, maxWorkers: availableParallelism(), silent: "passed-only" },
});
