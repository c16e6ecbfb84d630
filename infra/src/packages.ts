import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { root } from "./bundle.ts";
import { sites } from "./entries.ts";
import type { Stage } from "./stages.ts";

/** The name under which the packages for intranets are told the address that they begin with. */
export const addressVariable = "BOUNDARYLESS_ORIGIN";

/** Where a stage with a name of its own is reached, without a trailing slash; undefined where CloudFront names it. */
export const declaredAddress = ({ domain }: Pick<Stage, "domain">): string | undefined =>
  domain && `https://${domain.name}`;

/**
 * Builds the SharePoint package and the WordPress plugin of a stage, which begin with its address: the declared one,
 * otherwise what the environment says, otherwise none, and editors type it.
 * @param folder is emptied first
 * @returns the folder
 * @throws Error with what the building said last, such as that the environment holds no https address
 */
export const packagesFor = (stage: Pick<Stage, "domain">, folder: string): string => {
  const { [addressVariable]: told = "", ...environment } = process.env;
  const builder = join(root, dirname(sites.downloads), "build.ts");
  const { status, stderr, error } = spawnSync(process.execPath, [builder, folder], {
    env: { ...environment, [addressVariable]: declaredAddress(stage) ?? told },
    encoding: "utf8",
  });
  if (status !== 0) throw error ?? new Error(stderr.trim().replace(/^✗ /, ""));
  return folder;
};
