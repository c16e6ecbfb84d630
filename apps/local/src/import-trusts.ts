import { access, constants } from "node:fs/promises";
import { resolve } from "node:path";
import { HumanError } from "./human-error.ts";
import { runForPeople } from "./run.ts";

const usage = "Say which file: npm run trusts:import -- etr.csv";

/** Shows how far it is: on a terminal in place, elsewhere every hundred rows. */
const progress = (all: number) => (done: number) => {
  if (process.stdout.isTTY) process.stdout.write(`\r  ${done} of ${all} trusts`);
  else if (done % 100 === 0 || done === all) console.log(`  ${done} of ${all} trusts`);
};

await runForPeople(async () => {
  const [name] = process.argv.slice(2);
  if (name === undefined) throw new HumanError(usage);
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  await access(file, constants.R_OK).catch(() => {
    throw new HumanError(`${file} cannot be read. ${usage}`);
  });
  // The system takes seconds to load; what a person mistyped is said before.
  const [{ importTrusts, namesInDirectory }, { readDirectoryFile }, { withTable }] = await Promise.all([
    import("@boundaryless/core"),
    import("./directory-file.ts"),
    import("./table-access.ts"),
  ]);
  await withTable(async (ctx) => {
    const names = await namesInDirectory(ctx.db);
    const { rows, rejected } = await readDirectoryFile(file, (code) => names.get(code));
    console.log(`Importing ${rows.length} trusts from ${file}`);
    const { added, changed, closed, unchanged } = await importTrusts(ctx, rows, progress(rows.length));
    if (process.stdout.isTTY) console.log();
    console.log(
      `✓ ${added} added, ${changed} changed, ${closed} closed, ${unchanged} unchanged, ${rejected.length} rejected`,
    );
    for (const { line, reason } of rejected) console.log(`  line ${line}: ${reason}`);
    const open = rows.filter(({ closedOn }) => closedOn === null).length;
    console.log(`  The file has ${open} open trusts and ${rows.length - open} closed ones.`);
  });
});
