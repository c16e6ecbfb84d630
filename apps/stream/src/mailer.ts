import { type Ctx, type Send, openDatabase, openKeys, realWorld } from "@boundaryless/core";
import { senderTo } from "./compose.ts";
import { MailEnvironment, readEnvironment } from "./environment.ts";
import { readSecret } from "./secret.ts";
import { openSes, openSmtp } from "./transport.ts";

/** What the two entries that send mail are made of, from the environment. */
export const openMailer = async (
  environment: NodeJS.ProcessEnv,
): Promise<{ ctx: Pick<Ctx, "db" | "now" | "keys">; send: Send }> => {
  const {
    TABLE_NAME,
    DYNAMODB_ENDPOINT,
    AWS_REGION,
    ORIGIN,
    MAIL_FROM,
    SMTP_URL,
    MAIL_CONFIGURATION_SET,
    ...secret
  } = readEnvironment(MailEnvironment, environment);
  const db = openDatabase({ tableName: TABLE_NAME, endpoint: DYNAMODB_ENDPOINT, region: AWS_REGION });
  const keys = openKeys(await readSecret(secret));
  const transport =
    SMTP_URL === undefined ? await openSes(MAIL_FROM, MAIL_CONFIGURATION_SET) : openSmtp(SMTP_URL, MAIL_FROM);
  const ctx = { db, now: realWorld.now, keys };
  return { ctx, send: senderTo(ctx, ORIGIN, transport) };
};
