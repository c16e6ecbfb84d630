import { createHash } from "node:crypto";
import { endpoints, type WidgetView } from "@boundaryless/contract";
import * as z from "zod/mini";
import { type Check, headerOf, report, type Visit } from "./visit.ts";

const Manifest = z.record(z.string(), z.object({ integrity: z.string() }));

const wrongFile = (path: string, response: Response, type: RegExp, forever: boolean): string[] => {
  if (response.status !== 200)
    return [
      `${path} answers ${response.status}: the files of this release are not all there; deploy \`edge\` again.`,
    ];
  const wrong: string[] = [];
  const control = headerOf(response, "cache-control");
  if (!type.test(headerOf(response, "content-type")))
    wrong.push(
      `${path} is of type "${headerOf(response, "content-type")}": browsers do not run it as a module.`,
    );
  if (forever !== /immutable/.test(control))
    wrong.push(
      forever
        ? `${path} has a hash in its name and is not kept for ever ("${control}").`
        : `${path} has no hash in its name and must not be kept for ever ("${control}"): a mended widget would never arrive.`,
    );
  return wrong;
};

const closedToOthers = (path: string, response: Response): string[] =>
  headerOf(response, "access-control-allow-origin") === "*"
    ? []
    : [`${path} cannot be used by pages of other origins: it lacks Access-Control-Allow-Origin.`];

const javascript = /^(text|application)\/javascript\b/;

const moduleWrong = async ({ ask }: Visit, file: string, integrity: string): Promise<string[]> => {
  const path = `/widget/${file}`;
  const response = await ask(path);
  const [algorithm = "", expected] = integrity.split(/-(.*)/);
  const bytes = Buffer.from(await response.arrayBuffer());
  const wrong = [...wrongFile(path, response, javascript, true), ...closedToOthers(path, response)];
  const found = createHash(algorithm).update(bytes).digest("base64");
  if (response.ok && found !== expected)
    wrong.push(
      `${path} is not the file that the manifest tells of: something changes it, or an upload was cut off.`,
    );
  return wrong;
};

/** The loader, what it loads and every further module, as a page of another origin gets them. */
export const loader: Check = async (visit) => {
  const { sum, findings } = report("widget files", "main-job");
  const response = await visit.ask("/widget/v1.js", { origin: "https://intranet.example" });
  const wrong = [
    ...wrongFile("/widget/v1.js", response, javascript, false),
    ...closedToOthers("/widget/v1.js", response),
  ];
  const manifest = z.safeParse(
    Manifest,
    await (await visit.ask("/widget/manifest.json")).json().catch(() => undefined),
  );
  const modules = Object.entries(manifest.data ?? {}).filter(([name]) => /(?<!v1)\.js$/.test(name));
  if (modules.length === 0) wrong.push("/widget/manifest.json names no module: deploy `edge` again.");
  const named = [...(await response.text()).matchAll(/\.\/([\w.-]+\.js)/g)].map(([, name]) => name);
  const gone = named.find((each) => !modules.some(([name]) => name === each));
  if (gone !== undefined || named.length === 0)
    wrong.push(`The loader loads ${gone ?? "nothing"}, which is not in this release: deploy \`edge\` again.`);
  for (const [name, { integrity }] of modules) wrong.push(...(await moduleWrong(visit, name, integrity)));
  sum(
    wrong,
    `The loader and its ${modules.length} modules are whole, and pages of any origin may load them.`,
  );
  return findings;
};

/** Asks for the widget's first view. @returns undefined where it is not as the contract says */
export const viewOf = async ({ ask }: Visit): Promise<WidgetView | undefined> => {
  const response = await ask("/v1/widget?limit=1");
  const body: unknown = await response.json().catch(() => undefined);
  const { data } = z.safeParse(endpoints.readWidget.answer, body);
  // It is left out of a view in brief alone.
  return data?.wording && data;
};

export const view: Check = async (visit) => {
  const { sum, findings } = report("widget view", "main-job");
  const response = await visit.ask("/v1/widget?limit=1", { origin: "https://intranet.example" });
  const wrong = closedToOthers("/v1/widget", response);
  if ((await viewOf(visit)) === undefined)
    wrong.push(
      `/v1/widget answers ${response.status} and not what the contract says: another version runs, or it fails.`,
    );
  sum(wrong, "The widget's first view is as the contract says, and pages of any origin may read it.");
  return findings;
};

/** The files behind pages and dashboard: what the HTML names is there, and kept for ever. */
export const files: Check = async (visit) => {
  const { sum, findings } = report("pages and dashboard", "main-job");
  const wrong: string[] = [];
  let count = 0;
  for (const page of ["/", "/admin/"]) {
    const response = await visit.ask(page);
    if (response.status !== 200) wrong.push(`${page} answers ${response.status}.`);
    const html = await response.text();
    const named = [...html.matchAll(/(?:href|src)="([^"]+\.(css|js))"/g)];
    if (named.length === 0)
      wrong.push(`${page} names no style and no script: it is not the page of this version.`);
    for (const [, path = "", ending] of named) {
      const address = new URL(path, `${visit.origin}${page}`);
      const type = ending === "css" ? /^text\/css\b/ : javascript;
      wrong.push(...wrongFile(address.pathname, await visit.ask(address.pathname), type, true));
      count++;
    }
  }
  sum(wrong, `Pages and dashboard answer, and the ${count} files they name are there.`);
  return findings;
};
