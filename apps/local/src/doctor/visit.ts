/** What a check found. `says` is a sentence: what is so, and where it is bad, what to do. */
export interface Finding {
  readonly check: string;
  readonly outcome: "well" | "bad" | "skipped";
  readonly says: string;
  /** The page of docs/runbooks to go on with. */
  readonly runbook?: string;
}

/** A running installation, as anybody sees it from outside. */
export interface Visit {
  /** Without a trailing slash. */
  readonly origin: string;
  /** Over plain HTTP nothing can be said of what only a public address has. */
  readonly secure: boolean;
  readonly now: () => Date;
  /** Asks without following redirects. @throws where nothing answers within ten seconds */
  ask(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

export type Check = (visit: Visit) => Promise<Finding[]>;

const patienceMilliseconds = 10_000;

/** @param address such as `https://communities.example.nhs.uk`; what follows the host is not looked at */
export const visitTo = (
  address: URL,
  send: typeof fetch = fetch,
  now: () => Date = () => new Date(),
): Visit => ({
  origin: address.origin,
  secure: address.protocol === "https:",
  now,
  ask: (path, headers = {}) =>
    send(new URL(path, address.origin), {
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMilliseconds),
    }),
});

/** Collects what one check finds, each with its name and the page to read on. */
export const report = (check: string, runbook: string) => {
  const findings: Finding[] = [];
  return {
    findings,
    well: (says: string) => void findings.push({ check, outcome: "well", says }),
    bad: (says: string) => void findings.push({ check, outcome: "bad", says, runbook }),
    skipped: (says: string) => void findings.push({ check, outcome: "skipped", says }),
    /** One sentence if everything is as it should, else one for each thing that is not. */
    sum: (wrong: readonly string[], allWell: string) => {
      if (wrong.length === 0) findings.push({ check, outcome: "well", says: allWell });
      for (const says of wrong) findings.push({ check, outcome: "bad", says, runbook });
    },
  };
};

/** The value of a header, or empty. */
export const headerOf = ({ headers }: Response, name: string): string => headers.get(name) ?? "";
