import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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
  needs?: string;
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
    // Whatever it is kept in: AWS is reached with a token of the run, never with a key.
    expect(textOf(file)).not.toMatch(/access[-_]key|session[-_]token|\bAKIA|_authToken|NODE_AUTH_TOKEN/i);
    for (const { uses = "", with: given } of steps)
      if (uses.startsWith("aws-actions/configure-aws-credentials@"))
        expect(Object.keys(given ?? {}).sort()).toEqual(["aws-region", "role-to-assume"]);
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

test.each([
  ["check.yml", "everything", ".ci/run"],
  ["check.yml", "secrets", "go run github.com/zricethezav/gitleaks/"],
  ["check.yml", "workflows", "go run github.com/rhysd/actionlint/"],
  ["check.yml", "components", "npm run sbom"],
  ["check.yml", "components", "npm run audit"],
  ["check.yml", "diff", "npm run --silent diff -- --stage"],
  ["deploy-stage.yml", "deploy", "npm run deploy -- --stage"],
  ["deploy-stage.yml", "deploy", "npm run doctor -- --address"],
  ["widget.yml", "publish", "npm publish --provenance"],
])("%s, %s: runs %s, as docs/delivery.md says", (file, job, command) => {
  const runs = (workflowOf(file).jobs[job]?.steps ?? []).map(({ run }) => String(run ?? ""));
  expect(runs.filter((run) => run.includes(command))).toHaveLength(1);
});

test("the widget's package names the repository that its provenance tells of, before it is published", () => {
  const runs = (workflowOf("widget.yml").jobs.publish?.steps ?? []).map(({ run = "" }) => run);
  const naming = runs.findIndex((run) => run.includes("repository.url"));
  const publishing = runs.findIndex((run) => run.startsWith("npm publish"));
  expect(naming).toBeGreaterThan(0);
  expect(naming).toBeLessThan(publishing);
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  try {
    writeFileSync(join(folder, "package.json"), '{ "name": "any", "version": "1.0.0" }');
    const told = { GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "owner/name" };
    execFileSync("bash", ["-c", String(runs[naming])], { cwd: folder, env: { ...process.env, ...told } });
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).toMatchObject({
      repository: { type: "git", url: "git+https://github.com/owner/name.git" },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("what is checked is checked for every request and before every release", () => {
  expect(Object.keys(workflowOf("check.yml").on)).toEqual(["pull_request", "workflow_call"]);
  for (const [file, job] of [
    ["deploy.yml", "staging"],
    ["widget.yml", "publish"],
  ] as const) {
    const { jobs } = workflowOf(file);
    expect(jobs.check?.uses).toBe("./.github/workflows/check.yml");
    expect(jobs[job]?.needs, file).toBe("check");
  }
});
