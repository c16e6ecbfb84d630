import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type FreshTable, beginStory, freshTable, testSecret } from "@boundaryless/testing";
import { readCommunity } from "@boundaryless/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStream } from "../test/table.ts";
import { MailEnvironment, ProjectEnvironment, readEnvironment } from "./environment.ts";
import { schedules } from "./schedule.ts";

const mail = {
  TABLE_NAME: "table",
  ORIGIN: "https://communities.example.nhs.uk",
  LINK_SECRET: testSecret,
  MAIL_FROM: "communities@example.nhs.uk",
};

describe("the environment", () => {
  test("is taken when it is whole, and what is not ours is left out", () => {
    expect(readEnvironment(MailEnvironment, { ...mail, PATH: "/bin" })).toEqual(mail);
    const { LINK_SECRET: _, ...withoutSecret } = mail;
    const arn = "arn:aws:secretsmanager:eu-west-2:1:secret:x";
    expect(readEnvironment(MailEnvironment, { ...withoutSecret, LINK_SECRET_ARN: arn })).toMatchObject({
      LINK_SECRET_ARN: arn,
    });
  });

  test.each(["TABLE_NAME", "ORIGIN", "LINK_SECRET", "MAIL_FROM"])(
    "without %s says so by its name",
    (name) => {
      expect(() => readEnvironment(MailEnvironment, { ...mail, [name]: undefined })).toThrow(name);
    },
  );

  test.each([
    ["TABLE_NAME", ""],
    ["ORIGIN", "communities"],
    ["LINK_SECRET", "short"],
    ["SMTP_URL", "localhost"],
    ["DYNAMODB_ENDPOINT", "x"],
  ])("with a wrong %s says so by its name, and never its value", (name, value) => {
    const read = () => readEnvironment(MailEnvironment, { ...mail, [name]: value });
    expect(read).toThrow(name);
    if (value) expect(read).not.toThrow(new RegExp(`: ${value}|"${value}"`));
  });

  test("that lacks everything says all of it at once", () => {
    const lines = (() => {
      try {
        return readEnvironment(MailEnvironment, {});
      } catch (error) {
        return String(error);
      }
    })();
    for (const name of ["TABLE_NAME", "ORIGIN", "LINK_SECRET", "MAIL_FROM"]) expect(lines).toContain(name);
    expect(() => readEnvironment(ProjectEnvironment, {})).toThrow("TABLE_NAME");
  });
});

/** Loads a Lambda entry in a process of its own and hands it events. */
const invoke = (entry: string, environment: Record<string, string>, ...events: unknown[]) =>
  new Promise<{ code: number | null; answers: unknown[]; said: string }>((resolve) => {
    const file = fileURLToPath(new URL(entry, import.meta.url));
    const script = `const { handler } = await import(${JSON.stringify(file)});
      for (const event of JSON.parse(process.argv[1])) console.log("ANSWER " + JSON.stringify((await handler(event)) ?? null));
      process.exit(0);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script, JSON.stringify(events)], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const output of [child.stdout, child.stderr])
      output.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("close", (code) => {
      const answers = [...said.matchAll(/^ANSWER (.*)$/gm)].map(([, answer]): unknown =>
        JSON.parse(answer ?? "null"),
      );
      resolve({ code, answers, said });
    });
  });

describe("the Lambda entries", () => {
  let table: FreshTable;
  let environment: Record<string, string>;
  beforeAll(async () => {
    table = await freshTable({ stream: true });
    const { endpoint: DYNAMODB_ENDPOINT, tableName: TABLE_NAME } = table;
    environment = { ...mail, TABLE_NAME, DYNAMODB_ENDPOINT, SMTP_URL: "smtp://127.0.0.1:9" };
  });
  afterAll(() => table.close());

  test("load, and carry out what an event asks for", async () => {
    const story = await beginStory(table);
    const slug = await story.starts();
    const stream = await openStream(table);
    const Records = await stream.reads();
    stream.close();
    const done = { batchItemFailures: [] };
    const project = await invoke("./project.lambda.ts", environment, { Records }, { Records: [] });
    expect(project, project.said).toMatchObject({ code: 0, answers: [done, done] });
    expect((await readCommunity(table.ctx(), { slug })).people).toBe(1);
    const notify = await invoke("./notify.lambda.ts", environment, { Records });
    expect(notify, notify.said).toMatchObject({ code: 0, answers: [done] });
    const jobs = await invoke("./jobs.lambda.ts", environment, ...schedules.map(({ input }) => input));
    expect(jobs, jobs.said).toMatchObject({ code: 0, answers: schedules.map(() => null) });
  });

  test("end with the variable's name when the environment is not whole, and refuse an unknown job", async () => {
    const { TABLE_NAME: _, ...incomplete } = environment;
    for (const entry of ["./project.lambda.ts", "./notify.lambda.ts"]) {
      const { code, said } = await invoke(entry, incomplete, { Records: [] });
      expect(code, entry).not.toBe(0);
      expect(said).toContain("TABLE_NAME must name the DynamoDB table");
    }
    expect((await invoke("./jobs.lambda.ts", environment, { job: "erase-everything" })).code).not.toBe(0);
  });
});
