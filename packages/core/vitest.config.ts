import { sharedConfig } from "../../vitest.shared.ts";

// Each file has a table of its own and no module keeps anything, so a worker reads the modules once.
export default sharedConfig({ test: { isolate: false } });
