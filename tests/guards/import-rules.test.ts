import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import config from "../../.dependency-cruiser.mjs";
import { root } from "./files.ts";

const folders = ["apps", "packages", "infra", "tests"];

/** The names of the rules that a tree breaks. */
async function brokenRules(baseDir: string): Promise<string[]> {
  const { forbidden, options } = config;
  const { output } = await cruise(folders, { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  if (typeof output === "string") throw new Error(output);
  const { violations } = (output satisfies ICruiseResult).summary;
  return [...new Set(violations.map(({ rule }) => rule.name))];
}

const planted: { rule: string; says: string; files: Record<string, string> }[] = [
  {
    rule: "no-cycles",
    says: "two files that import each other",
    files: {
      "packages/core/src/trust/one.ts": `import "./two.ts";`,
      "packages/core/src/trust/two.ts": `import "./one.ts";`,
    },
  },
  {
    rule: "no-unresolvable",
    says: "an import that leads nowhere",
    files: { "packages/core/src/trust/one.ts": `import "./gone.ts";` },
  },
  {
    rule: "contract-stands-alone",
    says: "the contract importing core",
    files: { "packages/contract/src/one.ts": `import "../../core/src/context.ts";` },
  },
  {
    rule: "words-stand-alone",
    says: "the words importing core",
    files: { "packages/words/src/one.ts": `import "../../core/src/context.ts";` },
  },
  {
    rule: "style-imports-contract-and-words",
    says: "the styles importing core",
    files: { "packages/style/src/one.ts": `import "../../core/src/context.ts";` },
  },
  {
    rule: "trace-stands-alone",
    says: "the traces importing core",
    files: { "packages/trace/src/one.ts": `import "../../core/src/context.ts";` },
  },
  {
    rule: "core-imports-contract-and-words",
    says: "core importing an app",
    files: { "packages/core/src/one.ts": `import "../../../apps/api/src/app.ts";` },
  },
  {
    rule: "widget-imports-contract-and-words",
    says: "the widget importing core through the workspace link",
    files: { "apps/widget/src/one.ts": `import type { Ctx } from "@boundaryless/core/context";` },
  },
  {
    rule: "admin-imports-contract-words-and-style",
    says: "a Svelte screen importing core",
    files: {
      "apps/admin/src/One.svelte": `<script lang="ts">import "../../../packages/core/src/context.ts";</script>`,
    },
  },
  {
    rule: "intranets-import-words",
    says: "a package for intranets importing core",
    files: { "apps/intranets/src/one.ts": `import "../../../packages/core/src/context.ts";` },
  },
  {
    rule: "api-imports-core-and-contract",
    says: "the API importing the stream",
    files: { "apps/api/src/one.ts": `import "../../stream/src/change.ts";` },
  },
  {
    rule: "stream-imports-core-and-contract",
    says: "the stream importing the styles",
    files: { "apps/stream/src/one.ts": `import "../../../packages/style/src/index.ts";` },
  },
  {
    rule: "infra-imports-table-and-jobs",
    says: "infra importing an operation",
    files: { "infra/src/one.ts": `import "../../packages/core/src/community/start.ts";` },
  },
  {
    rule: "nothing-imports-an-app",
    says: "a package importing an app",
    files: { "packages/testing/src/one.ts": `import "../../../apps/api/src/app.ts";` },
  },
  {
    rule: "nouns-meet-at-their-index",
    says: "a noun reaching into another noun",
    files: { "packages/core/src/trust/one.ts": `import "../community/start.ts";` },
  },
  {
    rule: "core-is-entered-at-a-noun-index",
    says: "a route reaching past a noun's index",
    files: { "apps/api/src/routes/one.ts": `import "../../../../packages/core/src/community/start.ts";` },
  },
  {
    rule: "aws-only-where-data-is-stored",
    says: "an operation speaking to DynamoDB itself",
    files: { "packages/core/src/community/one.ts": `import "@aws-sdk/client-dynamodb";` },
  },
  {
    rule: "no-tests-in-product",
    says: "product code using a test helper",
    files: { "apps/api/src/one.ts": `import "../../../packages/testing/src/seed.ts";` },
  },
];

const clean = {
  "package.json": `{"type":"module"}`,
  "tsconfig.json": `{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","allowImportingTsExtensions":true,"noEmit":true}}`,
  "packages/core/package.json": `{"name":"@boundaryless/core","type":"module","exports":{"./*":"./src/*.ts"}}`,
  "packages/core/src/context.ts": "export interface Ctx {}",
  "packages/core/src/community/start.ts": "export const start = 1;",
  "packages/core/src/community/index.ts": `export * from "./start.ts";`,
  "packages/core/src/community/store.ts": `import "@aws-sdk/client-dynamodb";`,
  "packages/core/src/trust/index.ts": `import "../community/index.ts";`,
  "packages/contract/src/index.ts": "export {};",
  "packages/words/src/index.ts": "export {};",
  "packages/style/src/index.ts": "export {};",
  "packages/testing/src/seed.ts": "export {};",
  "apps/widget/src/index.ts": `import "../../../packages/contract/src/index.ts";`,
  "apps/api/src/app.ts": `import "../../../packages/core/src/community/index.ts";`,
  "apps/stream/src/change.ts": `import "@aws-sdk/client-dynamodb";`,
  "apps/admin/src/app.ts": "export {};",
  "infra/src/app.ts": "export {};",
  "tests/e2e/one.test.ts": `import "../../packages/testing/src/seed.ts";`,
  "node_modules/@aws-sdk/client-dynamodb/package.json": `{"name":"@aws-sdk/client-dynamodb","main":"index.js"}`,
  "node_modules/@aws-sdk/client-dynamodb/index.js": "",
};

describe("a planted violation of each import rule is caught", () => {
  let base = "";

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), "import-rules-"));
    await write(base, clean);
    await mkdir(join(base, "node_modules/@boundaryless"), { recursive: true });
    await symlink(join(base, "packages/core"), join(base, "node_modules/@boundaryless/core"), "junction");
  });
  afterAll(() => rm(base, { recursive: true, force: true }));

  test("the tree without a violation breaks no rule", async () => {
    expect(await brokenRules(base)).toEqual([]);
  });

  test("every rule has a planted violation here", () => {
    expect(planted.map(({ rule }) => rule).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });

  test.each(planted)("$rule: $says", async ({ rule, files }) => {
    await write(base, files);
    try {
      expect(await brokenRules(base)).toContain(rule);
    } finally {
      await Promise.all(Object.keys(files).map((path) => rm(join(base, path))));
    }
  });
});

test("the project itself breaks no import rule", async () => {
  expect(await brokenRules(root)).toEqual([]);
  // Everything is parsed, which a busy machine takes its time for.
}, 180_000);

async function write(base: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(base, path)), { recursive: true });
    await writeFile(join(base, path), text);
  }
}
