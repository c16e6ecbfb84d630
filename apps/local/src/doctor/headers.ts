import { dashboardPolicy } from "@boundaryless/contract/headers";
import { type Check, headerOf, report, type Visit } from "./visit.ts";

/** One of each kind of answer, and who may frame it. */
const kinds: readonly { readonly path: string; readonly framed: RegExp }[] = [
  { path: "/", framed: /^frame-ancestors 'none'$/ },
  { path: "/v1/health", framed: /^frame-ancestors 'none'$/ },
  { path: "/v1/no-such-address", framed: /^frame-ancestors 'none'$/ },
  { path: "/no-such-page", framed: /^frame-ancestors 'none'$/ },
  { path: "/embed", framed: /^frame-ancestors (?!'none')./ },
  { path: "/admin/", framed: /^frame-ancestors 'none'$/ },
  { path: "/widget/v1.js", framed: /^frame-ancestors 'none'$/ },
];

const yearSeconds = 365 * 24 * 60 * 60;

const directives = (response: Response): string[] =>
  headerOf(response, "content-security-policy").split(/;\s*/);

const wrongWith = async ({ ask, secure }: Visit, { path, framed }: (typeof kinds)[number]) => {
  const response = await ask(path);
  const policy = directives(response);
  const wrong: string[] = [];
  if (policy[0] !== "default-src 'none'")
    wrong.push(
      `${path} has no Content-Security-Policy that begins with nothing allowed: deploy \`edge\` again.`,
    );
  if (!policy.some((each) => framed.test(each)))
    wrong.push(
      `${path} does not say who may frame it as it should (${policy.find((each) => each.startsWith("frame-anc")) ?? "nothing"}): deploy \`edge\` and \`service\` again.`,
    );
  if (policy.some((each) => /^script-src.*('unsafe-|\*)/.test(each)))
    wrong.push(`${path} lets scripts run that are not files of ours: take that out of its policy.`);
  if (headerOf(response, "x-content-type-options") !== "nosniff")
    wrong.push(`${path} lets browsers guess its type: it lacks X-Content-Type-Options.`);
  const kept = Number(/max-age=(\d+)/.exec(headerOf(response, "strict-transport-security"))?.[1] ?? 0);
  if (secure && kept < yearSeconds)
    wrong.push(
      `${path} does not ask browsers for HTTPS for a year or more: it lacks Strict-Transport-Security.`,
    );
  return wrong;
};

/** Who may frame what, what may run, and whether browsers are told to stay with HTTPS. */
export const security: Check = async (visit) => {
  const { sum, skipped, bad, findings } = report("security headers", "http-errors");
  const wrong = await Promise.all(kinds.map((kind) => wrongWith(visit, kind)));
  sum(wrong.flat(), `All ${kinds.length} kinds of answer say who may frame them and what may run.`);
  const policy = headerOf(await visit.ask("/admin/"), "content-security-policy");
  if (policy && policy !== dashboardPolicy)
    bad(
      "The dashboard's policy is not that of this version: deploy `edge` again, or look with the version that runs.",
    );
  if (!visit.secure) skipped("Strict-Transport-Security means something over HTTPS only.");
  return findings;
};
