import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { presetAddress } from "./src/sharepoint/address.ts";
import { bundleWebPart } from "./src/sharepoint/module.ts";
import { solutionFiles } from "./src/sharepoint/package.ts";
import { pluginFiles } from "./src/wordpress/package.ts";
import { zip } from "./src/zip.ts";

/** A mistyped address is somebody's slip, not a fault of this program: a sentence, and no stack. */
function addressOrEnd(): string {
  try {
    return presetAddress(process.env);
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
    return process.exit(1);
  }
}

// Where to, if not beside this file: a deployment builds the files of its stage in a folder of their own.
const [to = join(import.meta.dirname, "dist")] = process.argv.slice(2);
const address = addressOrEnd();

await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
const built = {
  "boundaryless.sppkg": zip(solutionFiles(await bundleWebPart(), address)),
  "boundaryless-wp.zip": zip(await pluginFiles(address)),
};
for (const [name, bytes] of Object.entries(built)) {
  await writeFile(join(to, name), bytes);
  console.log(`${name}  ${bytes.length} bytes`);
}
