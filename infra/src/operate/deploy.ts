import { domainOf } from "../mail/address.ts";
import { region } from "../region.ts";
import type { Stage } from "../stages.ts";
import type { Cdk } from "./cdk.ts";
import { checkBeforehand, type Finding } from "./check.ts";
import type { Cloud, Deployed } from "./cloud.ts";
import { estimate, sayEstimate } from "./estimate.ts";
import type { Founder } from "./found.ts";
import { nameOf, stacksOf } from "./names.ts";
import { Problem } from "./problem.ts";
import { programOf, reachedAt, type Synthesise, tellAddress } from "./synthesise.ts";
import type { Terminal } from "./terminal.ts";

/** What a deployment works with. */
export interface Deploying {
  readonly stage: Stage;
  readonly cloud: Cloud;
  readonly cdk: Cdk;
  readonly terminal: Terminal;
  readonly synthesise: Synthesise;
  /** Where the templates are synthesised to. */
  readonly assembly: string;
  readonly found: Founder;
}

/** Who is to administer everything. */
export interface First {
  readonly email: string;
  readonly name: string;
  /** What an external issuer calls them; the user pool tells it by itself. */
  readonly subject?: string;
}

export interface Wanted {
  /** Deploy without asking. */
  readonly yes: boolean;
  readonly administrator?: First;
}

const stopAt = (findings: readonly Finding[], terminal: Terminal): void => {
  for (const { stops, says } of findings) terminal.say(`  ${stops ? "✗" : "!"} ${says}`);
  const stopping = findings.filter(({ stops }) => stops).length;
  if (stopping > 0)
    throw new Problem(
      stopping === 1
        ? "One thing has to be put right first."
        : `${stopping} things have to be put right first.`,
    );
};

/** Says who deploys what where, and whether it can be done. Nothing is built or changed yet. @throws Problem */
export const check = async ({
  stage,
  cloud,
  terminal,
}: Pick<Deploying, "stage" | "cloud" | "terminal">): Promise<void> => {
  const { account, arn } = await cloud.whoAmI();
  terminal.say(`Stage ${stage.name} into account ${account}, ${region}, as ${arn}`);
  stopAt(await checkBeforehand(stage, cloud, account), terminal);
  terminal.say("  ✓ It can be deployed.");
};

/** Puts into account and regions what the CDK needs, once. */
export const bootstrap = async ({
  stage,
  cloud,
  cdk,
}: Pick<Deploying, "stage" | "cloud" | "cdk">): Promise<void> => {
  const { account } = await cloud.whoAmI();
  const places = new Set(stacksOf(stage).map((each) => `aws://${account}/${each.region}`));
  if (await cdk(["bootstrap", ...places]))
    throw new Problem("The bootstrap failed; what stands above says why.");
};

const deployed = async (cloud: Cloud, stage: Stage, short: string): Promise<Deployed> => {
  const name = nameOf(stage, short);
  const stack = await cloud.stack(name);
  if (!stack) throw new Problem(`${name} is not there although the deployment ended. Run it again.`);
  return stack;
};

const outputOf = ({ outputs }: Deployed, name: string): string => {
  const value = outputs[name];
  if (!value) throw new Problem(`The deployment tells no ${name}. Deploy this version once more.`);
  return value;
};

const subjectOf = async (
  { stage, cloud }: Deploying,
  identity: Deployed,
  { email, name, subject }: First,
): Promise<string> => {
  if (stage.signIn.kind === "cognito")
    return cloud.inviteAdministrator(outputOf(identity, "UserPool"), { email, name });
  if (!subject)
    throw new Problem(
      "Who signs in at an external issuer is known by its `sub`. Add --subject with what the issuer calls them.",
    );
  return subject;
};

const appoint = async (deploying: Deploying, first: First): Promise<void> => {
  const { stage, cloud, terminal, found } = deploying;
  const identity = await deployed(cloud, stage, "identity");
  const subject = await subjectOf(deploying, identity, first);
  const tableName = outputOf(await deployed(cloud, stage, "data"), "TableName");
  const issuer = outputOf(identity, "Issuer");
  await found.administrator(tableName, { issuer, subject, name: first.name, email: first.email });
  terminal.say(
    stage.signIn.kind === "cognito"
      ? `  ✓ ${first.email} administers everything; a first password is on its way to them.`
      : `  ✓ ${first.email} administers everything, signed in at ${issuer}.`,
  );
};

/** Trusts of the starter directory, where there are none. A workflow may not look: its role has no right on what people wrote. */
const fillDirectory = async ({ stage, cloud, terminal, found }: Deploying): Promise<void> => {
  const table = outputOf(await deployed(cloud, stage, "data"), "TableName");
  try {
    const added = await found.trusts(table);
    if (added > 0) terminal.say(`  ✓ ${added} trusts of the starter directory`);
  } catch (error) {
    if (!(error instanceof Error && error.name === "AccessDeniedException")) throw error;
    terminal.say(
      "  ! These credentials may not read the table, so nobody looked whether trusts are missing.",
    );
  }
};

/** What has to stand in DNS: of the sender while SES has not seen it, and of the system's name. */
const sayRecords = async ({ stage, cloud, terminal }: Deploying): Promise<void> => {
  const domain = domainOf(stage.mailFrom);
  const { outputs } = await deployed(cloud, stage, "edge");
  if (stage.domain)
    terminal.say(`  DNS, where it is not there yet: ${stage.domain.name} CNAME ${outputs.PointsTo ?? ""}`);
  if ((await cloud.mailDomain(domain))?.verified) return;
  const records = Object.entries((await deployed(cloud, stage, "mail")).outputs).filter(([name]) =>
    /^(Dkim\d|BounceMx|BounceSpf|Dmarc)$/.test(name),
  );
  terminal.say(`  DNS for mail from ${domain}; nothing is sent before it is there:`);
  for (const [, record] of records) terminal.say(`    ${record}`);
};

/** Shows what a deployment of what is built would change, and only looks. @throws Problem */
export const diff = async ({
  stage,
  cloud,
  cdk,
}: Pick<Deploying, "stage" | "cloud" | "cdk">): Promise<void> => {
  tellAddress(await reachedAt(stage, cloud));
  if (await cdk(["diff", "--no-change-set", "--app", ["node", ...programOf(stage)].join(" ")]))
    throw new Problem("The changes cannot be shown; what stands above says why.");
};

// The question was ours, with the changes above it.
const unasked = ["--require-approval", "never", "--progress", "events"];

/**
 * CloudFront names a stage that has no name of its own, and only its first deployment tells how. The packages for
 * intranets, which begin with the address, were built without it by then: they are built anew and go up alone.
 */
const tellPackages = async (deploying: Deploying, address: string): Promise<void> => {
  const { stage, cdk, terminal, assembly, synthesise } = deploying;
  terminal.say(
    `  The packages for SharePoint and WordPress are built for ${address}, which is known only now.`,
  );
  const failed =
    (await synthesise(stage, address)) ||
    (await cdk(["deploy", nameOf(stage, "edge"), "--exclusively", "--app", assembly, ...unasked]));
  if (failed)
    throw new Problem(
      `Boundaryless is at ${address}, but its packages for SharePoint and WordPress do not begin with that address; what stands above says why. Run it again.`,
    );
};

/**
 * Makes the templates, shows what would change and what it costs, asks, deploys the stacks in their order, fills in the
 * directory of trusts and the first administrator, and says where the system is. @throws Problem
 */
export const deploy = async (deploying: Deploying, { yes, administrator }: Wanted): Promise<void> => {
  const { stage, cloud, cdk, terminal, assembly, synthesise } = deploying;
  const expected = await reachedAt(stage, cloud);
  if (await synthesise(stage, expected))
    throw new Problem("The templates cannot be made; what stands above says why. Nothing was deployed.");
  const terms = estimate(assembly, stage.name);
  const stacks = stacksOf(stage).map(({ name }) => name);
  terminal.say(`\nWhat changes in ${stage.name}:`);
  if (await cdk(["diff", ...stacks, "--app", assembly]))
    throw new Problem("The changes cannot be shown; what stands above says why. Nothing was deployed.");
  for (const line of sayEstimate(terms, stage.monthlyBudgetDollars)) terminal.say(line);
  if (!yes && !/^(y|yes)$/i.test(await terminal.ask(`\nDeploy ${stage.name}? y/N`)))
    throw new Problem("Nothing was deployed. Say y, or add --yes where nobody can answer.");
  if (await cdk(["deploy", ...stacks, "--app", assembly, ...unasked]))
    throw new Problem(
      "The deployment failed; what stands above says why. CloudFormation put the failed stack back; earlier stacks stay. Run it again when it is mended.",
    );
  await fillDirectory(deploying);
  if (administrator) await appoint(deploying, administrator);
  await sayRecords(deploying);
  const address = outputOf(await deployed(cloud, stage, "edge"), "Address");
  if (address !== expected) await tellPackages(deploying, address);
  terminal.say(`\n✓ Boundaryless is at ${address}, its dashboard at ${address}/admin`);
  terminal.say(`  Look whether all is well: npm run doctor -- --address ${address}`);
  if (!administrator)
    terminal.say(
      `  Nobody administers it? npm run deploy -- --stage ${stage.name} --administrator you@example.org --name "Your Name"`,
    );
};
