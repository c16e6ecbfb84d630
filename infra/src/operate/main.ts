import { parseArgs } from "node:util";
import { stageOf } from "../stages.ts";
import { openCloud } from "./aws.ts";
import { assembly, openCdk } from "./cdk.ts";
import { bootstrap, check, deploy, diff, type First } from "./deploy.ts";
import { destroy } from "./destroy.ts";
import { explain } from "./explain.ts";
import { openFounder } from "./found.ts";
import { Problem } from "./problem.ts";
import { openSynthesis } from "./synthesise.ts";
import { openTerminal } from "./terminal.ts";

const usage = `npm run deploy  -- --stage dev [--profile name] [--bootstrap] [--yes] [--administrator you@example.org --name "Your Name" [--subject id]]
npm run destroy -- --stage dev [--profile name] [--yes | --confirm stage]
npm run diff    -- --stage dev [--profile name]
npm run synth   -- --stage dev`;

const options = {
  stage: { type: "string" },
  profile: { type: "string" },
  yes: { type: "boolean", default: false },
  bootstrap: { type: "boolean", default: false },
  administrator: { type: "string" },
  name: { type: "string" },
  subject: { type: "string" },
  confirm: { type: "string" },
} as const;

// Node goes on to explain how an option is written that begins with a dash; of ours none does.
const firstSentence = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\.?(?: To specify |\n)[^]*$/, "");

const read = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Problem(`${firstSentence(error)}.\n${usage}`);
  }
};
type Values = ReturnType<typeof read>;

const stageIn = ({ stage }: Values) => {
  if (!stage) throw new Problem(`Say which stage, such as --stage dev.\n${usage}`);
  try {
    return stageOf(stage);
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : String(error));
  }
};

const firstIn = ({ administrator, name, subject }: Values): First | undefined => {
  if (!administrator) return undefined;
  if (!/^[^@\s]+@[^@\s]+$/.test(administrator))
    throw new Problem(`--administrator is "${administrator}": give an e-mail address.`);
  if (!name) throw new Problem("Add --name with the administrator's name, as colleagues know it.");
  return { email: administrator.toLowerCase(), name, ...(subject ? { subject } : {}) };
};

const profileIn = ({ profile }: Values): string | undefined => {
  if (profile === undefined || profile.trim() !== "") return profile;
  throw new Problem("--profile is empty: give a name, one that `aws configure list-profiles` lists.");
};

/**
 * `stage` only reads what was typed, `who` also asks AWS whose credentials these are; `check` looks whether a stage can be
 * deployed, before anything is built; `diff` shows what `deploy` would change; `destroy` removes it. @throws Problem
 */
export const main = (words: readonly string[]): Promise<void> =>
  carryOut(words).catch((error: unknown) => {
    throw explain(error);
  });

const carryOut = async ([command = "", ...args]: readonly string[]): Promise<void> => {
  const values = read(args);
  const stage = stageIn(values);
  const administrator = firstIn(values);
  const profile = profileIn(values);
  if (command === "stage") return;
  // Both the SDK and the CDK's own process read it.
  if (profile) process.env.AWS_PROFILE = profile;
  const terminal = openTerminal();
  const cloud = openCloud();
  const cdk = openCdk();
  const around = { stage, cloud, cdk, terminal };
  const wanted = { yes: values.yes, ...(administrator ? { administrator } : {}) };
  if (command === "who") return void (await cloud.whoAmI());
  if (command === "check" && values.bootstrap) await bootstrap(around);
  if (command === "check") return check(around);
  if (command === "diff") return diff(around);
  if (command === "deploy")
    return deploy({ ...around, assembly, found: openFounder(), synthesise: openSynthesis() }, wanted);
  if (command === "destroy")
    return destroy(around, { yes: values.yes, ...(values.confirm ? { confirm: values.confirm } : {}) });
  throw new Problem(usage);
};

if (import.meta.main)
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Problem ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  });
