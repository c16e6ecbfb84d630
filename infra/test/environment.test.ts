import { parseEnvironment } from "@boundaryless/api/environment";
import {
  FeedbackEnvironment,
  MailEnvironment,
  ProbeEnvironment,
  ProjectEnvironment,
  readEnvironment,
} from "@boundaryless/stream/environment";
import { expect, test } from "vitest";
import type { EntryName } from "../src/entries.ts";
import { resourcesOf, variablesOf as toldTo } from "./house.ts";

// CloudFormation fills in references; any text of the right form stands for them here.
const variablesOf = (name: EntryName): Record<string, string> => {
  const variables = Object.entries(toldTo("prod", name));
  return Object.fromEntries(
    variables.map(([key, value]) => [key, typeof value === "string" ? value : "https://filled.in.example"]),
  );
};

const secret = "a secret that is fetched before the environment is parsed";

test("http is told everything it asks for", () => {
  const { LINK_SECRET_ARN, OIDC_CLIENT_SECRET_ARN, FRONT_SECRET_ARN, ...rest } = variablesOf("http");
  expect([LINK_SECRET_ARN, OIDC_CLIENT_SECRET_ARN, FRONT_SECRET_ARN]).not.toContain(undefined);
  const parsed = parseEnvironment({
    ...rest,
    LINK_SECRET: secret,
    OIDC_CLIENT_SECRET: secret,
    FRONT_SECRET: secret,
    AWS_REGION: "eu-west-2",
  });
  const told = Object.keys(rest).filter((name) => name !== "NODE_OPTIONS");
  expect(Object.keys(parsed)).toEqual(expect.arrayContaining(told));
  expect(parsed.FRONT_SECRET, "addresses are believed from the front only").toBe(secret);
});

test("project is told everything it asks for, and nothing else", () => {
  const { NODE_OPTIONS: _, ...variables } = variablesOf("project");
  expect(Object.keys(readEnvironment(ProjectEnvironment, variables))).toEqual(Object.keys(variables));
});

test("feedback is told everything it asks for, and nothing else", () => {
  const { NODE_OPTIONS: _, ...variables } = variablesOf("feedback");
  const asked = Object.keys(readEnvironment(FeedbackEnvironment, variables));
  expect(asked.sort()).toEqual(Object.keys(variables).sort());
});

test.each(["notify", "jobs"] as const)("%s is told everything it asks for, and nothing else", (name) => {
  const { NODE_OPTIONS: _, ...variables } = variablesOf(name);
  const parsed = readEnvironment(MailEnvironment, variables);
  expect(Object.keys(parsed).sort()).toEqual(Object.keys(variables).sort());
  expect(parsed.SMTP_URL, "mail leaves through SES").toBeUndefined();
});

test("probe is told everything it asks for, and nothing else", () => {
  const { NODE_OPTIONS: _, ...variables } = variablesOf("probe");
  expect(Object.keys(readEnvironment(ProbeEnvironment, variables))).toEqual(Object.keys(variables));
});

test("nothing on AWS is told to use another table engine", () => {
  for (const { id, resource } of resourcesOf("prod", "AWS::Lambda::Function"))
    expect(resource.Properties.Environment?.Variables?.DYNAMODB_ENDPOINT, id).toBeUndefined();
});

test("every function of ours runs on arm64 with the current Node and logs JSON", () => {
  const own = resourcesOf("prod", "AWS::Lambda::Function").filter(({ stack }) => stack === "service");
  for (const { id, resource } of own) {
    expect(resource.Properties, id).toMatchObject({ Runtime: "nodejs24.x", Architectures: ["arm64"] });
    expect(resource.Properties.LoggingConfig.LogFormat, id).toBe("JSON");
  }
});
