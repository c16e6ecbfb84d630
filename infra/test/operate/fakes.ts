import type { Cdk } from "../../src/operate/cdk.ts";
import type { Cloud, Deployed } from "../../src/operate/cloud.ts";
import type { Appointed, Founder } from "../../src/operate/found.ts";
import type { Synthesise } from "../../src/operate/synthesise.ts";
import type { Terminal } from "../../src/operate/terminal.ts";

export const account = "123456789012";

/** An account on AWS as the commands see it: what is in it, and what was done to it. */
export interface World {
  readonly cloud: Cloud;
  readonly cdk: Cdk;
  readonly synthesise: Synthesise;
  readonly terminal: Terminal;
  readonly found: Founder;
  /** By region and name. */
  readonly stacks: Map<string, Deployed>;
  readonly buckets: Map<string, string[]>;
  readonly certificates: Map<string, { status: string; names: string[] }>;
  readonly domains: Map<string, { verified: boolean }>;
  readonly secrets: Set<string>;
  readonly mail: { production: boolean; sending: boolean; perSecond: number };
  /** Everything that changes something, in its order. */
  readonly done: string[];
  readonly said: () => string;
  /** What is answered when the terminal asks. */
  answer: string;
  /** The command of the CDK that fails, or `synthesise`. */
  failing: string | undefined;
  /** Where the deployed stage is reached. */
  address: string;
  readonly appointed: Appointed[];
}

const told: Readonly<Record<string, Record<string, string>>> = {
  data: { TableName: "boundaryless-table" },
  edge: { PointsTo: "d111.cloudfront.net" },
  identity: { Issuer: "https://cognito-idp.eu-west-2.amazonaws.com/pool-1", UserPool: "pool-1" },
  mail: {
    Dkim1: "one._domainkey CNAME one.dkim",
    BounceMx: "bounces MX 10 feedback",
    Dmarc: "_dmarc TXT v=DMARC1",
  },
};

const outputs = (short: string, { address }: Pick<World, "address">): Record<string, string> => ({
  ...told[short],
  ...(short === "edge" ? { Address: address } : {}),
});

/** An account that the CDK was bootstrapped in, and that has nothing else. */
export const world = (stacksOfStage: readonly { short: string; name: string; region: string }[]): World => {
  const lines: string[] = [];
  const bootstrapped = { status: "UPDATE_COMPLETE", outputs: { BootstrapVersion: "21" } };
  const stacks = new Map<string, Deployed>([
    ["eu-west-2 CDKToolkit", bootstrapped],
    ["us-east-1 CDKToolkit", bootstrapped],
  ]);
  const key = (name: string, region = "eu-west-2") => `${region} ${name}`;
  const made: World = {
    stacks,
    buckets: new Map(),
    certificates: new Map(),
    domains: new Map(),
    secrets: new Set(),
    mail: { production: true, sending: true, perSecond: 14 },
    done: [],
    said: () => lines.join("\n"),
    answer: "",
    failing: undefined,
    address: "https://d111.cloudfront.net",
    appointed: [],
    terminal: {
      say: (line = "") => void lines.push(line),
      ask: (question) => {
        lines.push(question);
        return Promise.resolve(made.answer);
      },
    },
    cdk: (args) => {
      made.done.push(`cdk ${args.join(" ")}`);
      if (args[0] === made.failing) return Promise.resolve(1);
      if (args[0] === "deploy")
        for (const { short, name, region } of stacksOfStage)
          stacks.set(key(name, region), { status: "CREATE_COMPLETE", outputs: outputs(short, made) });
      return Promise.resolve(0);
    },
    synthesise: (stage, address = "no address") => {
      made.done.push(`synthesise ${stage.name} for ${address}`);
      return Promise.resolve(made.failing === "synthesise" ? 1 : 0);
    },
    found: {
      trusts: (table) => {
        made.done.push(`trusts into ${table}`);
        return Promise.resolve(40);
      },
      administrator: (table, who) => {
        made.done.push(`administrator into ${table}`);
        made.appointed.push(who);
        return Promise.resolve();
      },
    },
    cloud: {
      whoAmI: () => Promise.resolve({ account, arn: `arn:aws:iam::${account}:user/ada` }),
      stack: (name, region) => Promise.resolve(stacks.get(key(name, region))),
      mailAccount: () => Promise.resolve(made.mail),
      mailDomain: (domain) => Promise.resolve(made.domains.get(domain)),
      certificate: (arn) => Promise.resolve(made.certificates.get(arn)),
      hasSecret: (name) => Promise.resolve(made.secrets.has(name)),
      bucketsOf: (stack) => Promise.resolve(made.buckets.get(stack) ?? []),
      emptyBucket: (name) => {
        made.done.push(`empty ${name}`);
        return Promise.resolve(3);
      },
      removeStack: (name, region) => {
        made.done.push(`remove ${name}`);
        stacks.delete(key(name, region));
        return Promise.resolve();
      },
      inviteAdministrator: (pool, { email }) => {
        made.done.push(`invite ${email} to ${pool}`);
        return Promise.resolve("sub-1");
      },
    },
  };
  return made;
};
