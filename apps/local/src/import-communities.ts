import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { bundleLimits, type ImportReport } from "@boundaryless/contract";
import type { Ctx, Refusal } from "@boundaryless/core";
import { words } from "@boundaryless/words";
import { HumanError } from "./human-error.ts";
import { runForPeople } from "./run.ts";
import { readPort } from "./settings.ts";

const usage = "Say which files: npm run communities:import -- falls.json (--dry-run only reports)";

const readArguments = (): { files: string[]; dryRun: boolean } => {
  try {
    const { values, positionals } = parseArgs({
      options: { "dry-run": { type: "boolean", default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 0) return { files: positionals, dryRun: values["dry-run"] };
  } catch {
    // An unknown option is answered with the same sentence.
  }
  throw new HumanError(usage);
};

const readBundle = async (file: string): Promise<unknown> => {
  const size = await stat(file).catch(() => undefined);
  if (!size?.isFile()) throw new HumanError(`${file} cannot be read. ${usage}`);
  if (size.size > bundleLimits.bytes)
    throw new HumanError(`${file}: ${words.en.errors.reasons["bundle-too-large"]}`);
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    throw new HumanError(`${file}: ${words.en.errors.reasons["malformed-json"]}`);
  }
};

/** Why a file is refused, and where it does not fit. */
const sentence = (file: string, { reason, fields }: Refusal): string =>
  [`${file}: ${words.en.errors.reasons[reason]}`, ...fields.map(({ field }) => `    at ${field}`)].join("\n");

const say = ({ dryRun, name, slug, state, parts, next }: ImportReport): void => {
  const now = dryRun ? "would be taken in" : "taken in";
  console.log(
    state === "new"
      ? `✓ “${name}” ${now}${slug ? ` as /c/${slug}` : ""}`
      : `✓ “${name}” is here already as /c/${slug}`,
  );
  for (const { kind, added, present, leftOut } of parts) {
    const unknown = leftOut > 0 ? `, ${leftOut} left out: this installation does not know them` : "";
    console.log(`  ${kind}: ${added} ${dryRun ? "new" : "added"}, ${present} here already${unknown}`);
  }
  if (next) console.log(`  It goes on in another file: ${next}`);
};

/** Where this installation is reached, so that a community which began here is known as such. */
const ownOrigin = (): string => process.env.ORIGIN ?? `http://localhost:${readPort()}`;

/** The file as it was named, and what it holds. */
interface Given {
  readonly file: string;
  readonly bundle: unknown;
}

const readAll = async (names: readonly string[]): Promise<Given[]> => {
  const all: Given[] = [];
  for (const name of names) {
    const file = resolve(process.env.INIT_CWD ?? process.cwd(), name);
    all.push({ file, bundle: await readBundle(file) });
  }
  return all;
};

/** Takes one file after the other. The system takes seconds to load: what is wrong with a file itself is said before. */
const takeAll = async (given: readonly Given[], dryRun: boolean): Promise<void> => {
  const [core, { importCommunity }, { withTable }] = await Promise.all([
    import("@boundaryless/core"),
    import("@boundaryless/core/bundle"),
    import("./table-access.ts"),
  ]);
  const take = async (ctx: Ctx, { file, bundle }: Given): Promise<void> => {
    try {
      say(await importCommunity(ctx, { file: bundle, origin: ownOrigin(), dryRun }));
    } catch (error) {
      throw error instanceof core.Refusal ? new HumanError(sentence(file, error)) : error;
    }
  };
  await withTable(async (ctx) => {
    for (const each of given) await take(ctx, each);
  });
};

await runForPeople(async () => {
  const { files, dryRun } = readArguments();
  await takeAll(await readAll(files), dryRun);
  if (dryRun) console.log("  Nothing was changed.");
});
