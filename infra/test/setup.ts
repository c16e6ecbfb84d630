import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { stageNames, stages } from "../src/stages.ts";
import { systemOf } from "./make.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder with a folder of templates for each stage. */
    templates: string;
  }
}

/** Makes every stage once. A finding of the policy pack ends the run here. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "templates-"));
  for (const name of stageNames) systemOf(stages[name], join(folder, name)).app.synth();
  provide("templates", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
