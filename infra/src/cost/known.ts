import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../bundle.ts";
import { readCapacity } from "./capacity.ts";
import { Measured } from "./measured.ts";
import type { Known } from "./model.ts";

/** Where the figures of the last measuring are kept. */
export const measuredFile = join(root, "infra", "src", "cost", "measured.json");

/** The page that is computed. */
export const pageFile = join(root, "docs", "cost.md");

/** Everything the model needs, as it stands in the project. @throws where a figure is missing or has another shape */
export const readKnown = (): Known => ({
  measured: Measured.parse(JSON.parse(readFileSync(measuredFile, "utf8"))),
  capacity: readCapacity(readFileSync(join(root, "docs", "capacity.md"), "utf8")),
});
