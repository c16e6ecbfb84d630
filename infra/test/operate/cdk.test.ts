import { execFileSync, type spawn } from "node:child_process";
import { EventEmitter } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { root } from "../../src/bundle.ts";
import { openCdk } from "../../src/operate/cdk.ts";
import { main } from "../../src/operate/main.ts";

afterEach(() => void vi.unstubAllEnvs());

test("the CDK is the one of the lock file, quiet, and its exit code is ours", async () => {
  const started: { program: string; args: readonly string[] }[] = [];
  const start = ((program: string, args: readonly string[]) => {
    started.push({ program, args });
    const child = new EventEmitter();
    setImmediate(() => child.emit("exit", 3));
    return child;
  }) as unknown as typeof spawn;
  expect(await openCdk(start)(["diff"])).toBe(3);
  const [{ program, args = [] } = {}] = started;
  expect(program).toBe(process.execPath);
  expect(existsSync(String(args[0]))).toBe(true);
  expect(args.slice(1)).toEqual(["diff", "--no-notices", "--no-version-reporting"]);
});

test("what was mistyped is said with what to write, before AWS is asked anything", async () => {
  vi.stubEnv("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
  for (const [line, says] of [
    ["check", "Say which stage, such as --stage dev."],
    ["check --stage live", 'There is no stage "live". Say one of: dev, staging, prod.'],
    ["check --stage dev --colour", "Unknown option '--colour'.\nnpm run deploy"],
    ["check --stage", "Option '--stage <value>' argument missing.\n"],
    ["check --stage --yes", "Option '--stage' argument is ambiguous.\n"],
    ["check dev", "Unexpected argument 'dev'"],
    ["check --stage=dev --profile=", "--profile is empty: give a name"],
    ["stage --stage live", 'There is no stage "live".'],
    ["check --stage dev --administrator priya", "give an e-mail address"],
    ["check --stage dev --administrator p@a.example", "Add --name"],
    ["tidy --stage dev", "npm run deploy"],
  ] as const)
    await expect(main(line.split(" ")), line).rejects.toMatchObject({
      name: "Problem",
      message: expect.stringContaining(says) as string,
    });
});

test("what cannot be deployed ends the root command before anything is built", () => {
  const environment = { ...process.env, AWS_EC2_METADATA_DISABLED: "true", AWS_PROFILE: "nobody-here" };
  const run = () =>
    execFileSync(process.execPath, ["--import", "tsx", "infra/src/operate/main.ts", "check", "--stage=dev"], {
      cwd: root,
      env: {
        ...environment,
        AWS_CONFIG_FILE: join(root, "nowhere"),
        AWS_SHARED_CREDENTIALS_FILE: join(root, "nowhere"),
      },
      encoding: "utf8",
      stdio: "pipe",
    });
  expect(run).toThrow(/The AWS profile "nobody-here" is not there/);
});
