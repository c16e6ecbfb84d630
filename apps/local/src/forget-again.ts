import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  type Again,
  type Ctx,
  eraseAgain,
  fitsSecret,
  openDatabase,
  openKeys,
  readLedger,
  realWorld,
} from "@boundaryless/core";
import { HumanError } from "./human-error.ts";
import { readLedgerFile } from "./ledger-file.ts";
import { withTable } from "./table-access.ts";

const usage =
  "Say where the ledger is, and which table was restored: npm run erasures:again -- --from <table or file> --to <table> " +
  "(without --yes it only counts; without --to it is the table of npm start)";

type Environment = Readonly<Record<string, string | undefined>>;

interface Asked {
  readonly from: readonly string[];
  readonly to: string | undefined;
  readonly yes: boolean;
}

const readArguments = (args: string[]): Asked => {
  try {
    const {
      from = [],
      to,
      yes,
    } = parseArgs({
      args,
      options: {
        from: { type: "string", multiple: true },
        to: { type: "string" },
        yes: { type: "boolean", default: false },
      },
    }).values;
    if (from.length > 0 && !(to !== undefined && from.includes(to))) return { from, to, yes };
  } catch {
    // An unknown option is answered with the same sentence.
  }
  throw new HumanError(usage);
};

// Errors of the service have it; without credentials, or without a network, nothing comes from the service.
const isOfService = (error: Error): boolean =>
  "$metadata" in error || "code" in error || error.name === "CredentialsProviderError";

/** What keeps a table from being used, as whoever calls this can put it right. */
const telling = (table: string) => (error: unknown) => {
  if (!(error instanceof Error) || error instanceof HumanError || !isOfService(error)) throw error;
  throw new HumanError(
    error.name === "ResourceNotFoundException"
      ? `There is no table ${table}. Check its name, AWS_REGION and the account.`
      : `${table} cannot be used: ${error.name}. Check the credentials, what they may do, and the network.`,
  );
};

type Ledger = Awaited<ReturnType<typeof readLedger>>;

const ledgerOf = async (ctx: Ctx, from: string, folder: string): Promise<Ledger> => {
  const file = resolve(folder, from);
  if (existsSync(file)) return readLedgerFile(file);
  if (!/^[\w.-]{3,255}$/u.test(from))
    throw new HumanError(`${from} is neither a file nor the name of a table.`);
  return readLedger({ ...ctx.db, tableName: from }).catch(telling(from));
};

/** The restored table: of the installation that the environment names, else of the one on this machine. */
const withRestored = async <T>(
  to: string | undefined,
  environment: Environment,
  run: (ctx: Ctx) => Promise<T>,
): Promise<T> => {
  if (to === undefined) return withTable(run);
  const secret = environment.LINK_SECRET ?? "";
  if (secret.length < 32)
    throw new HumanError(
      "LINK_SECRET is missing: give the secret that the system had when people were forgotten.",
    );
  const db = openDatabase({
    tableName: to,
    endpoint: environment.DYNAMODB_ENDPOINT,
    region: environment.AWS_REGION,
  });
  const actor = { kind: "system" as const, name: "command" };
  return run({ actor, db, keys: openKeys(secret), ...realWorld }).finally(() => db.client.destroy());
};

const told = (yes: boolean, { again, absent, known }: Again): string =>
  [
    yes
      ? `✓ ${again} people are being forgotten again; the job of every minute carries it out, without a letter.`
      : `  ${again} people would be forgotten again.`,
    `  ${absent} entries of people who are not in the restored table${yes ? " were kept" : ""}.`,
    `  ${known} entries stand in its ledger already.`,
    ...(yes ? [] : ["  Nothing was changed. Add --yes to do it."]),
  ].join("\n");

/**
 * `npm run erasures:again`: forgets again whom a restored backup has brought back.
 * @returns what was done, in numbers alone
 * @throws HumanError for what whoever calls it can put right
 */
export const forgetAgain = async (args: string[], environment: Environment): Promise<string> => {
  const { from, to, yes } = readArguments(args);
  const folder = environment.INIT_CWD ?? process.cwd();
  return withRestored(to, environment, async (ctx) => {
    const ledger: Ledger = (await Promise.all(from.map((each) => ledgerOf(ctx, each, folder)))).flat();
    if (ledger.length === 0)
      throw new HumanError(
        `Nobody was forgotten in ${from.join(", ")}: its ledger is empty. Is it the table that was used until then?`,
      );
    const { tableName } = ctx.db;
    if ((await fitsSecret(ctx).catch(telling(tableName))) === false)
      throw new HumanError(
        `${tableName} was written with another LINK_SECRET: with this one nobody would be found in it. Nothing was changed.`,
      );
    return told(yes, await eraseAgain(ctx, ledger, { dryRun: !yes }));
  });
};
