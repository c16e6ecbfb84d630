import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { measuredFile, pageFile, readKnown } from "@boundaryless/infra/src/cost/known.ts";
import { costPage } from "@boundaryless/infra/src/cost/page.ts";
import { standing } from "@boundaryless/infra/src/cost/standing.ts";
import { stages } from "@boundaryless/infra/src/stages.ts";
import { systemOf } from "@boundaryless/infra/test/make.ts";
import { measureAll } from "./measure.ts";

/** `npm run cost`: computes docs/cost.md; with `--measure` the sizes and times that it is computed from are new, too. */
const read = (): { measure: boolean } => {
  try {
    return parseArgs({ options: { measure: { type: "boolean", default: false } } }).values;
  } catch {
    console.error(
      "\n✗ npm run cost takes one option: npm run cost -- --measure measures sizes and times anew.",
    );
    process.exit(1);
  }
};
const values = read();
const write = async (file: string, text: string): Promise<void> =>
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));

if (values.measure) await write(measuredFile, JSON.stringify(await measureAll()));
const folder = mkdtempSync(join(tmpdir(), "cost-"));
try {
  systemOf(stages.prod, folder).app.synth();
  await write(pageFile, costPage(readKnown(), standing(folder, "prod")));
  console.log("docs/cost.md is computed anew.");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
