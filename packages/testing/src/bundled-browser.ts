import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";

const tools = join(import.meta.dirname, "..", "..", "..", ".tools");
let unpacking: Promise<void> | undefined;

/**
 * The Chromium that an npm package carries for Linux x64, unpacked once into `.tools/`.
 *
 * @returns its path, and the environment in which it finds its own libraries and fonts
 */
export async function bundledBrowser(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const folder = join(tools, `chromium-${bundledVersion()}`);
  if (!existsSync(folder)) await (unpacking ??= unpack(folder));
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return {
    executablePath: join(folder, "chromium"),
    env: { ...definedEnvironment(), LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

// Several processes may get here at once, and a half-written browser must never be run:
// each unpacks into a folder of its own, and the first to rename it wins.
async function unpack(folder: string): Promise<void> {
  await mkdir(tools, { recursive: true });
  const own = await mkdtemp(join(tools, "unpacking-"));
  // The package unpacks into TMPDIR, and its libraries only where it believes to be in a Lambda.
  const env = { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  try {
    await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: import.meta.dirname,
      env,
    });
    await writeFile(join(own, "fonts.conf"), fontConfiguration(folder));
    await rename(own, folder);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw new Error("The bundled browser could not be unpacked.", { cause: error });
  }
}

/** The bundled font and those of the machine, wherever the folder stands. */
function fontConfiguration(folder: string): string {
  const fonts = join(folder, "fonts", "fonts").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${fonts}-cache</cachedir>
</fontconfig>
`;
}

function bundledVersion(): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@sparticuz/chromium");
  const manifest = require(join(entry, "..", "..", "package.json")) as { version: string };
  return manifest.version;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
