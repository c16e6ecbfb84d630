import { parseEnvironment } from "@boundaryless/api/environment";
import { MailEnvironment, readEnvironment } from "@boundaryless/stream/environment";
import type { Settings } from "./data.ts";
import { tableName } from "./table-name.ts";

export interface Addresses {
  readonly table: string;
  readonly system: string;
  readonly issuer: string;
  readonly smtpPort: number;
}

export const region = "eu-west-2";
export const clientId = "boundaryless-admin";

/** What the functions on AWS read from their environment, as it is here; a test of `infra` holds it against theirs. */
export const variablesOf = ({ table, system, issuer, smtpPort }: Addresses, settings: Settings) => {
  const shared = {
    TABLE_NAME: tableName,
    DYNAMODB_ENDPOINT: table,
    AWS_REGION: region,
    LINK_SECRET: settings.linkSecret,
    ORIGIN: system,
  };
  return {
    http: {
      ...shared,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: settings.oidcClientSecret,
    },
    outward: {
      ...shared,
      MAIL_FROM: "Boundaryless <communities@example.org>",
      SMTP_URL: `smtp://localhost:${smtpPort}`,
    },
  };
};

/** The same, read with the schemas that the functions read theirs with. */
export const environmentOf = (addresses: Addresses, settings: Settings) => {
  const { http, outward } = variablesOf(addresses, settings);
  return { http: parseEnvironment(http), outward: readEnvironment(MailEnvironment, outward) };
};
