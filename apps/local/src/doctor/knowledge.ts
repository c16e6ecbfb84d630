import { endpoints } from "@boundaryless/contract";
import * as z from "zod/mini";
import { type Check, headerOf, report } from "./visit.ts";

const Document = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });

/** Whether the API describes itself, and as this version does. */
export const description: Check = async ({ ask }) => {
  const { sum, findings } = report("API description", "http-errors");
  const response = await ask("/v1/openapi.json");
  const { data } = z.safeParse(Document, await response.json().catch(() => undefined));
  const wrong: string[] = [];
  if (!data?.openapi.startsWith("3.1"))
    wrong.push(`/v1/openapi.json answers ${response.status} and is no OpenAPI 3.1 document.`);
  else {
    const paths = new Set(Object.values(endpoints).map(({ path }) => path));
    const missing = [...paths].filter((path) => !(path in data.paths));
    if (missing.length > 0)
      wrong.push(
        `It lacks ${missing.length} of ${paths.size} addresses that this version has, such as ${missing[0]}: another version runs there.`,
      );
  }
  sum(wrong, "The API describes itself, with every address of this version.");
  return findings;
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const feeds: readonly {
  readonly path: string;
  readonly type: RegExp;
  readonly reads: (text: string) => boolean;
}[] = [
  { path: "/communities.json", type: /^application\/json\b/, reads: isJson },
  { path: "/communities.feed.json", type: /^application\/feed\+json\b/, reads: isJson },
  {
    path: "/communities.atom",
    type: /^application\/atom\+xml\b/,
    reads: (text) => /<feed\b[\s\S]*<\/feed>\s*$/.test(text),
  },
  {
    path: "/communities.ics",
    type: /^text\/calendar\b/,
    reads: (text) => /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\s*$/.test(text),
  },
];

/** Whether open knowledge can be read by programs, wherever they run. */
export const open: Check = async ({ ask }) => {
  const { sum, findings } = report("feeds", "http-errors");
  const wrong = await Promise.all(
    feeds.map(async ({ path, type, reads }) => {
      const response = await ask(path);
      if (response.status !== 200) return [`${path} answers ${response.status}.`];
      const found = headerOf(response, "content-type");
      return [
        ...(type.test(found) ? [] : [`${path} is of type "${found}", which its readers do not take.`]),
        ...(reads(await response.text()) ? [] : [`${path} is cut off, or is not what its name says.`]),
        ...(headerOf(response, "access-control-allow-origin") === "*"
          ? []
          : [`${path} cannot be read by pages of other origins.`]),
      ];
    }),
  );
  sum(wrong.flat(), `All ${feeds.length} feeds of the directory are whole and open to pages of any origin.`);
  return findings;
};
