import { sharedConfig } from "../vitest.shared.ts";

// The parts of the system print a line for each e-mail; only a test that fails needs them.
export default sharedConfig({ test: { silent: "passed-only" } });
