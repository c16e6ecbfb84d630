import { domainOf } from "../mail/address.ts";
import { federationSecretName } from "../identity/federation.ts";
import { region } from "../region.ts";
import { type Stage, stageNames } from "../stages.ts";
import type { Cloud } from "./cloud.ts";
import { nameOf, stacksOf } from "./names.ts";

/** Something to know before a deployment; one that stops it says what to do. A full sentence. */
export interface Finding {
  readonly stops: boolean;
  readonly says: string;
}

/** The oldest bootstrap that templates of this CDK can be deployed with. */
const oldestBootstrap = 6;
const bootstrapStack = "CDKToolkit";

const stops = (says: string): Finding => ({ stops: true, says });
const tells = (says: string): Finding => ({ stops: false, says });

const invented = (name: string): boolean => /\.example$/.test(name);
const inFile = (stage: Stage, field: string): string =>
  `\`${field}\` of ${stage.name} in infra/src/stages.ts`;

/** What the declared name lacks before AWS can be asked about it. */
const domainInFile = (stage: Stage, account: string): Finding[] => {
  const { domain } = stage;
  if (!domain) return [];
  if (invented(domain.name))
    return [stops(`The name ${domain.name} is an example. Write your own into ${inFile(stage, "domain")}.`)];
  if (domain.certificateArn.split(":")[4] === account) return [];
  return [
    stops(
      `The certificate is not of the account ${account}. Write the ARN of yours, in us-east-1, into ${inFile(stage, "domain.certificateArn")}.`,
    ),
  ];
};

/** What else the declared stage lacks. A stage to try things out may have an invented sender: then it sends nothing. */
const restOfFile = (stage: Stage): Finding[] => {
  const found: Finding[] = [];
  const { mailFrom, alarmEmail, signIn } = stage;
  if (invented(domainOf(mailFrom)))
    found.push({
      stops: stage.keepsData,
      says: `The sender ${domainOf(mailFrom)} is an example, so no e-mail will leave. Write your own into ${inFile(stage, "mailFrom")}.`,
    });
  if (alarmEmail && invented(domainOf(alarmEmail)))
    found.push(
      stops(
        `Alarms would go to ${alarmEmail}, an example. Write your own into ${inFile(stage, "alarmEmail")}.`,
      ),
    );
  if (signIn.kind === "external" && invented(new URL(signIn.issuer).hostname))
    found.push(
      stops(`The issuer ${signIn.issuer} is an example. Write your own into ${inFile(stage, "signIn")}.`),
    );
  return found;
};

const checkBootstrap = async (stage: Stage, cloud: Cloud, account: string): Promise<Finding[]> => {
  const regions = [...new Set(stacksOf(stage).map((each) => each.region))];
  const found = await Promise.all(
    regions.map(async (each): Promise<Finding[]> => {
      const toolkit = await cloud.stack(bootstrapStack, each);
      const version = Number(toolkit?.outputs.BootstrapVersion ?? 0);
      if (version >= oldestBootstrap) return [];
      const what = toolkit ? `is too old (version ${version})` : "is missing";
      return [
        stops(
          `What the CDK needs in aws://${account}/${each} ${what}. Run once: npm run deploy -- --stage ${stage.name} --bootstrap`,
        ),
      ];
    }),
  );
  return found.flat();
};

const checkStacks = async (stage: Stage, cloud: Cloud): Promise<Finding[]> => {
  const found = await Promise.all(
    stacksOf(stage).map(async ({ name, region: where }): Promise<Finding[]> => {
      const status = (await cloud.stack(name, where))?.status ?? "";
      if (/_IN_PROGRESS$/.test(status))
        return [stops(`${name} is being changed by somebody (${status}). Wait until that has ended.`)];
      if (/^(ROLLBACK_COMPLETE|ROLLBACK_FAILED|DELETE_FAILED)$/.test(status))
        return [
          stops(`${name} was never finished (${status}). Delete it in CloudFormation, then run this again.`),
        ];
      if (/_FAILED$/.test(status))
        return [
          stops(
            `${name} is stuck (${status}). In CloudFormation choose "Continue update rollback", then run this again.`,
          ),
        ];
      return [];
    }),
  );
  return found.flat();
};

const checkMail = async (stage: Stage, cloud: Cloud): Promise<Finding[]> => {
  const account = await cloud.mailAccount();
  const domain = domainOf(stage.mailFrom);
  const identity = await cloud.mailDomain(domain);
  const found: Finding[] = [];
  if (!account.sending)
    found.push(
      tells("Amazon SES has paused this account: e-mails wait. Read docs/runbooks/mail-blocked.md."),
    );
  if (!account.production)
    found.push(
      tells(
        `Amazon SES is in its sandbox: only verified addresses get mail. Ask for production access in ${region}, which takes about a day.`,
      ),
    );
  if (account.production && stage.mailPerSecond > account.perSecond)
    found.push(
      tells(
        `The account may send ${account.perSecond} e-mails a second, the stage wants ${stage.mailPerSecond}. Lower ${inFile(stage, "mailPerSecond")}, or ask for more.`,
      ),
    );
  if (!identity?.verified)
    found.push(
      tells(
        `${domain} may not send yet. The DNS records it needs are printed after the deployment; SES looks for them by itself.`,
      ),
    );
  return found;
};

const checkDomain = async ({ domain }: Stage, cloud: Cloud): Promise<Finding[]> => {
  if (!domain) return [];
  const found = await cloud.certificate(domain.certificateArn);
  if (!found)
    return [stops(`There is no certificate ${domain.certificateArn}. Ask ACM for one in us-east-1.`)];
  const names = [domain.name, `*.${domain.name.slice(domain.name.indexOf(".") + 1)}`];
  if (!names.some((name) => found.names.includes(name)))
    return [stops(`The certificate is for ${found.names.join(", ")}, not for ${domain.name}.`)];
  if (found.status !== "ISSUED")
    return [
      stops(
        `The certificate is ${found.status}, not ISSUED. Put ACM's record into the DNS of ${domain.name}.`,
      ),
    ];
  return [];
};

const checkSignIn = async ({ name, signIn }: Stage, cloud: Cloud): Promise<Finding[]> => {
  if (signIn.kind === "external") return [];
  const found = await Promise.all(
    (signIn.federations ?? []).map(async (federation): Promise<Finding[]> => {
      const secret = federationSecretName(name, federation.name);
      if (await cloud.hasSecret(secret)) return [];
      return [
        stops(
          `The client secret of ${federation.name} is missing. Put it into Secrets Manager as ${secret} in ${region}.`,
        ),
      ];
    }),
  );
  return found.flat();
};

// Figures of alarms carry no dimension of the stage, so two stages of one account would share them.
const checkAlone = async (stage: Stage, cloud: Cloud): Promise<Finding[]> => {
  const others = stageNames.filter((name) => name !== stage.name);
  const there = await Promise.all(others.map((name) => cloud.stack(nameOf({ name }, "service"))));
  return others
    .filter((_, at) => there[at])
    .map((name) =>
      tells(`This account runs ${name} too. Alarms of both mix; use an account for each stage.`),
    );
};

/** Everything that would make a deployment fail half-way, or the deployed system do less than it should. */
export const checkBeforehand = async (stage: Stage, cloud: Cloud, account: string): Promise<Finding[]> => {
  const named = domainInFile(stage, account);
  const asked = await Promise.all([
    checkBootstrap(stage, cloud, account),
    checkStacks(stage, cloud),
    checkMail(stage, cloud),
    // AWS is not asked about a name that only stands for one.
    named.length > 0 ? named : checkDomain(stage, cloud),
    checkSignIn(stage, cloud),
    checkAlone(stage, cloud),
  ]);
  return [...restOfFile(stage), ...asked.flat()];
};
