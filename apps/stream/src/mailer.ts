import { mailPerSecond, openDatabase, openKeys, realWorld } from "@boundaryless/core";
import { watched } from "@boundaryless/trace";
import { senderTo } from "./compose.ts";
import { MailEnvironment, readEnvironment } from "./environment.ts";
import { readSecret } from "./secret.ts";
import { openSes, openSmtp } from "./transport.ts";
import { type Outward, openOutlet } from "./webhooks.ts";

/** What the two entries that send mail and tell webhooks are made of, from the environment. */
export const openMailer = async (environment: NodeJS.ProcessEnv): Promise<Outward> => {
  const {
    TABLE_NAME,
    DYNAMODB_ENDPOINT,
    AWS_REGION,
    ORIGIN,
    MAIL_FROM,
    SMTP_URL,
    MAIL_CONFIGURATION_SET,
    MAIL_PER_SECOND = mailPerSecond,
    ...secret
  } = readEnvironment(MailEnvironment, environment);
  const db = openDatabase({ tableName: TABLE_NAME, endpoint: DYNAMODB_ENDPOINT, region: AWS_REGION });
  watched(db.client);
  const keys = openKeys(await readSecret(secret));
  const transport =
    SMTP_URL === undefined ? await openSes(MAIL_FROM, MAIL_CONFIGURATION_SET) : openSmtp(SMTP_URL, MAIL_FROM);
  const ctx = { db, keys, ...realWorld };
  return {
    ctx,
    send: senderTo(ctx, ORIGIN, transport),
    mailPerSecond: MAIL_PER_SECOND,
    outlet: openOutlet(ORIGIN),
  };
};
