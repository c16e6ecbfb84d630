import { describe, expect, test } from "vitest";
import { caching } from "../src/doctor/caching.ts";
import { examine, lines } from "../src/doctor/doctor.ts";
import { type Check, visitTo } from "../src/doctor/visit.ts";
import { viewOf } from "../src/doctor/widget.ts";
import { run } from "./run.ts";
import { type Spoiled, spoilings } from "./spoilings.ts";

/** The real answers, but for those of one path, which are made bad in one way. */
const spoiling =
  (path: RegExp, { status, headers = {}, body }: Spoiled): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    if (!(input instanceof URL) || !path.test(input.pathname)) return response;
    const changed = new Headers(response.headers);
    for (const [name, value] of Object.entries(headers))
      if (value === undefined) changed.delete(name);
      else changed.set(name, value);
    const text = body ? body(await response.text()) : response.body;
    const init2 = { status: status ?? response.status, headers: changed };
    return new Response(response.status === 302 && status === undefined ? null : text, init2);
  };

const slugIn = (origin: string) => async () => (await viewOf(visitTo(new URL(origin))))?.communities[0]?.slug;

/** What the doctor says of a system that runs here, and of the same system made bad in one way after another. */
export const doctorTests = (origin: () => string): void => {
  const bad = async (check: Check, path: RegExp, spoiled: Spoiled): Promise<string> => {
    const visit = visitTo(new URL(origin()), spoiling(path, spoiled));
    const findings = (await check(visit)).filter(({ outcome }) => outcome === "bad");
    for (const { runbook } of findings) expect(runbook).toMatch(/^[a-z-]+$/);
    return findings.map(({ says }) => says).join("\n");
  };

  describe("the doctor", () => {
    test("finds nothing wrong here, and says what it could not look at", async () => {
      const findings = await examine(visitTo(new URL(origin())));
      expect(findings.filter(({ outcome }) => outcome === "bad")).toEqual([]);
      expect(findings.filter(({ outcome }) => outcome === "well").length).toBeGreaterThanOrEqual(10);
      const skipped = findings.filter(({ outcome }) => outcome === "skipped").map(({ check }) => check);
      expect(skipped).toEqual(["certificate", "redirect to HTTPS", "security headers", "mail"]);
      const caches = findings.find(({ check }) => check === "caching")?.says ?? "";
      expect(Number(/All (\d+) addresses/.exec(caches)?.[1])).toBeGreaterThan(35);
    });

    test.each(spoilings)("tells %s", async (_, check, path, spoiled, says) => {
      expect(await bad(check, path, spoiled)).toContain(says);
    });

    test("tells answers that are kept longer, or shorter, than their routes say", async () => {
      const longer = { headers: { "cache-control": "public, max-age=86400" } };
      const check = caching(slugIn(origin()));
      expect(await bad(check, /health/, longer)).toContain("/v1/health should never be kept");
      expect(await bad(check, /^\/c\/[^/]+$/, { headers: { "cache-control": "no-store" } })).toMatch(
        /\/c\/\S+ should be kept for 30 seconds and says "no-store"/,
      );
      expect(await bad(check, /privacy/, { status: 502 })).toContain("/privacy answers 502.");
    });

    test("says once that nobody answers, and where to look", async () => {
      const findings = await examine(visitTo(new URL("http://127.0.0.1:1")));
      expect(findings).toHaveLength(1);
      expect(lines(findings).join("\n")).toMatch(
        /gives no answer \(.+\)[\s\S]*docs\/runbooks\/main-job\.md[\s\S]*1 thing is wrong/,
      );
    });

    test("is a command: exit code 0 and JSON for programs here, 1 where something is wrong or mistyped", async () => {
      const { code, output } = await run("doctor/main.ts", ["--address", origin(), "--json"]);
      expect(code).toBe(0);
      expect(JSON.parse(output)).toMatchObject({ address: origin(), well: true });
      const nobody = await run("doctor/main.ts", ["--address", "http://127.0.0.1:1"]);
      expect([nobody.code, nobody.output]).toEqual([1, expect.stringContaining("✗ health:")]);
      const mistyped = await run("doctor/main.ts", ["--address", "communities.nhs.uk"]);
      expect([mistyped.code, mistyped.output]).toEqual([
        1,
        expect.stringContaining("beginning with https://"),
      ]);
    });
  });
};
