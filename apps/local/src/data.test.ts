import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../test/run.ts";
import { openDataFolder } from "./data.ts";

const root = temporaryFolder();
const isRoot = process.getuid?.() === 0;

describe("the data folder", () => {
  test("is made with secrets of its own, readable to nobody else, and keeps them", async () => {
    const folder = join(root, "deep", "new");
    const first = await openDataFolder(folder, false);
    expect(first.settings.linkSecret.length).toBeGreaterThanOrEqual(32);
    expect(first.settings).toMatchObject({ seeded: false, readTo: {} });
    if (process.platform !== "win32") expect(statSync(join(folder, "settings.json")).mode & 0o077).toBe(0);
    first.save({ seeded: true, readTo: { project: "7" } });
    const second = await openDataFolder(folder, false);
    expect(second.settings).toEqual(first.settings);
    expect(second.settings).toMatchObject({ seeded: true, readTo: { project: "7" } });
    const other = await openDataFolder(join(root, "other"), false);
    expect(other.settings.linkSecret).not.toBe(first.settings.linkSecret);
  });

  test("begins anew when asked to, and forgets everything that was in it", async () => {
    const folder = join(root, "fresh");
    const before = await openDataFolder(folder, false);
    writeFileSync(before.tableFile, "old");
    const after = await openDataFolder(folder, true);
    expect(after.settings.linkSecret).not.toBe(before.settings.linkSecret);
    expect(readdirSync(folder)).toEqual(["settings.json"]);
  });

  test.each([["{"], ["null"], ["[]"], ['{"linkSecret":"short"}'], [""]])(
    "with %j for settings says in one sentence what to do, and leaves the file alone",
    async (content) => {
      const folder = join(root, "damaged");
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "settings.json"), content);
      const opened = openDataFolder(folder, false);
      await expect(opened).rejects.toThrow(
        /settings\.json is damaged\. Begin anew with: npm start -- --fresh/,
      );
      expect(readFileSync(join(folder, "settings.json"), "utf8")).toBe(content);
    },
  );

  test("where a file stands in its place says so", async () => {
    writeFileSync(join(root, "a-file"), "");
    for (const folder of [join(root, "a-file"), join(root, "a-file", "below")])
      await expect(openDataFolder(folder, false)).rejects.toThrow(
        /cannot be (made|read|written).*Give this user the right/,
      );
  });

  // The superuser may write anywhere, so this says nothing when run by them.
  test.skipIf(isRoot)("that may not be written says so", async () => {
    const folder = join(root, "locked");
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    await expect(openDataFolder(folder, false)).rejects.toThrow(/Give this user the right/);
  });
});
