import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The root of the project. */
export const root = join(import.meta.dirname, "..", "..");

/** Every file of the project that is, or is about to be, under version control; paths relative to the root. */
export function projectFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
}

/** Source that runs for people: code of apps and packages without tests, fixtures and settings. */
export function productFiles(): string[] {
  return projectFiles().filter(
    (path) =>
      /^(apps|packages|infra)\/.*\.(ts|tsx|svelte|mjs|js)$/.test(path) &&
      !/\.test\.tsx?$|\/test\/|^packages\/testing\/|\.config\.ts$/.test(path),
  );
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
