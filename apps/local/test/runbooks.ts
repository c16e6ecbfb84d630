import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as dynamodb from "@aws-sdk/client-dynamodb";
import { createTable } from "@boundaryless/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Running } from "../src/boot.ts";
import { examine, lines } from "../src/doctor/doctor.ts";
import { visitTo } from "../src/doctor/visit.ts";
import { tableName } from "../src/table-name.ts";

const folder = fileURLToPath(new URL("../../../docs/runbooks/", import.meta.url));
const restored = "boundaryless-rehearsal";

/** What a page has its readers type on one machine, as one script: later blocks know what earlier ones set. */
const localScript = (page: string): string =>
  [...readFileSync(join(folder, page), "utf8").matchAll(/^( *)```sh local\n([\s\S]*?)^ *```/gm)]
    .map(([, indent = "", block = ""]) => block.replaceAll(new RegExp(`^${indent}`, "gm"), ""))
    .join("\n");

const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
const practised = pages.filter((page) => localScript(page) !== "");

const pascal = (word: string): string =>
  word.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

// The forms of values that the AWS command line takes: JSON, `Key=value,Key=value`, a number, a text.
const valueOf = (text: string): unknown => {
  if (/^[{[]/.test(text)) return JSON.parse(text);
  if (!/^\w+=/.test(text)) return text;
  const pairs = text.split(",").map((pair) => pair.split("="));
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, /^(true|false)$/.test(value ?? "") ? value === "true" : value]),
  );
};

/** `--table-name x --consistent-read --no-thing` as the SDK takes it, and what is asked of the output. */
const optionsOf = (args: readonly string[]) => {
  const input: Record<string, unknown> = {};
  for (let at = 0; at < args.length; at++) {
    const name = args[at]?.replace(/^--/, "") ?? "";
    const next = args[at + 1];
    if (next !== undefined && !next.startsWith("--")) {
      input[pascal(name)] = valueOf(next);
      at++;
    } else input[pascal(name.replace(/^no-/, ""))] = !name.startsWith("no-");
  }
  const { Query, Output: _, ...rest } = input;
  return { input: rest, query: typeof Query === "string" ? Query : undefined };
};

type Called = new (input: object) => Parameters<dynamodb.DynamoDBClient["send"]>[0];

/** Stands for the AWS command line: the same words become the same call, to the table engine of this machine. */
const aws = async (
  client: dynamodb.DynamoDBClient,
  [service, operation = "", ...args]: readonly string[],
) => {
  if (service !== "dynamodb") throw new Error(`aws ${service} is not for one machine`);
  const Command = (dynamodb as unknown as Record<string, Called>)[`${pascal(operation)}Command`];
  if (!Command) throw new Error(`aws dynamodb has no ${operation}`);
  const { input, query } = optionsOf(args);
  const { $metadata: _, ...answer } = await client.send(new Command(input));
  const asked = query?.split(".").reduce<unknown>((found, name) => Object(found)[name] as unknown, answer);
  return query ? String(asked) : JSON.stringify(answer);
};

const doctor = async (args: readonly string[]): Promise<string> => {
  const address = args[args.indexOf("--address") + 1] ?? "";
  const findings = await examine(visitTo(new URL(address)));
  if (findings.some(({ outcome }) => outcome === "bad")) throw new Error(lines(findings).join("\n"));
  return lines(findings).join("\n");
};

// `aws` and `npm` of the scripts hand their words to this process, which has everything loaded already.
const handOver = `#!/usr/bin/env bash
answer=$(mktemp)
status=$(printf '%s\\0' "$(basename "$0")" "$@" | curl -sS -o "$answer" -w '%{http_code}' --data-binary @- "$RUNNER")
cat "$answer"; rm "$answer"; [ "$status" = 200 ]
`;

/** Goes through the pages and does what they say, on a system that runs here. */
export const runbookTests = (running: () => Running): void => {
  describe("the runbooks", () => {
    const programs = mkdtempSync(join(tmpdir(), "runbooks-"));
    const doctors = new Map<string, Promise<string>>();
    const answers = new Map<string, string>();
    let client: dynamodb.DynamoDBClient;

    const carryOut = ([program, ...args]: readonly string[]): Promise<string> => {
      if (program === "aws") return aws(client, args);
      if (program !== "npm" || args[1] !== "doctor")
        throw new Error(`${program} ${args[1]} is not for one machine`);
      // It changes nothing, so one look is enough for all pages.
      const asked = doctors.get(args.join(" ")) ?? doctor(args);
      doctors.set(args.join(" "), asked);
      return asked;
    };
    const server = createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const words = Buffer.concat(chunks).toString("utf8").split("\0").slice(0, -1);
        const answer = await carryOut(words);
        answers.set(words.slice(0, 3).join(" "), answer);
        response.end(`${answer}\n`);
      })().catch((error: unknown) => response.writeHead(500).end(`${String(error)}\n`));
    });

    beforeAll(async () => {
      const endpoint = running().origins.table;
      const credentials = { accessKeyId: "local", secretAccessKey: "local" };
      client = new dynamodb.DynamoDBClient({ endpoint, region: "eu-west-2", credentials });
      await createTable(endpoint, restored, { stream: false });
      for (const name of ["aws", "npm"]) {
        writeFileSync(join(programs, name), handOver);
        chmodSync(join(programs, name), 0o755);
      }
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
    });
    afterAll(async () => {
      await client.send(
        new dynamodb.UpdateTableCommand({ TableName: restored, DeletionProtectionEnabled: false }),
      );
      await client.send(new dynamodb.DeleteTableCommand({ TableName: restored }));
      client.destroy();
      server.close().closeAllConnections();
      rmSync(programs, { recursive: true, force: true });
    });

    const goThrough = (script: string): Promise<{ code: number; output: string }> =>
      new Promise((resolve) => {
        const env = {
          ...process.env,
          PATH: `${programs}${delimiter}${process.env.PATH}`,
          RUNNER: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
          ADDRESS: running().origins.system,
          TABLE: tableName,
          RESTORED: restored,
          ISSUER: running().origins.signIn,
          SUBJECT: "nobody",
        };
        execFile("bash", ["-euo", "pipefail", "-c", script], { env }, (error, stdout, stderr) =>
          resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
        );
      });

    test("can be practised on one machine where their steps allow it", () => {
      for (const page of [
        "restore",
        "region-loss",
        "mail-blocked",
        "poison-record",
        "hot-partition",
        "cost-alarm",
        "key-rotation",
        "leaver",
      ])
        expect(practised, page).toContain(`${page}.md`);
    });

    test.each(practised)("%s: every command for one machine works as it is written", async (page) => {
      const { code, output } = await goThrough(localScript(page));
      expect(code, output).toBe(0);
    });

    test("what they do is done: the leaver holds nothing, and the restored table has its stream and protection", async () => {
      expect(answers.get("aws dynamodb delete-item")).toContain("Noor Hassan");
      expect(answers.get("aws dynamodb get-item")).toBe("{}");
      const { Table } = await client.send(new dynamodb.DescribeTableCommand({ TableName: restored }));
      expect(Table?.StreamSpecification?.StreamEnabled).toBe(true);
      expect(Table?.DeletionProtectionEnabled).toBe(true);
    });

    test("a command that fails is noticed", async () => {
      expect((await goThrough("aws dynamodb describe-table --table-name nowhere")).code).not.toBe(0);
      expect((await goThrough("aws dynamodb tidy-table")).output).toContain("has no tidy-table");
      expect((await goThrough('npm run doctor -- --address "http://127.0.0.1:1"')).code).not.toBe(0);
    });
  });
};
