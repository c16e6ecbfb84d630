import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { shareKit } from "./row.ts";
import { rows, rowsTable } from "./rows.ts";

shareKit();
await import("./rules.ts");
await import("./looks.ts");
await import("./made.ts");
await import("./versions.ts");
await import("./network.ts");

const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), "utf8");

test("every row of the matrix has its proof, once", async () => {
  const files = ["rules", "looks", "made", "versions", "network"].map((name) => read(`./${name}.ts`));
  const proven = (await Promise.all(files)).flatMap((text) =>
    [...text.matchAll(/^row\(\s*"([\w-]+)"/gmu)].map(([, name]) => name),
  );
  expect(proven.toSorted()).toEqual(Object.keys(rows).toSorted());
});

test("the documentation has the table of the matrix as it is", async () => {
  const flat = (text: string) => text.replace(/-{3,}/gu, "---").replace(/ +/gu, " ");
  expect(flat(await read("../../docs/host-pages.md"))).toContain(flat(rowsTable()));
});
