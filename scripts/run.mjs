// The one way in: `node scripts/run.mjs <command> [args]`, on a machine that has only Node 20 or newer and npm.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./bootstrap/install.mjs";
import { Problem } from "./bootstrap/say.mjs";
import { ensureTools } from "./bootstrap/tools.mjs";
import { commands } from "./commands.mjs";

const root = join(fileURLToPath(import.meta.url), "..", "..");

async function main([name, ...args]) {
  const command = Object.hasOwn(commands, name ?? "") ? commands[name] : undefined;
  if (!command) throw new Problem(`Say one of: ${Object.keys(commands).join(", ")}.`);
  process.chdir(root);
  const tools = await ensureTools(root);
  await ensureInstalled(root, tools);
  return command({ root, args, env: tools.env, node: tools.node });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(`\n✗ ${error.message}`);
  process.exitCode = 1;
}
