import { existsSync } from "node:fs";
import { join } from "node:path";

/** The program `name` in a `.bin` folder; on Windows the `.exe` beside its package where there is one. */
export function executable(bins, name) {
  if (process.platform !== "win32") return join(bins, name);
  const own = join(bins, "..", name, `${name}.exe`);
  return existsSync(own) ? own : join(bins, `${name}.cmd`);
}
