import { createApp } from "@boundaryless/api/app";
import type { Environment } from "@boundaryless/api/environment";
import { type Ctx, openDatabase, openKeys, realWorld } from "@boundaryless/core";
import { senderTo } from "@boundaryless/stream/compose";
import type { MailEnvironment } from "@boundaryless/stream/environment";
import { consumeFeedback } from "@boundaryless/stream/feedback";
import { openSmtp } from "@boundaryless/stream/transport";
import { type Outward, carryOut, openOutlet } from "@boundaryless/stream/webhooks";
import { answered } from "@boundaryless/trace";
import { Hono } from "hono";
import { seededAdministrators } from "./accounts.ts";
import { jobs, runEveryTick } from "./clock.ts";
import type { DataFolder } from "./data.ts";
import { clientId, environmentOf, region } from "./environment.ts";
import { simulatedEvent } from "./parts/mail/simulator.ts";
import type { Message } from "./parts/mail/store.ts";
import { type MailPart, startMail } from "./parts/mail.ts";
import { type Part, serveFetch } from "./parts/serve.ts";
import { startIntranet } from "./parts/intranet.ts";
import { startSignIn } from "./parts/sign-in.ts";
import { startTable } from "./parts/table.ts";
import { grantSeeded, seed } from "./seed.ts";
import { staticFiles } from "./static.ts";
import { ensureTable, followStream } from "./stream.ts";
import { tableName } from "./table-name.ts";
import { tracedBy } from "./trace.ts";

export interface BootOptions {
  /** First port of the block: system, intranet, mail, sign-in, table; 0 takes free ones. */
  readonly port: number;
  readonly data: DataFolder;
  /** Keep table and mail in memory only. */
  readonly inMemory?: boolean;
  readonly now?: () => Date;
  readonly onStep?: (step: string) => void;
  /** Takes a line of what each request did; without it nothing is traced. */
  readonly onTrace?: ((line: string) => void) | undefined;
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

const signInOptions = (
  port: number,
  system: string,
  { oidcClientSecret: secret, signInKeys: keys }: DataFolder["settings"],
): Parameters<typeof startSignIn>[0] => ({
  port,
  accounts: [...seededAdministrators],
  client: {
    id: clientId,
    secret,
    redirectUris: [`${system}/v1/session/callback`],
    postLogoutRedirectUris: [`${system}/admin/`],
  },
  keys,
});

const startEngine = async (port: number, file: string | undefined) =>
  process.env.DYNAMODB_ENDPOINT
    ? {
        origin: process.env.DYNAMODB_ENDPOINT,
        ended: new Promise<void>(() => undefined),
        close: () => undefined,
      }
    : startTable({ port, ...(file === undefined ? {} : { file }) });

const seedOnce = async (
  ctx: Ctx,
  around: { data: DataFolder; issuer: string; onStep: (step: string) => void; caughtUp: () => Promise<void> },
): Promise<void> => {
  const { data, issuer, onStep, caughtUp } = around;
  if (data.settings.seeded) return grantSeeded(ctx, issuer);
  await seed(ctx, issuer, onStep);
  await caughtUp();
  data.save({ seeded: true });
};

const openCtx = (endpoint: string, { settings }: DataFolder, now: () => Date): Ctx => ({
  actor: { kind: "system", name: "local" },
  db: openDatabase({ tableName, endpoint, region }),
  keys: openKeys(settings.linkSecret),
  now,
  newId: realWorld.newId,
});

/** Takes mail to the simulator's addresses for what Amazon SES would tell of it. */
const simulateFate = (ctx: Ctx) => (message: Message) => {
  const event = simulatedEvent(message);
  if (event) consumeFeedback(ctx, event).catch((error: unknown) => console.error(error));
};

/** Mail goes to the inbox, and webhooks to where they want to be told. */
const outwardTo = (ctx: Ctx, { SMTP_URL = "", MAIL_FROM, ORIGIN }: MailEnvironment): Outward => ({
  ctx,
  send: senderTo(ctx, ORIGIN, openSmtp(SMTP_URL, MAIL_FROM)),
  outlet: openOutlet(ORIGIN),
});

/** Files and application, as CloudFront puts them together on AWS. */
const systemOf = ({ db, keys }: Ctx, http: Environment, now: () => Date): Hono => {
  const oidc = {
    issuer: http.OIDC_ISSUER,
    clientId: http.OIDC_CLIENT_ID,
    clientSecret: http.OIDC_CLIENT_SECRET,
  };
  const api = createApp({ db, keys, origin: http.ORIGIN, oidc, now, answered });
  const app = new Hono().route("/", staticFiles());
  return app.all("*", (c) => api.fetch(c.req.raw, c.env));
};

const bootParts = async (
  { port, data, inMemory = false, now = realWorld.now, onStep = () => undefined, onTrace }: BootOptions,
  closers: (() => Promise<void> | void)[],
  close: () => Promise<void>,
): Promise<Running> => {
  const at = (offset: number): number => (port === 0 ? 0 : port + offset);
  const started = <P extends Pick<Part, "close">>(part: P): P => {
    closers.push(() => part.close());
    return part;
  };
  onStep("the table");
  const engine = await startEngine(at(4), inMemory ? undefined : data.tableFile);
  closers.push(() => engine.close());
  const arn = await ensureTable(engine.origin);

  const ctx = openCtx(engine.origin, data, now);
  closers.push(() => ctx.db.client.destroy());

  onStep("the mail inbox");
  const file = inMemory ? {} : { file: data.mailFile };
  const mail = started(await startMail({ port: at(2), onMessage: simulateFate(ctx), ...file }));

  // The system's own address has to be known before the parts that point to it.
  let answer: (request: Request, env: object) => Response | Promise<Response> = () =>
    new Response(null, { status: 503 });
  const system = started(
    await serveFetch((request: Request, env?: object) => answer(request, env ?? {}), at(0)),
  );
  const { settings } = data;
  onStep("the sign-in server");
  const signIn = started(await startSignIn(signInOptions(at(3), system.origin, settings)));

  onStep("the system");
  const addresses = { table: engine.origin, system: system.origin, issuer: signIn.issuer };
  const environment = environmentOf({ ...addresses, smtpPort: mail.smtpPort }, settings);
  const app = systemOf(ctx, environment.http, now);
  answer = onTrace ? await tracedBy(onTrace, ctx.db, app) : (request, env) => app.fetch(request, env);

  const outward = outwardTo(ctx, environment.outward);
  const stream = followStream(engine.origin, arn, data, ctx, outward);
  closers.push(() => stream.stop());

  onStep("the pretend intranet");
  const intranet = started(await startIntranet({ port: at(1), system: system.origin }));

  await seedOnce(ctx, { data, issuer: signIn.issuer, onStep, caughtUp: () => stream.caughtUp() });
  const runSchedules = async (): Promise<void> => {
    for (const job of jobs) await carryOut(outward, job);
  };
  closers.push(runEveryTick(runSchedules));
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
