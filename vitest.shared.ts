import { availableParallelism } from "node:os";
import { defineConfig, mergeConfig, type ViteUserConfig } from "vitest/config";

/** Half the cores a package: turbo runs two packages at once, and browsers and the table engine need room too. */
const workers = Math.max(1, Math.floor(availableParallelism() / 2));

const shared = defineConfig({
  test: {
    passWithNoTests: true,
    pool: "forks",
    maxWorkers: workers,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    reporters: ["default", "json"],
    outputFile: { json: ".results/vitest.json" },
  },
});

/**
 * The vitest configuration every package starts from: time limits for busy machines,
 * and a JSON report at `.results/vitest.json` that the root summary adds up.
 *
 * @param own what this package needs on top; its values win
 */
export function sharedConfig(own: ViteUserConfig = {}): ViteUserConfig {
  return mergeConfig(shared, own);
}
