import type { EntryName } from "./entries.ts";

/** What an organisation runs the system for. */
export const stageNames = ["dev", "staging", "prod"] as const;
export type StageName = (typeof stageNames)[number];

/** A name of our own for the system, or none: then it is reached at the name that CloudFront gives it. */
export interface Domain {
  readonly name: string;
  /** A public certificate for the name. CloudFront takes only those of us-east-1; it holds no data (ADR 0010). */
  readonly certificateArn: string;
}

/** An issuer that a user pool passes people on to, such as Entra ID of the NHS tenant or Care Identity (CIS2). */
export interface Federation {
  /** Shown on the sign-in page; letters and digits. */
  readonly name: string;
  /** Without a trailing slash; its `/.well-known/openid-configuration` is read. */
  readonly issuer: string;
  readonly clientId: string;
  /** Has to bring address and name: `["openid", "email", "profile"]` for Entra, `["openid", "profile"]` for CIS2. */
  readonly scopes: readonly string[];
}

/** Who signs administrators in. */
export type SignIn =
  | {
      readonly kind: "cognito";
      /** Free choice, unique in the region: `<prefix>.auth.eu-west-2.amazoncognito.com`. */
      readonly domainPrefix: string;
      readonly federations?: readonly Federation[];
    }
  | { readonly kind: "external"; readonly issuer: string; readonly clientId: string };

export interface Limits {
  /** Requests a second the HTTP API takes on average, and at once; more is answered 429. */
  readonly requestsPerSecond: number;
  readonly burst: number;
  /**
   * Concurrent executions set aside for a function and not exceeded; none leaves it to the account's pool. While digests go
   * out, sending mail fills the minute: other jobs need room beside it. No job meets itself, it ends within its minute.
   */
  readonly reservedConcurrency: { readonly [name in EntryName]?: number };
  /** Batches of one shard that `notify` works on at once. `project` stays at 1: its counters meet on the same rows. */
  readonly notifyParallelism: number;
}

/** What CloudFront's firewall turns away. */
export interface Firewall {
  /** Writes from one address in five minutes. A whole trust may share one: on a launch day thousands join. */
  readonly writesPerFiveMinutes: number;
}

/** How a new version of the function behind every page takes over. */
export interface Canary {
  /** The share of requests it gets first. */
  readonly percent: number;
  /** How long that lasts; an alarm meanwhile, or a failure, brings the old version back. */
  readonly minutes: number;
}

/** The repository whose workflows deploy a stage. */
export interface Repository {
  /**
   * As the subject of its tokens begins: `owner@1/name@2` with the numbers that GitHub gave both, or `owner/name` where
   * the repository is older than July 2026 and has not moved to subjects with numbers.
   */
  readonly subject: string;
}

/** A table that point-in-time recovery or a backup made; `docs/runbooks/restore.md` says how and when. */
export interface RestoredTable {
  readonly name: string;
  /** The last part of its stream's ARN, such as `2026-11-28T16:32:00.000`: `aws dynamodb describe-table` tells it. */
  readonly streamLabel: string;
  /** The last step, once all is well: the stack lets go of its own table, which stays in AWS until somebody deletes it. */
  readonly alone?: true;
}

/** Everything in which one stage differs from another. Nothing else in this folder may ask for the stage's name. */
export interface Stage {
  readonly name: StageName;
  readonly domain?: Domain;
  readonly signIn: SignIn;
  /** Sender of every e-mail; its domain becomes an SES identity in eu-west-2. */
  readonly mailFrom: string;
  /**
   * E-mails a second that the scheduled work sends: what Amazon SES grants the account, less a third for letters that go
   * out at once. A new account has 14.
   */
  readonly mailPerSecond: number;
  /** Who hears of alarms; none means alarms are seen on the dashboard only. */
  readonly alarmEmail?: string;
  /** Whether table, secrets, keys and buckets survive the removal of their stack. */
  readonly keepsData: boolean;
  readonly deletionProtection: boolean;
  readonly pointInTimeRecoveryDays: number;
  /** The table that everything uses instead of the stack's own, which stays beside it untouched. */
  readonly restoredTable?: RestoredTable;
  /**
   * When a secret was last changed by hand. Functions read secrets when they start; another value here deploys each of them
   * anew, and `http` as a new version, which nothing but a deployment makes live.
   */
  readonly secretsChanged?: string;
  /** How long a set-aside stream batch is kept: time to mend the cause and replay. */
  readonly setAsideDays: number;
  /** None saves about eight dollars a month; the API and the application limit then alone. */
  readonly firewall?: Firewall;
  /** How long an export of the table is kept; it holds people that may ask to be erased meanwhile. */
  readonly exportDays: number;
  /** What a month may cost before somebody is written to. */
  readonly monthlyBudgetDollars: number;
  readonly limits: Limits;
  /** None: a new version answers everything at once. */
  readonly canary?: Canary;
  /** None: the stage is deployed by hand only. */
  readonly deployedFrom?: Repository;
}

const kept = {
  keepsData: true,
  deletionProtection: true,
  pointInTimeRecoveryDays: 35,
  setAsideDays: 30,
  exportDays: 7,
  canary: { percent: 10, minutes: 5 },
  deployedFrom: { subject: "example@0/boundaryless@0" },
} as const;

/** The one place where stages differ. Replace the `example` names before the first deployment. */
export const stages: Readonly<Record<StageName, Stage>> = {
  dev: {
    name: "dev",
    signIn: { kind: "cognito", domainPrefix: "boundaryless-dev" },
    mailFrom: "Boundaryless <communities@dev.boundaryless.example>",
    mailPerSecond: 10,
    keepsData: false,
    deletionProtection: false,
    pointInTimeRecoveryDays: 1,
    setAsideDays: 7,
    exportDays: 7,
    monthlyBudgetDollars: 20,
    limits: { requestsPerSecond: 50, burst: 100, reservedConcurrency: {}, notifyParallelism: 1 },
  },
  staging: {
    ...kept,
    name: "staging",
    domain: {
      name: "staging.boundaryless.example",
      certificateArn: "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000",
    },
    signIn: { kind: "cognito", domainPrefix: "boundaryless-staging" },
    mailFrom: "Boundaryless <communities@staging.boundaryless.example>",
    mailPerSecond: 10,
    alarmEmail: "alarms@staging.boundaryless.example",
    firewall: { writesPerFiveMinutes: 2000 },
    monthlyBudgetDollars: 100,
    limits: { requestsPerSecond: 200, burst: 400, reservedConcurrency: { jobs: 4 }, notifyParallelism: 2 },
  },
  prod: {
    ...kept,
    name: "prod",
    domain: {
      name: "boundaryless.example",
      certificateArn: "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000",
    },
    signIn: { kind: "cognito", domainPrefix: "boundaryless" },
    mailFrom: "Boundaryless <communities@boundaryless.example>",
    mailPerSecond: 10,
    alarmEmail: "alarms@boundaryless.example",
    firewall: { writesPerFiveMinutes: 2000 },
    monthlyBudgetDollars: 500,
    limits: {
      requestsPerSecond: 1000,
      burst: 2000,
      reservedConcurrency: { http: 200, jobs: 4 },
      notifyParallelism: 2,
    },
  },
};

/** The stage of that name. @throws a sentence that lists the names there are */
export const stageOf = (name: string): Stage => {
  const known = stageNames.find((each) => each === name);
  if (!known) throw new Error(`There is no stage "${name}". Say one of: ${stageNames.join(", ")}.`);
  return stages[known];
};
