import { routes } from "@boundaryless/api/app";
import { pageRoutes } from "@boundaryless/api/pages/routes";
import { describe, expect, test } from "vitest";
import { type Behaviour, byPath, config, policyOf } from "./behaviours.ts";

describe("every address of the application", () => {
  const fits = (path: string, pattern: string): boolean =>
    new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`).test(path);
  // CloudFront takes the first pattern that fits, in the order they are written in.
  const answering = (path: string): Behaviour => {
    const { CacheBehaviors, DefaultCacheBehavior } = config("prod");
    const found = CacheBehaviors.find(({ PathPattern = "" }: Behaviour) => fits(path, PathPattern));
    return found ?? DefaultCacheBehavior;
  };
  const api = routes.map(({ endpoint: { method, path, cacheSeconds } }) => ({ method, path, cacheSeconds }));
  const pages = pageRoutes.map(({ method, path, keepSeconds }) => ({
    method,
    path,
    cacheSeconds: keepSeconds,
  }));
  const all = [...api, ...pages].map(({ path, ...rest }) => ({
    ...rest,
    path: path.replace(/:\w+(\{[^}]*\})?|\{\w+\}/g, "x"),
  }));

  test("is answered by the application, whatever the method", () => {
    expect(all.length).toBeGreaterThan(100);
    for (const { method, path } of all) {
      const { TargetOriginId, AllowedMethods: allowed = ["GET", "HEAD"] } = answering(path);
      expect(TargetOriginId, path).toBe(byPath("*").TargetOriginId);
      expect(allowed, path).toContain(method);
    }
  });

  test("is kept exactly as long as its route says: the cache adds nothing and takes nothing away", () => {
    for (const { method, path, cacheSeconds } of all) {
      const { MinTTL, DefaultTTL, MaxTTL } = policyOf(answering(path)).CachePolicyConfig;
      expect([MinTTL, DefaultTTL], "what says nothing is not kept").toEqual([0, 0]);
      if (method !== "GET") expect(cacheSeconds, path).toBeUndefined();
      if (cacheSeconds === undefined) continue;
      expect(cacheSeconds, path).toBeGreaterThan(MinTTL);
      expect(cacheSeconds, path).toBeLessThanOrEqual(MaxTTL);
    }
  });

  test("that tells one reader from another by a cookie is never kept, for the cache does not look at cookies", () => {
    for (const { path, knowsDevice, keepSeconds } of pageRoutes)
      expect(knowsDevice && keepSeconds, path).toBeFalsy();
    for (const { endpoint } of routes)
      if (endpoint.access === "administrator") expect(endpoint.cacheSeconds, endpoint.path).toBeUndefined();
  });
});
