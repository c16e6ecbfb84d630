import { mkdir, rm, writeFile } from "node:fs/promises";
import { presetAddress } from "./src/sharepoint/address.ts";
import { bundleWebPart } from "./src/sharepoint/module.ts";
import { solutionFiles } from "./src/sharepoint/package.ts";
import { pluginFiles } from "./src/wordpress/package.ts";
import { zip } from "./src/zip.ts";

const dist = new URL("dist/", import.meta.url);

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
const built = {
  "boundaryless.sppkg": zip(solutionFiles(await bundleWebPart(), presetAddress(process.env))),
  "boundaryless-wp.zip": zip(await pluginFiles()),
};
for (const [name, bytes] of Object.entries(built)) {
  await writeFile(new URL(name, dist), bytes);
  console.log(`${name}  ${bytes.length} bytes`);
}
