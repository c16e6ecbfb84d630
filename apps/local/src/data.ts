import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { newKeys } from "./parts/sign-in.ts";
import { HumanError } from "./human-error.ts";

const JsonWebKeys = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });

const Settings = z.object({
  linkSecret: z.string().check(z.minLength(32)),
  oidcClientSecret: z.string().check(z.minLength(32)),
  signInKeys: JsonWebKeys,
  seeded: z.boolean(),
  /** Sequence number up to which each consumer has read the stream. */
  readTo: z.record(z.string(), z.string()),
});
export type Settings = z.infer<typeof Settings>;

/** What an installation keeps between starts, in one folder. */
export interface DataFolder {
  readonly tableFile: string;
  readonly mailFile: string;
  readonly settings: Settings;
  save(changes: Partial<Settings>): void;
}

const secret = (): string => randomBytes(32).toString("base64url");

const newSettings = async (): Promise<Settings> => ({
  linkSecret: secret(),
  oidcClientSecret: secret(),
  signInKeys: z.parse(JsonWebKeys, await newKeys()),
  seeded: false,
  readTo: {},
});

const anew = "Begin anew with: npm start -- --fresh";

const readSettings = (file: string): Settings | undefined => {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new HumanError(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code}). Give this user the right to it.`,
    );
  }
  try {
    return z.parse(Settings, JSON.parse(text));
  } catch {
    throw new HumanError(`${file} is damaged. ${anew}`);
  }
};

// Written beside and renamed, so that a crash leaves the old one or the new one.
const writeSettings = (file: string, settings: Settings): void => {
  writeFileSync(`${file}.new`, JSON.stringify(settings, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

/** Opens the folder, or makes it; `fresh` throws away what was in it. @throws HumanError */
export const openDataFolder = async (folder: string, fresh: boolean): Promise<DataFolder> => {
  try {
    if (fresh) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new HumanError(
      `The folder ${folder} cannot be made or written to (${code}). Give this user the right to it.`,
    );
  }
  const file = join(folder, "settings.json");
  let settings = readSettings(file) ?? (await newSettings());
  const save = (changes: Partial<Settings>): void => {
    settings = { ...settings, ...changes };
    writeSettings(file, settings);
  };
  try {
    save({});
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new HumanError(
      `${file} cannot be written (${code}). Give this user the right to the folder ${folder}.`,
    );
  }
  return {
    tableFile: join(folder, "table.sqlite"),
    mailFile: join(folder, "mail.jsonl"),
    get settings() {
      return settings;
    },
    save,
  };
};
