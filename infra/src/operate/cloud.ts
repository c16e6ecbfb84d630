/** A CloudFormation stack as it is deployed. */
export interface Deployed {
  /** Such as `UPDATE_COMPLETE` or `ROLLBACK_FAILED`. */
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What Amazon SES lets the account send. */
export interface MailAccount {
  /** False in the sandbox: mail reaches only addresses that were verified one by one. */
  readonly production: boolean;
  /** False when AWS has paused the account. */
  readonly sending: boolean;
  readonly perSecond: number;
}

/**
 * All that deploying and removing ask of AWS besides what the CDK does. Tests of the commands stand something of their
 * own here; `aws.ts` is the real one, whose calls a test answers at the edge of the network.
 */
export interface Cloud {
  /** Whose credentials are used. @throws Problem where there are none, or they have run out */
  whoAmI(): Promise<{ readonly account: string; readonly arn: string }>;
  /** The stack of that name, or undefined where there is none. */
  stack(name: string, inRegion?: string): Promise<Deployed | undefined>;
  mailAccount(): Promise<MailAccount>;
  /** Whether the domain may send, or undefined where Amazon SES does not know it. */
  mailDomain(domain: string): Promise<{ readonly verified: boolean } | undefined>;
  /** A certificate of ACM in the region of its ARN, or undefined where there is none. */
  certificate(
    arn: string,
  ): Promise<{ readonly status: string; readonly names: readonly string[] } | undefined>;
  hasSecret(name: string): Promise<boolean>;
  /** Names of the buckets that the stack holds. */
  bucketsOf(stack: string): Promise<string[]>;
  /** Deletes every version of every object. @returns how many there were */
  emptyBucket(name: string): Promise<number>;
  /** Deletes the stack and waits until it is gone. @throws Problem that says what stayed */
  removeStack(name: string, inRegion?: string): Promise<void>;
  /** Makes an account in the user pool, which sends its first password. @returns its `sub`, also where it was there before */
  inviteAdministrator(userPoolId: string, who: { email: string; name: string }): Promise<string>;
}
