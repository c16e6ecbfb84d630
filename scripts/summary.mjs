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
  for (const file of report.testResults.filter(({ status }) => status === "failed")) {
    const failed = file.assertionResults.filter(({ status }) => status === "failed");
    for (const { fullName, failureMessages } of failed) tell(folder, file, fullName, failureMessages[0]);
    // A file that cannot load, or whose preparation fails, has no failed test in it, yet it has failed.
    if (failed.length === 0) tell(folder, file, "its preparation", file.message);
    total.failed += failed.length || 1;
  }
}

/** What failed stands here once more: in a long run it is far above. */
function tell(folder, file, what, message = "") {
  const lines = message
    .split("\n")
    .filter((line) => !line.includes("/node_modules/"))
    .slice(0, 8);
  console.log(`✗ ${folder}: ${file.name}: ${what}\n  ${lines.join("\n  ")}`);
}
