import { DynamoDBClient, ResourceInUseException } from "@aws-sdk/client-dynamodb";
import { CreateTableCommand, DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { createApp } from "@boundaryless/api/app";
import { type Ctx, type Send, openDatabase, openKeys, realWorld } from "@boundaryless/core";
import { setAside } from "@boundaryless/core/projection";
import { createTableRequest } from "@boundaryless/core/table";
import { compose } from "@boundaryless/stream/compose";
import { consumeForMail, consumeForReadModels, runJob } from "@boundaryless/stream/consume";
import { schedules, streamFilters } from "@boundaryless/stream/schedule";
import { openSmtp } from "@boundaryless/stream/transport";
import { Hono } from "hono";
import { seededAdministrators } from "./accounts.ts";
import type { DataFolder } from "./data.ts";
import { type Consumer, type Following, follow } from "./follow.ts";
import { HumanError } from "./human-error.ts";
import { type MailPart, startMail } from "./parts/mail.ts";
import { type Part, serveFetch } from "./parts/serve.ts";
import { startIntranet } from "./parts/intranet.ts";
import { startSignIn } from "./parts/sign-in.ts";
import { startTable } from "./parts/table.ts";
import { grantSeeded, seed } from "./seed.ts";
import { staticFiles } from "./static.ts";
import { tableName } from "./table-name.ts";

const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const region = "eu-west-2";

export interface BootOptions {
  /** First port of the block: system, intranet, mail, sign-in, table; 0 takes free ones. */
  readonly port: number;
  readonly data: DataFolder;
  /** Keep table and mail in memory only. */
  readonly inMemory?: boolean;
  readonly now?: () => Date;
  readonly onStep?: (step: string) => void;
}

/** The whole system on this machine. */
export interface Running {
  readonly origins: { system: string; intranet: string; mail: string; signIn: string; table: string };
  readonly ctx: Ctx;
  readonly mail: MailPart;
  /** Settles once every consumer has seen what is in the stream. */
  caughtUp(): Promise<void>;
  /** Carries out the scheduled work now. */
  runSchedules(): Promise<void>;
  /** Settles when a part that the system cannot do without has ended by itself. */
  readonly broken: Promise<string>;
  close(): Promise<void>;
}

/** Creates the table unless it is there. @returns the address of its stream */
export const ensureTable = async (endpoint: string): Promise<string> => {
  const client = new DynamoDBClient({ endpoint, region, credentials });
  try {
    await client.send(new CreateTableCommand(createTableRequest(tableName))).catch((error: unknown) => {
      if (!(error instanceof ResourceInUseException)) throw error;
    });
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    if (Table?.LatestStreamArn === undefined)
      throw new HumanError("The table in .data/ has no stream. Begin anew with: npm start -- --fresh");
    return Table.LatestStreamArn;
  } finally {
    client.destroy();
  }
};

const consumersOf = (ctx: Ctx, send: Send): Consumer[] => {
  const onFailure: Consumer["onFailure"] = ({ eventID = "", dynamodb }) =>
    setAside(ctx, {
      eventId: eventID,
      itemPk: dynamodb?.Keys?.pk?.S ?? "",
      itemSk: dynamodb?.Keys?.sk?.S ?? "",
      cause: "failed every attempt",
    });
  return [
    {
      name: "project",
      filter: streamFilters.project,
      handle: (records) => consumeForReadModels(ctx, records),
      onFailure,
    },
    {
      name: "notify",
      filter: streamFilters.notify,
      handle: (records) => consumeForMail(ctx, records, send),
      onFailure,
    },
  ];
};

/** Follows the stream with both consumers, each from where it had read to. */
export const followStream = (
  endpoint: string,
  arn: string,
  data: DataFolder,
  ctx: Ctx,
  send: Send,
): Following => {
  const client = new DynamoDBStreamsClient({ endpoint, region, credentials });
  const following = consumersOf(ctx, send).map((consumer) =>
    follow(client, arn, consumer, {
      read: () => data.settings.readTo[consumer.name],
      write: (sequence) => data.save({ readTo: { ...data.settings.readTo, [consumer.name]: sequence } }),
    }),
  );
  return {
    caughtUp: async () => {
      await Promise.all(following.map((one) => one.caughtUp()));
    },
    stop: async () => {
      await Promise.all(following.map((one) => one.stop()));
      client.destroy();
    },
  };
};

const minute = 60_000;

const runEvery = (run: () => Promise<void>): (() => void) => {
  const timer = setInterval(
    () => void run().catch(() => undefined),
    minute * Math.min(...schedules.map((one) => one.everyMinutes)),
  );
  return () => clearInterval(timer);
};

/** Boots every part. What has been started is ended again when a later part cannot start. */
export const boot = async (options: BootOptions): Promise<Running> => {
  const closers: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return await bootParts(options, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
};

const bootParts = async (
  { port, data, inMemory = false, now = realWorld.now, onStep = () => undefined }: BootOptions,
  closers: (() => Promise<void> | void)[],
  close: () => Promise<void>,
): Promise<Running> => {
  const at = (offset: number): number => (port === 0 ? 0 : port + offset);
  const started = <P extends Pick<Part, "close">>(part: P): P => {
    closers.push(() => part.close());
    return part;
  };
  onStep("the table");
  const engine = process.env.DYNAMODB_ENDPOINT
    ? { origin: process.env.DYNAMODB_ENDPOINT, ended: new Promise<void>(() => undefined) }
    : started(await startTable({ port: at(4), ...(inMemory ? {} : { file: data.tableFile }) }));
  const arn = await ensureTable(engine.origin);

  onStep("the mail inbox");
  const mail = started(await startMail({ port: at(2), ...(inMemory ? {} : { file: data.mailFile }) }));

  // The system's own address has to be known before the parts that point to it.
  let answer: (request: Request, env: object) => Response | Promise<Response> = () =>
    new Response(null, { status: 503 });
  const system = started(
    await serveFetch((request: Request, env?: object) => answer(request, env ?? {}), at(0)),
  );
  const { settings } = data;
  onStep("the sign-in server");
  const signIn = started(
    await startSignIn({
      port: at(3),
      accounts: [...seededAdministrators],
      client: {
        id: "boundaryless-admin",
        secret: settings.oidcClientSecret,
        redirectUris: [`${system.origin}/v1/session/callback`],
        postLogoutRedirectUris: [`${system.origin}/admin/`],
      },
      keys: settings.signInKeys,
    }),
  );

  onStep("the system");
  const db = openDatabase({ tableName, endpoint: engine.origin, region });
  closers.push(() => db.client.destroy());
  const keys = openKeys(settings.linkSecret);
  const ctx: Ctx = { actor: { kind: "system", name: "local" }, db, keys, now, newId: realWorld.newId };
  const oidc = {
    issuer: signIn.issuer,
    clientId: "boundaryless-admin",
    clientSecret: settings.oidcClientSecret,
  };
  const app = new Hono().route("/", staticFiles());
  const api = createApp({ db, keys, origin: system.origin, oidc, now });
  app.all("*", (c) => api.fetch(c.req.raw, c.env));
  answer = (request, env) => app.fetch(request, env);

  const transport = openSmtp(`smtp://localhost:${mail.smtpPort}`, "Boundaryless <communities@example.org>");
  const send: Send = (message, outboxId) =>
    transport(compose({ keys, origin: system.origin }, message, outboxId));
  const stream = followStream(engine.origin, arn, data, ctx, send);
  closers.push(() => stream.stop());

  onStep("the pretend intranet");
  const intranet = started(await startIntranet({ port: at(1), system: system.origin }));

  if (settings.seeded) await grantSeeded(ctx, signIn.issuer);
  else {
    await seed(ctx, signIn.issuer, onStep);
    await stream.caughtUp();
    data.save({ seeded: true });
  }
  const runSchedules = async (): Promise<void> => {
    for (const { input } of schedules) await runJob(ctx, input, send);
  };
  closers.push(runEvery(runSchedules));
  return {
    origins: {
      system: system.origin,
      intranet: intranet.origin,
      mail: mail.origin,
      signIn: signIn.origin,
      table: engine.origin,
    },
    ctx,
    mail,
    caughtUp: () => stream.caughtUp(),
    runSchedules,
    broken: engine.ended.then(() => "the table engine has ended"),
    close,
  };
};
