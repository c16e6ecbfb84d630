import { caching } from "./caching.ts";
import { security } from "./headers.ts";
import { description, open } from "./knowledge.ts";
import { mail, type Names, type Sender } from "./mail.ts";
import { clock, health, type lookAtCertificate, redirect, transport } from "./reach.ts";
import { signIn } from "./sign-in.ts";
import { type Check, type Finding, report, type Visit } from "./visit.ts";
import { files, loader, view, viewOf } from "./widget.ts";

/** What is looked at besides the address. Certificates and names are looked up for real unless something else is given. */
export interface Looking {
  readonly sender?: Sender | undefined;
  readonly certificate?: typeof lookAtCertificate;
  readonly names?: Names;
  readonly send?: typeof fetch;
}

const causeOf = (error: unknown): string => {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
};

// As Node calls what is wrong with a certificate, or where no TLS is spoken.
const isOfTrust = (cause: string): boolean => /CERT|SIGNED|ALTNAME|SSL|TLS/.test(cause);

const silence = (origin: string, cause: string): string =>
  isOfTrust(cause)
    ? `${origin} cannot be trusted (${cause}): look at the certificate, its names and its last day.`
    : `${origin} gives no answer (${cause}): look at its name in DNS, the front and the network.`;

/** A check that gets no answer has found that. */
const tried = async (name: string, check: Check, visit: Visit): Promise<Finding[]> => {
  try {
    return await check(visit);
  } catch (error) {
    const { bad, findings } = report(name, "main-job");
    bad(silence(visit.origin, causeOf(error)));
    return findings;
  }
};

/** Looks at a running installation from outside, changes nothing, and says what it found, check by check. */
export const examine = async (visit: Visit, looking: Looking = {}): Promise<Finding[]> => {
  const { sender, certificate, names, send } = looking;
  const reached = await tried("health", health, visit);
  const [first] = reached;
  // Where nobody answers, every further check would only say so once more.
  if (first?.outcome === "bad" && /gives no answer|cannot be trusted/.test(first.says)) return reached;
  const slug = async (): Promise<string | undefined> => (await viewOf(visit))?.communities[0]?.slug;
  const checks: readonly (readonly [string, Check])[] = [
    ["certificate", transport(certificate)],
    ["redirect to HTTPS", redirect(send)],
    ["clock", clock],
    ["security headers", security],
    ["caching", caching(slug)],
    ["widget files", loader],
    ["widget view", view],
    ["pages and dashboard", files],
    ["API description", description],
    ["feeds", open],
    ["sign-in", signIn],
    ["mail", mail(sender, names)],
  ];
  const rest: Finding[] = [];
  for (const [name, check] of checks) rest.push(...(await tried(name, check, visit)));
  return [...reached, ...rest];
};

const marks = { well: "✓", bad: "✗", skipped: "–" } as const;

/** The findings for people: a line each, and under what is bad the page to go on with. */
export const lines = (findings: readonly Finding[]): string[] => {
  const bad = findings.filter(({ outcome }) => outcome === "bad").length;
  return [
    ...findings.flatMap(({ check, outcome, says, runbook }) => [
      `${marks[outcome]} ${check}: ${says}`,
      ...(runbook ? [`    docs/runbooks/${runbook}.md`] : []),
    ]),
    "",
    bad === 0 ? "✓ All is well." : `✗ ${bad} ${bad === 1 ? "thing is" : "things are"} wrong.`,
  ];
};
