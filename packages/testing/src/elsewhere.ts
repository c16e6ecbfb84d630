import {
  addAnotherInstallation,
  directoryKeys,
  fetchDirectories,
  openKeys,
  signDirectory,
} from "@boundaryless/core";
import { administratorWith } from "./story.ts";
import type { FreshTable } from "./table.ts";

/**
 * Lists another installation, which has the same open communities under an address and a key of its own: what is
 * listed here is really signed, read and verified.
 */
export const listElsewhere = async (
  table: Pick<FreshTable, "ctx">,
  { name = "NHS Wales", origin = "https://learn.example.nhs.wales" } = {},
): Promise<void> => {
  const other = { ...table.ctx(), keys: openKeys("a secret of the other installation, for tests only") };
  const key = (await directoryKeys(other)).keys[0]?.["x"] ?? "";
  await addAnotherInstallation(table.ctx(administratorWith("platform")), { name, origin, key });
  const text = JSON.stringify(await signDirectory(other, { origin }));
  const outcome = await fetchDirectories(table.ctx(), () => Promise.resolve({ text, etag: null }));
  if (outcome.refused > 0) throw new Error("the directory of the other installation was refused");
};
