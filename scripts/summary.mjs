import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workspaceFolders } from "./bootstrap/install.mjs";

/**
 * Adds up every package's vitest report and prints `N passed, N failed` as the last line.
 * A package without a report counts as one failure: its tests could not even start; unless the run was
 * `narrowed` to some packages. `failedBefore` counts what had failed before the tests.
 *
 * @returns how many failed
 */
export function summarise(root, { narrowed, failedBefore }) {
  const total = { passed: 0, failed: failedBefore, skipped: 0 };
  for (const folder of workspaceFolders(root)) {
    const report = join(root, folder, ".results", "vitest.json");
    if (existsSync(report)) add(total, folder, JSON.parse(readFileSync(report, "utf8")));
    else if (!narrowed) {
      total.failed += 1;
      console.log(`✗ ${folder}: its tests did not run`);
    }
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed;
}

function add(total, folder, report) {
  total.passed += report.numPassedTests;
  total.skipped += report.numPendingTests + report.numTodoTests;
  // A suite that cannot load has no failed test in it, yet it has failed.
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  for (const file of broken) console.log(`✗ ${folder}: ${file.name} could not be loaded`);
  total.failed += report.numFailedTests + broken.length;
}
