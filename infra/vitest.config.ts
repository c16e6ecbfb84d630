import { sharedConfig } from "../vitest.shared.ts";

// Traces of where each construct was made take most of the time and help nobody here.
process.env.CDK_DISABLE_STACK_TRACE = "1";

// No module keeps anything, so a worker reads the construct library once.
export default sharedConfig({ test: { isolate: false, globalSetup: "test/setup.ts", testTimeout: 120_000 } });
