import type { spawn } from "node:child_process";
import { EventEmitter } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installed } from "@boundaryless/intranets/sharepoint/installed";
import { afterAll, afterEach, describe, expect, inject, test, vi } from "vitest";
import { packagesFor } from "../../src/packages.ts";
import { deploy, diff } from "../../src/operate/deploy.ts";
import { stacksOf } from "../../src/operate/names.ts";
import { openSynthesis } from "../../src/operate/synthesise.ts";
import { type Stage, stages } from "../../src/stages.ts";
import { world, type World } from "./fakes.ts";

const [first, second, own] = [
  "https://d111.cloudfront.net",
  "https://d222.cloudfront.net",
  "https://communities.trust.nhs.uk",
];
const named: Stage = {
  ...stages.prod,
  domain: { name: "communities.trust.nhs.uk", certificateArn: stages.prod.domain?.certificateArn ?? "" },
};
const deployed = (stage: Stage, made: World): Promise<void> =>
  deploy({ ...made, stage, assembly: join(inject("templates"), stage.name) }, { yes: true });
const did = ({ done }: World, what: string) => done.filter((each) => each.startsWith(what));

// It is set as AWS_PROFILE is, for the processes that are started.
vi.stubEnv("BOUNDARYLESS_ORIGIN", "");
afterEach(() => vi.stubEnv("BOUNDARYLESS_ORIGIN", ""));
afterAll(() => void vi.unstubAllEnvs());

describe("the packages for intranets", () => {
  const folder = mkdtempSync(join(tmpdir(), "downloads-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (file: string) => readFileSync(join(folder, file));

  test("begin with the declared name of a stage, whatever the environment says, and are the same each time", () => {
    vi.stubEnv("BOUNDARYLESS_ORIGIN", first);
    packagesFor(named, folder);
    const both = ["boundaryless.sppkg", "boundaryless-wp.zip"].map(read);
    expect(installed(read("boundaryless.sppkg")).properties.address).toBe(own);
    packagesFor(named, folder);
    for (const [at, file] of ["boundaryless.sppkg", "boundaryless-wp.zip"].entries())
      expect(both[at]?.equals(read(file)), file).toBe(true);
    packagesFor(stages.dev, folder);
    expect(installed(read("boundaryless.sppkg")).properties.address).toBe(first);
    expect(both[1]?.equals(read("boundaryless-wp.zip")), "the plugin begins with it, too").toBe(false);
  });

  test("of a stage that nothing is known of yet ask for the address, and a wrong one builds nothing", () => {
    packagesFor(stages.dev, folder);
    expect(installed(read("boundaryless.sppkg")).properties.address).toBe("");
    vi.stubEnv("BOUNDARYLESS_ORIGIN", "communities.trust.nhs.uk");
    expect(() => packagesFor(stages.dev, folder)).toThrow(
      /^BOUNDARYLESS_ORIGIN is communities\.trust\.nhs\.uk; give an address that begins with https:\/\/, or leave it out\.$/,
    );
  });
});

describe("a deployment", () => {
  test("builds the packages for the address that the stage has, once where it is known", async () => {
    const made = world(stacksOf(stages.dev));
    await deployed(stages.dev, made);
    made.done.length = 0;
    await deployed(stages.dev, made);
    expect(did(made, "synthesise")).toEqual([`synthesise dev for ${first}`]);
    const prod = world(stacksOf(named));
    prod.address = own;
    await deployed(named, prod);
    expect(did(prod, "synthesise")).toEqual([`synthesise prod for ${own}`]);
    expect(did(prod, "cdk deploy")).toHaveLength(1);
  });

  test("that changes the address builds them for the new one; where that fails, it says what they lack", async () => {
    const made = world(stacksOf(stages.dev));
    await deployed(stages.dev, made);
    made.done.length = 0;
    made.address = second;
    await deployed(stages.dev, made);
    expect(did(made, "synthesise")).toEqual([`synthesise dev for ${first}`, `synthesise dev for ${second}`]);
    expect(did(made, "cdk deploy")[1]).toMatch(/^cdk deploy boundaryless-dev-edge --exclusively /);
    made.address = first;
    const synthesise: World["synthesise"] = (_, address) => Promise.resolve(address === first ? 1 : 0);
    await expect(deployed(stages.dev, { ...made, synthesise })).rejects.toMatchObject({
      name: "Problem",
      message: expect.stringContaining(`Boundaryless is at ${first}, but its packages`) as string,
    });
  });

  test("is shown beforehand with the packages of its address, and nothing is changed", async () => {
    vi.stubEnv("BOUNDARYLESS_ORIGIN", "https://left.over.example");
    const made = world(stacksOf(named));
    await diff({ ...made, stage: named });
    expect(made.done).toEqual(["cdk diff --no-change-set --app node src/main.ts --stage prod"]);
    expect(process.env.BOUNDARYLESS_ORIGIN).toBe(own);
    await diff({ ...made, stage: stages.dev });
    expect(process.env.BOUNDARYLESS_ORIGIN, "none before the first deployment").toBe("");
    made.failing = "diff";
    await expect(diff({ ...made, stage: named })).rejects.toThrow("The changes cannot be shown");
  });

  test("synthesises in a process that knows the address, and its exit code is ours", async () => {
    const started: unknown[] = [];
    const start = ((_: string, args: readonly string[]) => {
      started.push([...args, process.env.BOUNDARYLESS_ORIGIN]);
      const child = new EventEmitter();
      setImmediate(() => child.emit("exit", 3));
      return child;
    }) as unknown as typeof spawn;
    expect(await openSynthesis(start)(stages.dev, first)).toBe(3);
    expect(started).toEqual([["src/main.ts", "--stage", "dev", first]]);
  });
});
