import { expect, test } from "vitest";
import { parseEnvironment } from "../src/environment.ts";

const right = {
  TABLE_NAME: "boundaryless",
  ORIGIN: "https://communities.example.org",
  LINK_SECRET: "x".repeat(32),
  OIDC_ISSUER: "https://login.example.org",
  OIDC_CLIENT_ID: "boundaryless",
  OIDC_CLIENT_SECRET: "secret",
};

const wrongWith = (changes: Record<string, string | undefined>): string => {
  try {
    parseEnvironment({ ...right, ...changes });
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
};

test("a right environment is read, and what the rest of the environment says does not matter", () => {
  expect(parseEnvironment({ ...right, PATH: "/bin", FORWARDED_POSITION: "2" })).toEqual({
    ...right,
    AWS_REGION: "eu-west-2",
    FORWARDED_POSITION: 2,
  });
});

test.each(Object.keys(right))("without %s the system says so, and what to do", (name) => {
  const message = wrongWith({ [name]: undefined });
  expect(message).toMatch(new RegExp(`^${name} is missing: set it to `));
  expect(message.split("\n")).toHaveLength(1);
});

test("everything that is wrong is named at once, and no secret is repeated", () => {
  const message = wrongWith({
    ORIGIN: "https://x.org/",
    LINK_SECRET: "short-secret",
    OIDC_ISSUER: "login",
    FORWARDED_POSITION: "0",
  });
  expect(message.split("\n").map((line) => line.split(" ")[0])).toEqual([
    "ORIGIN",
    "LINK_SECRET",
    "OIDC_ISSUER",
    "FORWARDED_POSITION",
  ]);
  expect(message).not.toContain("short-secret");
});
