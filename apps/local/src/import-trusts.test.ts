import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, temporaryFolder } from "../test/run.ts";

const folder = temporaryFolder();
const environment = { BOUNDARYLESS_DATA: join(folder, ".data"), PORT: "64310", INIT_CWD: folder };
const imports = (...args: string[]) => run("import-trusts.ts", args, environment);

const line = (code: string, name: string, closedOn = ""): string =>
  [code, name, "Y56", ...Array<string>(7).fill(""), "19930401", closedOn, ...Array<string>(15).fill("")].join(
    ",",
  );
const directory = (...lines: string[]) => writeFileSync(join(folder, "etr.csv"), `${lines.join("\r\n")}\r\n`);

test("imports a file of the directory, sums up, and changes nothing the second time", async () => {
  directory(
    line("R01", "FIRST NHS TRUST"),
    line("R02", "SECOND NHS TRUST", "20200331"),
    "R03,broken",
    line("R04", "FOURTH"),
  );
  const first = await imports("etr.csv");
  expect(first.output).toContain("✓ 2 added, 0 changed, 1 closed, 0 unchanged, 1 rejected");
  expect(first.output).toContain("line 3: it has 2 columns instead of 27");
  expect(first.output).toContain("2 open trusts and 1 closed ones");
  expect(first.code).toBe(0);
  const second = await imports("etr.csv");
  expect(second.output).toContain("✓ 0 added, 0 changed, 0 closed, 3 unchanged, 1 rejected");
  directory(
    line("R01", "FIRST NHS TRUST", "20240101"),
    line("R04", "FOURTH, RENAMED").replace("FOURTH, RENAMED", '"FOURTH, RENAMED"'),
  );
  expect((await imports("etr.csv")).output).toContain(
    "✓ 0 added, 1 changed, 1 closed, 0 unchanged, 0 rejected",
  );
});

test.each([
  ["no file", [], /Say which file: npm run trusts:import -- etr\.csv/],
  ["a file that is not there", ["missing.csv"], /missing\.csv cannot be read/],
])("with %s says what to do in one sentence, and ends with 1", async (_, args, sentence) => {
  const { code, output } = await imports(...args);
  expect(output).toMatch(sentence);
  expect(output).not.toContain("    at ");
  expect(code).toBe(1);
});

test("with a damaged data folder says so and ends with 1", async () => {
  const broken = join(folder, "broken");
  await run("import-trusts.ts", ["etr.csv"], { ...environment, BOUNDARYLESS_DATA: broken });
  writeFileSync(
    join(broken, "settings.json"),
    readFileSync(join(broken, "settings.json"), "utf8").slice(0, 40),
  );
  const { code, output } = await run("import-trusts.ts", ["etr.csv"], {
    ...environment,
    BOUNDARYLESS_DATA: broken,
  });
  expect(output).toMatch(/damaged\. Begin anew/);
  expect(code).toBe(1);
});

const takePort = (port: number) =>
  new Promise<() => void>((resolve) => {
    const server = createServer().listen(port, "127.0.0.1", () => resolve(() => server.close()));
  });

test("npm start tells a taken port, a bad PORT and an unknown option apart, each in one sentence", async () => {
  const free = await takePort(64_322);
  const data = { BOUNDARYLESS_DATA: join(folder, "unused") };
  const started = await Promise.all([
    run("main.ts", [], { ...data, PORT: "64320" }),
    run("main.ts", [], { ...data, PORT: "eighty" }),
    run("main.ts", ["--fersh"], data),
  ]);
  free();
  const sentences = [
    /Port 64322 \(mail\) is already in use/,
    /PORT is "eighty": give a number/,
    /npm start takes one option/,
  ];
  for (const [index, { code, output }] of started.entries()) {
    expect(output).toMatch(sentences[index] ?? /never/);
    expect(output).not.toContain("    at ");
    expect(code).toBe(1);
  }
});
