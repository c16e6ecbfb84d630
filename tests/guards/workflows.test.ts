import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { stages } from "@boundaryless/infra/src/stages.ts";
import { read, root } from "./files.ts";

interface Step {
  uses?: string;
  run?: string;
  shell?: string;
  with?: Record<string, unknown>;
}

interface Job {
  uses?: string;
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  steps?: Step[];
  with?: { stage?: string };
  environment?: string;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const folder = ".github/workflows";
const files = readdirSync(join(root, folder)).filter((name) => name.endsWith(".yml"));
const textOf = (file: string) => read(`${folder}/${file}`);
const workflowOf = (file: string) => parse(textOf(file)) as Workflow;

describe.each(files)("%s", (file) => {
  const { on, permissions, jobs } = workflowOf(file);
  const all = Object.entries(jobs);
  const steps = all.flatMap(([, job]) => job.steps ?? []);

  test("may only read unless a job says what it writes, and no job gets a key", () => {
    expect(permissions).toEqual({ contents: "read" });
    const wider = new Set(all.flatMap(([, job]) => Object.entries(job.permissions ?? {}).map(String)));
    for (const each of wider) expect(["contents,read", "id-token,write"]).toContain(each);
    expect(textOf(file)).not.toMatch(/secrets\./);
    expect(Object.keys(on)).not.toContain("pull_request_target");
  });

  test("uses what others made at a commit that cannot be moved, and says which release that is", () => {
    const used = textOf(file).match(/uses: .*/g) ?? [];
    for (const each of used)
      expect(each).toMatch(
        /^uses: (\.\/\.github\/workflows\/[\w-]+\.yml|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/,
      );
  });

  test("leaves no token of the repository behind, and ends", () => {
    for (const { uses, with: given } of steps)
      if (uses?.startsWith("actions/checkout@")) expect(given?.["persist-credentials"]).toBe(false);
    for (const [name, job] of all) if (job.steps) expect(job["timeout-minutes"], name).toBeGreaterThan(0);
  });

  test("fails with the first command of a pipe, which only a shell that is named does", () => {
    for (const { run = "", shell } of steps)
      if (/[^|]\|[^|]/.test(run.replace(/^\|/, ""))) expect(shell, run).toBe("bash");
  });

  test("hands nothing from outside to a shell but by the environment", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });

  test("calls commands that there are", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const called = steps.flatMap(({ run = "" }) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name),
    );
    for (const name of called) expect(Object.keys(scripts)).toContain(name);
  });
});

test("every stage that is deployed from the repository has its turn, after everything was checked", () => {
  const { jobs } = workflowOf("deploy.yml");
  const deployed = Object.values(jobs).flatMap((job) => job.with?.stage ?? []);
  const declared = Object.values(stages).filter(({ deployedFrom }) => deployedFrom);
  expect(deployed).toEqual(declared.map(({ name }) => name));
  expect(jobs).toMatchObject({ staging: { needs: "check" }, prod: { needs: "staging" } });
});
