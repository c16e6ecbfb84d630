import { Resolver } from "node:dns/promises";
import { type Check, type Finding, report } from "./visit.ts";

/** What the names of mail are asked of; `node:dns` for real. */
export interface Names {
  resolveTxt(name: string): Promise<string[][]>;
  resolveMx(name: string): Promise<{ exchange: string }[]>;
  resolveCname(name: string): Promise<string[]>;
}

/** What to look for: the sender's domain, and the selectors of its DKIM keys where they are known. */
export interface Sender {
  readonly domain: string;
  readonly selectors: readonly string[];
}

/** What a name has, or nothing where it has no such record. @throws where DNS itself does not answer */
const records = async <T>(asked: Promise<T[]>): Promise<T[]> => {
  try {
    return await asked;
  } catch (error) {
    if (/ENOTFOUND|ENODATA/.test(String((error as { code?: string }).code))) return [];
    throw error;
  }
};

const texts = async (names: Names, name: string): Promise<string[]> =>
  (await records(names.resolveTxt(name))).map((parts) => parts.join(""));

const spf = async (names: Names, domain: string): Promise<string[]> => {
  const name = `bounces.${domain}`;
  const found = (await texts(names, name)).filter((text) => text.startsWith("v=spf1"));
  if (found.length === 0) return [`${name} has no SPF record: add TXT "v=spf1 include:amazonses.com -all".`];
  if (found.length > 1) return [`${name} has ${found.length} SPF records, which counts as none: leave one.`];
  return found[0]?.includes("include:amazonses.com")
    ? []
    : [`The SPF record of ${name} does not let Amazon SES send: add include:amazonses.com.`];
};

const mx = async (names: Names, domain: string): Promise<string[]> => {
  const name = `bounces.${domain}`;
  const found = await records(names.resolveMx(name));
  return found.some(({ exchange }) => /^feedback-smtp\.[\w-]+\.amazonses\.com$/.test(exchange))
    ? []
    : [`${name} does not take bounces: add MX 10 feedback-smtp.eu-west-2.amazonses.com.`];
};

const dmarc = async (names: Names, domain: string): Promise<string[]> => {
  const [found] = (await texts(names, `_dmarc.${domain}`)).filter((text) => text.startsWith("v=DMARC1"));
  if (!found) return [`_dmarc.${domain} has no record: add TXT "v=DMARC1; p=reject; adkim=s; aspf=r".`];
  return /;\s*p=(quarantine|reject)\b/.test(found)
    ? []
    : [`The DMARC record of ${domain} lets forged mail through: set p=quarantine, then p=reject.`];
};

const dkim = async (names: Names, { domain, selectors }: Sender): Promise<string[]> => {
  const wrong = await Promise.all(
    selectors.map(async (selector) => {
      const name = `${selector}._domainkey.${domain}`;
      const found = await records(names.resolveCname(name));
      return found.some((each) => each.endsWith(".dkim.amazonses.com"))
        ? []
        : [`${name} does not point to Amazon SES: add CNAME ${selector}.dkim.amazonses.com.`];
    }),
  );
  return wrong.flat();
};

/** Whether the world believes mail in the sender's name: SPF, DKIM, DMARC, and where bounces go. */
export const mail =
  (sender: Sender | undefined, names: Names = new Resolver({ timeout: 5000, tries: 2 })): Check =>
  async (): Promise<Finding[]> => {
    const { sum, skipped, findings } = report("mail", "mail-blocked");
    if (!sender) {
      skipped("No domain of the sender was given: add --mail-domain.");
      return findings;
    }
    const { domain, selectors } = sender;
    const wrong = await Promise.all([
      spf(names, domain),
      mx(names, domain),
      dmarc(names, domain),
      dkim(names, sender),
    ]);
    const seen = selectors.length > 0 ? "SPF, DKIM, DMARC" : "SPF, DMARC";
    sum(wrong.flat(), `${seen} and the way of bounces of ${domain} are in DNS.`);
    if (selectors.length === 0)
      skipped(
        "The names of the DKIM keys cannot be guessed: add --dkim with each selector that the deployment printed.",
      );
    return findings;
  };
