import { sharedConfig } from "../../vitest.shared.ts";

// What keeps something, a system or a folder, is begun and ended by its file, so a worker reads the modules once.
export default sharedConfig({ test: { isolate: false } });
