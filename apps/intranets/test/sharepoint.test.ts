import { execFileSync } from "node:child_process";
import { OdsCode, Slug } from "@boundaryless/contract";
import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { presetAddress } from "../src/sharepoint/address.ts";
import { ids, version } from "../src/sharepoint/identity.ts";
import { installed } from "../src/sharepoint/installed.ts";
import { bundleWebPart } from "../src/sharepoint/module.ts";
import { solutionFiles } from "../src/sharepoint/package.ts";
import { elementFor, isCommunity, isTrust, originOf } from "../src/sharepoint/settings.ts";
import { zip } from "../src/zip.ts";

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@" });
let code = "";
let parts: Record<string, Uint8Array>;
const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());

const relationsIn = (path: string): { kind: string; target: string }[] => {
  const listed: unknown = (parser.parse(text(path)) as Record<string, { Relationship: unknown }>)[
    "Relationships"
  ]?.Relationship;
  return [listed].flat().map((each) => {
    const { "@Type": type, "@Target": target } = each as Record<string, string>;
    return { kind: type?.split("/").at(-1) ?? "", target: target?.slice(1) ?? "" };
  });
};

const manifest = () => installed(zip(parts)).manifest;

beforeAll(async () => {
  code = await bundleWebPart();
  parts = unzipSync(zip(solutionFiles(code, "")));
});

describe("the solution package", () => {
  test("built twice, in another time zone too, is the same to the last byte", async () => {
    const again = zip(solutionFiles(await bundleWebPart(), ""));
    expect(Buffer.from(again).equals(Buffer.from(zip(solutionFiles(code, ""))))).toBe(true);
    const elsewhere = execFileSync(
      process.execPath,
      ["-e", `import("./src/zip.ts").then(({ zip }) => process.stdout.write(zip({ "a.txt": "a" })))`],
      { cwd: `${import.meta.dirname}/..`, env: { ...process.env, TZ: "Pacific/Kiritimati" } },
    );
    expect(elsewhere.equals(Buffer.from(zip({ "a.txt": "a" })))).toBe(true);
  });

  test("has nothing but parts whose types it declares, all of them reached from its root", () => {
    const reached = new Set(["[Content_Types].xml", "_rels/.rels"]);
    const follow = (rels: string): void => {
      for (const { target } of relationsIn(rels)) {
        reached.add(target);
        const next = target.replace(/([^/]+)$/, "_rels/$1.rels");
        if (!parts[next]) continue;
        reached.add(next);
        follow(next);
      }
    };
    follow("_rels/.rels");
    expect([...reached].sort()).toEqual(Object.keys(parts).sort());
    const declared = [...text("[Content_Types].xml").matchAll(/Extension="(\w+)"/g)].map(([, name]) => name);
    for (const path of Object.keys(parts)) expect(declared, path).toContain(path.split(".").at(-1));
  });

  test("says its kinds of relation as SharePoint expects them", () => {
    expect(relationsIn("_rels/.rels").map(({ kind }) => kind)).toEqual(["package-manifest"]);
    expect(relationsIn("_rels/AppManifest.xml.rels").map(({ kind }) => kind)).toEqual([
      "manifest-feature",
      "manifest-clientsideasset",
    ]);
    expect(relationsIn(`_rels/feature_${ids.feature}.xml.rels`).map(({ kind }) => kind)).toEqual([
      "partconfiguration",
      "feature-elementmanifest",
    ]);
    expect(relationsIn("_rels/ClientSideAssets.xml.rels").map(({ kind }) => kind)).toEqual([
      "partconfiguration",
      "clientsideasset",
    ]);
  });

  test("can be made available to a whole tenant, needs no permission, and keeps its identity", () => {
    const { App } = parser.parse(text("AppManifest.xml")) as { App: Record<string, unknown> };
    expect(App).toMatchObject({
      "@ProductID": "7c824403-3f9f-4994-808d-8d59ce4ce980",
      "@IsClientSideSolution": "true",
      "@SkipFeatureDeployment": "true",
      "@IsDomainIsolated": "false",
      "@Version": `${version()}.0`,
    });
    expect(App).not.toHaveProperty("WebApiPermissionRequests");
    const guid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    expect(new Set(Object.values(ids)).size).toBe(6);
    for (const id of Object.values(ids)) expect(id).toMatch(guid);
  });

  test("names the script it holds and the modules that the script asks for, in both languages", () => {
    const { loaderConfig, preconfiguredEntries, ...rest } = manifest();
    expect(rest).toMatchObject({ id: ids.webPart, componentType: "WebPart", supportsFullBleed: true });
    const { entryModuleId, scriptResources, internalModuleBaseUrls } = loaderConfig;
    expect(internalModuleBaseUrls).toEqual(["HTTPS://SPCLIENTSIDEASSETLIBRARY/"]);
    const resources: Record<string, { type: string; path?: string }> = scriptResources;
    const path = resources[entryModuleId]?.path ?? "";
    expect(text(`ClientSideAssets/${path}`)).toBe(code);
    const asked = /^define\("([^"]+)",(\[[^\]]+\])/.exec(code);
    expect(asked?.[1]).toBe(`${ids.webPart}_${version()}`);
    const others = Object.keys(resources).filter((name) => name !== entryModuleId);
    expect(JSON.parse(asked?.[2] ?? "[]")).toEqual(others);
    const [{ title, description }] = preconfiguredEntries as [(typeof preconfiguredEntries)[number]];
    for (const said of [title, description]) expect(said["cy-gb"]).not.toBe(said.default);
  });

  test("begins with the address it was built for, or with none; a wrong one builds nothing", () => {
    const begins = (address: string) => {
      parts = unzipSync(zip(solutionFiles(code, address)));
      return manifest().preconfiguredEntries[0]?.properties.address;
    };
    expect(begins(presetAddress({}))).toBe("");
    expect(begins(presetAddress({ BOUNDARYLESS_ORIGIN: "https://communities.example.nhs.uk/x" }))).toBe(
      "https://communities.example.nhs.uk",
    );
    expect(() => presetAddress({ BOUNDARYLESS_ORIGIN: "communities.example.nhs.uk" })).toThrow(
      /begins with https/,
    );
  });

  test("loads nothing later: its one script imports nothing and names no other host", () => {
    expect(code).not.toMatch(/\bimport\s*\(|\bimportScripts\b|\beval\(|new Function/);
    const hosts = (code.match(/https?:\/\/[\w.-]+/g) ?? []).filter(
      (url) => !/^https?:\/\/(www\.w3\.org|lit\.dev|communities\.example\.nhs\.uk)$/.test(url),
    );
    expect(hosts).toEqual([]);
  });
});

test("a tenant finds the settings and the script in the package, and a package without its script is refused", () => {
  const files = solutionFiles("define(1)", "https://c.example.nhs.uk");
  expect(installed(zip(files))).toMatchObject({
    script: "define(1)",
    properties: { address: "https://c.example.nhs.uk", show: "join-community" },
  });
  const others = Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith(".js")));
  expect(() => installed(zip(others))).toThrow(
    "The package has no ClientSideAssets/join-community-web-part_",
  );
});

describe("what an editor sets", () => {
  const place = { culture: "en-GB", dark: false };

  test("is an https address, or this machine; what is typed after the host is left out", () => {
    expect(originOf(" https://c.example.nhs.uk/embed?x=1 ")).toBe("https://c.example.nhs.uk");
    expect(originOf("http://localhost:4000/")).toBe("http://localhost:4000");
    for (const wrong of [
      undefined,
      "",
      "c.example.nhs.uk",
      "http://c.example.nhs.uk",
      "http://localhost.example.nhs.uk",
      "http://localhost@c.example.nhs.uk",
      "https://",
      "javascript:x",
    ])
      expect(originOf(wrong), String(wrong)).toBeUndefined();
  });

  test("fits here as it fits the contract", () => {
    const codes = ["RJ1", "rj1", "0123456789AB", "0123456789ABC", "R J1", "RJ-1", ""];
    for (const typed of codes) expect(isTrust(typed), typed).toBe(z.safeParse(OdsCode, typed).success);
    const slugs = ["green-theatres", "a", "a--b", "-a", "Green", "a b", "a".repeat(70), "a".repeat(71), ""];
    for (const typed of slugs) expect(isCommunity(typed), typed).toBe(z.safeParse(Slug, typed).success);
  });

  test("becomes attributes; what does not fit is left out, and what is not said comes from the page", () => {
    const origin = "https://c.example.nhs.uk";
    expect(elementFor(origin, {}, { culture: "cy-GB", dark: true })).toEqual({
      name: "join-community",
      attributes: { base: origin, lang: "cy", theme: "dark" },
    });
    expect(
      elementFor(
        origin,
        { show: "community-lessons", trust: " rj1 ", community: "falls", theme: "auto" },
        place,
      ),
    ).toEqual({
      name: "community-lessons",
      attributes: { base: origin, trust: "RJ1", community: "falls", lang: "en", theme: "auto" },
    });
    expect(
      elementFor(
        origin,
        { show: "script", trust: "<b>", community: "a/../b", language: "fr", theme: "x" },
        place,
      ),
    ).toEqual({ name: "join-community", attributes: { base: origin, lang: "en", theme: "light" } });
  });
});
