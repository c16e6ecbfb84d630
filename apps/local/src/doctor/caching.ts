import { pageRoutes } from "@boundaryless/api/pages/routes";
import { endpoints } from "@boundaryless/contract";
import { type Check, headerOf, report, type Visit } from "./visit.ts";

interface Declared {
  readonly path: string;
  readonly seconds: number | undefined;
}

/** Every address that anybody can read without knowing more than the slug of a community. */
const declared = (slug: string | undefined): Declared[] => {
  const api = Object.values(endpoints)
    .filter(({ method, access, status }) => method === "GET" && access === "anyone" && status === 200)
    .map((each): Declared => ({
      path: each.path,
      seconds: "cacheSeconds" in each ? each.cacheSeconds : undefined,
    }));
  const pages = pageRoutes
    .filter(({ method }) => method === "GET")
    .map(({ path, keepSeconds }) => ({ path, seconds: keepSeconds }));
  return [...api, ...pages]
    .map(({ path, seconds }) => ({ path: filled(path, slug), seconds }))
    .filter(({ path }) => !/[:{]/.test(path));
};

/** A path with its slug; a path that wants more, or a slug where there is none, keeps its mark. */
const filled = (path: string, slug: string | undefined): string =>
  slug === undefined
    ? path
    : path
        .replace(
          /:slug\{\[a-z0-9-\]\+\\?(\.[a-z.\\]+)?\}/,
          (_, ending: string = "") => slug + ending.replaceAll("\\", ""),
        )
        .replace("{slug}", slug);

const secondsSaid = (control: string): number | undefined => {
  if (/no-store/.test(control)) return undefined;
  const found = /max-age=(\d+)/.exec(control)?.[1];
  return found === undefined ? undefined : Number(found);
};

const wrongWith = async ({ ask }: Visit, { path, seconds }: Declared): Promise<string[] | undefined> => {
  const response = await ask(path);
  // What wants a query answers a problem, which nobody keeps and which says nothing of the route.
  if (!response.ok) return response.status >= 500 ? [`${path} answers ${response.status}.`] : undefined;
  const control = headerOf(response, "cache-control");
  if (secondsSaid(control) === seconds) return [];
  const should = seconds === undefined ? "never be kept" : `be kept for ${seconds} seconds`;
  return [
    `${path} should ${should} and says "${control}": something between here and the application changes it, or another version runs.`,
  ];
};

const together = 4;

/** Whether each address may be kept exactly as long as its route declares. */
export const caching =
  (slug: () => Promise<string | undefined>): Check =>
  async (visit) => {
    const { sum, skipped, findings } = report("caching", "http-slow");
    const known = await slug();
    const all = declared(known);
    const outcomes: (string[] | undefined)[] = [];
    for (let at = 0; at < all.length; at += together)
      outcomes.push(
        ...(await Promise.all(all.slice(at, at + together).map((each) => wrongWith(visit, each)))),
      );
    const seen = outcomes.filter((each) => each !== undefined);
    sum(seen.flat(), `All ${seen.length} addresses that could be read are kept as long as their routes say.`);
    if (known === undefined) skipped("There is no community yet, so its own addresses were not looked at.");
    return findings;
  };
