import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Bundle, bundleLimits } from "@boundaryless/contract";
import { exportCommunity } from "@boundaryless/core/bundle";
import { beginStory, freshTable } from "@boundaryless/testing";
import { beforeAll, expect, test } from "vitest";
import { run, temporaryFolder } from "../test/run.ts";

const folder = temporaryFolder();
const environment = { BOUNDARYLESS_DATA: join(folder, ".data"), PORT: "64340", INIT_CWD: folder };
const imports = (...args: string[]) => run("import-communities.ts", args, environment);
const keep = (name: string, value: unknown): void => writeFileSync(join(folder, name), JSON.stringify(value));

let bundle: Bundle;
beforeAll(async () => {
  const there = await freshTable();
  const slug = await (await beginStory(there)).starts({ name: "Green theatres" });
  bundle = await exportCommunity(there.ctx(), { slug, origin: "https://learn.example.wales" });
  await there.close();
  keep("theatres.json", bundle);
});

test("a file is tried first, then taken in, and the second time nothing is new", async () => {
  const tried = await imports("theatres.json", "--dry-run");
  expect(tried.output).toContain("“Green theatres” would be taken in");
  expect(tried.output).toContain("Nothing was changed.");
  const done = await imports("theatres.json");
  expect(done.output).toContain("✓ “Green theatres” taken in as /c/green-theatres");
  expect(done.output).toContain("comments: 0 added, 0 here already");
  expect(done.code).toBe(0);
  const again = await imports("theatres.json");
  expect(again.output).toContain("“Green theatres” is here already as /c/green-theatres");
}, 60_000);

test("what is refused is said in a sentence with its file, and ends with 1", async () => {
  keep("newer.json", { ...bundle, version: 2 });
  keep("wrong.json", { ...bundle, community: { ...bundle.community, name: 7 } });
  keep("ours.json", { ...bundle, source: "http://localhost:64340/c/x" });
  writeFileSync(join(folder, "huge.json"), " ".repeat(bundleLimits.bytes + 1));
  writeFileSync(join(folder, "text.json"), "not JSON");
  const broken: [string[], RegExp][] = [
    [[], /Say which files/],
    [["--fast", "x.json"], /Say which files/],
    [["missing.json"], /missing\.json cannot be read/],
    [["huge.json"], /larger than 3 MB/],
    [["theatres.json", "text.json"], /not valid JSON/],
  ];
  const unfit: [string[], RegExp][] = [
    [["newer.json"], /newer\.json: This file was made by a newer version/],
    [["wrong.json"], /wrong\.json: .*\n {4}at community\.name/],
    [["ours.json"], /This community comes from here/],
  ];
  const refused = async ([args, said]: [string[], RegExp]) => {
    const { code, output } = await imports(...args);
    expect(output).toMatch(said);
    expect(output).not.toContain("file://");
    expect(output).not.toContain("✓");
    expect(code).toBe(1);
  };
  await Promise.all(broken.map(refused));
  // Only one process at a time has the table.
  for (const each of unfit) await refused(each);
}, 120_000);
