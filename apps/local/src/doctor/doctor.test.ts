import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mail, type Names } from "./mail.ts";
import { examine } from "./doctor.ts";
import { lookAtCertificate, redirect, transport } from "./reach.ts";
import { type Check, type Finding, visitTo } from "./visit.ts";

const now = new Date("2026-11-28T12:00:00Z");
const public_ = visitTo(new URL("https://communities.trust.nhs.uk"), fetch, () => now);
const first = async (check: Check, visit = public_): Promise<Finding> => {
  const [finding] = await check(visit);
  if (!finding) throw new Error("nothing was found");
  return finding;
};

describe("the certificate", () => {
  const shown = (protocol: string, until: string) =>
    transport(() => Promise.resolve({ protocol, validUntil: new Date(until) }));

  test("that holds is told with its days", async () => {
    expect(await first(shown("TLSv1.3", "2027-01-27T12:00:00Z"))).toMatchObject({
      outcome: "well",
      says: "TLSv1.3, and the certificate holds for 60 days.",
    });
  });

  test.each([
    ["that ends soon", shown("TLSv1.2", "2026-12-08T13:00:00Z"), "ends in 10 days"],
    ["over an old protocol", shown("TLSv1.1", "2027-11-28T12:00:00Z"), "allow nothing older than TLS 1.2"],
    [
      "for another name",
      transport(() => Promise.reject(new Error("altnames"))),
      "No trusted connection can be made (altnames)",
    ],
  ])("%s is bad", async (_, check, says) => {
    const finding = await first(check);
    expect(finding).toMatchObject({ outcome: "bad", runbook: "main-job" });
    expect(finding.says).toContain(says);
  });

  test("is really asked for: what speaks no TLS has none", async () => {
    const server: Server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await expect(lookAtCertificate(new URL(`https://127.0.0.1:${port}`))).rejects.toThrow();
    server.close();
  });
});

describe("over plain HTTP", () => {
  const answering =
    (status: number, location?: string): typeof fetch =>
    () =>
      Promise.resolve(new Response(null, { status, headers: location ? { location } : {} }));

  test("who comes is sent on to HTTPS, or is told of", async () => {
    expect(await first(redirect(answering(301, "https://communities.trust.nhs.uk/")))).toMatchObject({
      outcome: "well",
    });
    for (const send of [answering(200), answering(301, "http://elsewhere.example/")])
      expect(await first(redirect(send))).toMatchObject({ outcome: "bad" });
    const nobody: typeof fetch = () => Promise.reject(new Error("refused"));
    expect(await first(redirect(nobody))).toMatchObject({ outcome: "skipped" });
  });
});

describe("the DNS of mail", () => {
  const missing = Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  type Zone = Record<string, string[]>;
  const zone = (entries: Zone): Names => {
    const found = (name: string) =>
      entries[name] ? Promise.resolve(entries[name]) : Promise.reject(missing);
    return {
      resolveTxt: async (name) =>
        (await found(`TXT ${name}`)).map((text) => [text.slice(0, 9), text.slice(9)]),
      resolveMx: async (name) => (await found(`MX ${name}`)).map((exchange) => ({ exchange })),
      resolveCname: (name) => found(`CNAME ${name}`),
    };
  };
  const right: Zone = {
    "TXT bounces.trust.nhs.uk": ["v=spf1 include:amazonses.com -all"],
    "MX bounces.trust.nhs.uk": ["feedback-smtp.eu-west-2.amazonses.com"],
    "TXT _dmarc.trust.nhs.uk": ["v=DMARC1; p=reject; adkim=s; aspf=r"],
    "CNAME one._domainkey.trust.nhs.uk": ["one.dkim.amazonses.com"],
  };
  const look = (entries: Zone, selectors = ["one"]) =>
    mail({ domain: "trust.nhs.uk", selectors }, zone(entries))(public_);
  const says = async (entries: Zone): Promise<string> =>
    (await look(entries))
      .filter(({ outcome }) => outcome === "bad")
      .map((each) => each.says)
      .join("\n");

  test("that is complete is well, and without selectors says what it could not look at", async () => {
    expect(await look(right)).toMatchObject([{ outcome: "well" }]);
    expect((await look(right, [])).map(({ outcome }) => outcome)).toEqual(["well", "skipped"]);
  });

  test.each<[string, Zone, string]>([
    ["nothing", {}, 'bounces.trust.nhs.uk has no SPF record: add TXT "v=spf1 include:amazonses.com -all"'],
    ["nothing", {}, "does not take bounces: add MX 10"],
    ["nothing", {}, "_dmarc.trust.nhs.uk has no record"],
    ["nothing", {}, "add CNAME one.dkim.amazonses.com"],
    [
      "two SPF records",
      { ...right, "TXT bounces.trust.nhs.uk": ["v=spf1 -all", "v=spf1 a -all"] },
      "2 SPF records",
    ],
    [
      "another's SPF",
      { ...right, "TXT bounces.trust.nhs.uk": ["v=spf1 include:other.example -all"] },
      "does not let Amazon SES send",
    ],
    [
      "a DMARC that only looks",
      { ...right, "TXT _dmarc.trust.nhs.uk": ["v=DMARC1; p=none"] },
      "lets forged mail through",
    ],
    [
      "bounces elsewhere",
      { ...right, "MX bounces.trust.nhs.uk": ["mx.other.example"] },
      "does not take bounces",
    ],
  ])("with %s says what to add", async (_, entries, part) => {
    expect(await says(entries)).toContain(part);
  });

  test("that does not answer at all is not taken for empty", async () => {
    const broken: Names = { ...zone({}), resolveTxt: () => Promise.reject(new Error("timeout")) };
    await expect(mail({ domain: "trust.nhs.uk", selectors: [] }, broken)(public_)).rejects.toThrow("timeout");
  });
});

describe("a server that is none of ours", () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((_, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>Hi"),
    );
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(() => void server.close().closeAllConnections());

  test("fails every check that looks at it, each with a page that exists", async () => {
    const { port } = server.address() as AddressInfo;
    const findings = await examine(visitTo(new URL(`http://127.0.0.1:${port}`)));
    const wrong = findings.filter(({ outcome }) => outcome === "bad");
    expect(new Set(wrong.map(({ check }) => check))).toEqual(
      new Set([
        "health",
        "security headers",
        "caching",
        "widget files",
        "widget view",
        "pages and dashboard",
        "API description",
        "feeds",
        "sign-in",
      ]),
    );
    for (const { says, check } of wrong) expect(says, check).toMatch(/^\S.{15,}\.$/s);
  });
});

test.each([
  [
    "CERT_HAS_EXPIRED",
    "cannot be trusted (CERT_HAS_EXPIRED): look at the certificate, its names and its last day.",
  ],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "cannot be trusted"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "cannot be trusted"],
  ["ENOTFOUND", "gives no answer (ENOTFOUND): look at its name in DNS, the front and the network."],
])("a server that is not reached because of %s is told once, with what to look at", async (code, says) => {
  const send: typeof fetch = () =>
    Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code }) }));
  const findings = await examine(visitTo(new URL("https://communities.trust.nhs.uk"), send));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ check: "health", outcome: "bad", runbook: "main-job" });
  expect(findings[0]?.says).toContain(says);
});

test("every page of the runbooks that a check names exists", () => {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const named = readdirSync(here)
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .flatMap((name) => [...readFileSync(`${here}${name}`, "utf8").matchAll(/report\([^,]+, "([a-z-]+)"\)/g)])
    .map(([, page = ""]) => page);
  expect(named.length).toBeGreaterThanOrEqual(12);
  for (const page of named)
    expect(
      existsSync(fileURLToPath(new URL(`../../../../docs/runbooks/${page}.md`, import.meta.url))),
      page,
    ).toBe(true);
});
