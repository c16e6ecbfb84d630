import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { stages } from "../src/stages.ts";
import { resourcesOf, type Template, templateOf, theOne } from "./house.ts";
import { systemOf } from "./make.ts";

const restoredTable = { name: "restored-2026-11-28", streamLabel: "2026-11-28T16:32:00.000" };
const folder = mkdtempSync(join(tmpdir(), "restored-"));
for (const [step, each] of [
  ["beside", { restoredTable }],
  ["alone", { restoredTable: { ...restoredTable, alone: true } }],
  ["secrets", { restoredTable, secretsChanged: "2026-11-28" }],
] as const)
  systemOf({ ...stages.prod, ...each }, join(folder, step)).app.synth();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = (stack: string, step: "beside" | "alone" | "secrets" = "beside"): Template =>
  JSON.parse(
    readFileSync(join(folder, step, `boundaryless-prod-${stack}.template.json`), "utf8"),
  ) as Template;
const ofType = (stack: string, type: string) =>
  Object.values(made(stack).Resources).filter(({ Type }) => Type === type);

test("a secret that was changed makes a new version of http, and every function begins again", () => {
  const [before, after] = (["beside", "secrets"] as const).map((step) => {
    const resources = Object.entries(made("service", step).Resources);
    const version = resources.find(([, { Type }]) => Type === "AWS::Lambda::Version")?.[0];
    const said = resources.flatMap(([, { Type, Properties }]) =>
      Type === "AWS::Lambda::Function" ? [String(Properties.Description)] : [],
    );
    return { version, said };
  });
  expect(before?.version).toBeDefined();
  expect(after?.version).not.toBe(before?.version);
  for (const each of before?.said ?? []) expect(after?.said).toContain(`${each}, secrets of 2026-11-28`);
});

test("every function, stream and alarm uses the restored table, and none the one before", () => {
  const before = resourcesOf("prod", "AWS::Lambda::Function").filter(
    ({ resource }) => resource.Properties.Environment?.Variables?.TABLE_NAME !== undefined,
  );
  const told = ofType("service", "AWS::Lambda::Function").flatMap(
    ({ Properties }) => Properties.Environment?.Variables?.TABLE_NAME ?? [],
  );
  expect(told).toHaveLength(before.length);
  expect(new Set(told)).toEqual(new Set([restoredTable.name]));
  const sources = ofType("service", "AWS::Lambda::EventSourceMapping");
  expect(sources).toHaveLength(2);
  for (const { Properties } of sources)
    expect(JSON.stringify(Properties.EventSourceArn)).toContain(
      `:table/${restoredTable.name}/stream/${restoredTable.streamLabel}`,
    );
  const { id } = theOne("prod", "AWS::DynamoDB::Table");
  for (const stack of ["service", "watch"])
    expect(JSON.stringify(made(stack).Resources), stack).not.toContain(id);
  expect(JSON.stringify(ofType("watch", "AWS::CloudWatch::Alarm"))).toContain(restoredTable.name);
  expect(JSON.stringify(ofType("data", "AWS::Backup::BackupSelection"))).toContain(restoredTable.name);
});

test("the table before is neither replaced nor deleted, and stays as it was", () => {
  const { id, resource } = theOne("prod", "AWS::DynamoDB::Table");
  expect(ofType("data", "AWS::DynamoDB::Table")).toHaveLength(1);
  expect(made("data").Resources[id]).toEqual(resource);
});

test("the swap can be deployed: the data stack goes on exporting what the others still import", () => {
  const outputs = (template: Template) =>
    Object.keys((template.Outputs ?? {}) as object).filter((name) => name.startsWith("ExportsOutput"));
  expect(outputs(made("data"))).toEqual(expect.arrayContaining(outputs(templateOf("prod", "data"))));
});

test("the last step only lets go of the table before, which its policy keeps", () => {
  const { id, resource } = theOne("prod", "AWS::DynamoDB::Table");
  expect(resource.DeletionPolicy).toBe("Retain");
  const { [id]: _, ...rest } = made("data").Resources;
  expect(made("data", "alone").Resources).toEqual(rest);
  for (const stack of ["service", "watch"])
    expect(made(stack, "alone").Resources, stack).toEqual(made(stack).Resources);
});
