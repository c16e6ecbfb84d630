import { bundleLimits, type Bundle, type ImportReport, type Problem } from "@boundaryless/contract";
import { exportCommunity } from "@boundaryless/core/bundle";
import { freshTable, beginStory } from "@boundaryless/testing";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, openApi } from "./api.ts";

const theirs = "https://learn.example.wales";
let api: Api;
let platform: string;
let bundle: Bundle;

beforeAll(async () => {
  const there = await freshTable();
  const slug = await (await beginStory(there)).starts({ name: "Green theatres" });
  bundle = await exportCommunity(there.ctx(), { slug, origin: theirs });
  await there.close();
  api = await openApi();
  platform = await api.session("platform");
});
afterAll(() => api.close());

const takes = (body: unknown, query = "", language = "en") =>
  api.ask(`POST /v1/admin/imports${query}`, {
    as: platform,
    body,
    headers: { "accept-language": language },
  });
const problemIn = async (response: Response) => (await response.json()) as Problem;

describe("taking in a community over the API", () => {
  test("is tried first, then done, and done again changes nothing", async () => {
    const tried = (await (await takes(bundle, "?dryRun=yes")).json()) as ImportReport;
    expect(tried).toMatchObject({ dryRun: true, slug: null, state: "new", name: "Green theatres" });
    const done = (await (await takes(bundle)).json()) as ImportReport;
    expect(done).toMatchObject({ dryRun: false, slug: "green-theatres", state: "new" });
    const page = await api.ask("GET /v1/communities/green-theatres");
    expect(await page.json()).toMatchObject({ importedFrom: { url: bundle.source } });
    expect(await (await takes(bundle)).json()).toMatchObject({ slug: "green-theatres", state: "present" });
  });

  test("takes a file of a megabyte, and refuses one that is too large in a sentence of its own", async () => {
    const padded = (bytes: number) => ({ ...bundle, padding: "x".repeat(bytes) });
    expect((await takes(padded(1_000_000), "?dryRun=yes")).status).toBe(200);
    const response = await takes(padded(bundleLimits.bytes));
    expect(response.status).toBe(413);
    expect((await problemIn(response)).detail).toContain("larger than 3 MB");
  });

  test.each([
    ["en", "newer version of Boundaryless"],
    ["cy", "fersiwn mwy newydd"],
  ])("says in %s why a file is refused", async (language, sentence) => {
    const response = await takes({ ...bundle, version: 9 }, "", language);
    expect(response.status).toBe(422);
    expect((await problemIn(response)).detail).toContain(sentence);
  });

  test("names the places that do not fit, and no more of the file", async () => {
    const response = await takes({ ...bundle, community: { ...bundle.community, name: 7 } });
    const { errors } = await problemIn(response);
    expect(errors).toMatchObject([{ field: "community.name", rule: "unexpected" }]);
  });

  test.each(["[]", "{}", "null"])("refuses %s", async (text) => {
    expect((await takes(JSON.parse(text))).status).toBe(422);
  });
});

describe("the schema of a file", () => {
  const schema = async () =>
    (await (await api.ask("GET /v1/bundle.schema.json")).json()) as Record<string, unknown>;

  test("fits what is exported, and refuses what is taken in nowhere", async () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const fits = ajv.compile(await schema());
    expect([fits(bundle), fits.errors]).toEqual([true, null]);
    expect(fits({ ...bundle, version: 2 })).toBe(false);
    expect(fits({ ...bundle, parts: [{ kind: "comments", records: [{ text: "x" }] }] })).toBe(false);
  });

  test("may be read by anybody's script", async () => {
    const response = await api.ask("GET /v1/bundle.schema.json");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect((await schema())["$id"]).toBe("http://localhost:4000/v1/bundle.schema.json");
  });
});
