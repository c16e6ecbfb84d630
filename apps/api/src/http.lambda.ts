import { openDatabase, openKeys } from "@boundaryless/core/start";
import { answered, traced, watched } from "@boundaryless/trace";
import { handle } from "hono/aws-lambda";
import { createApp } from "./app.ts";
import { forwardedNetwork, gatewayNetwork, viewerNetwork } from "./asked/network.ts";
import { parseEnvironment } from "./environment.ts";

/** Fetches each secret whose address the environment names, under the name without `_ARN`. */
const fetchSecrets = async (): Promise<Record<string, string>> => {
  const named = ["LINK_SECRET", "OIDC_CLIENT_SECRET", "FRONT_SECRET"].flatMap((name) => {
    const arn = process.env[`${name}_ARN`];
    return arn ? [{ name, arn }] : [];
  });
  if (named.length === 0) return {};
  const { GetSecretValueCommand, SecretsManagerClient } = await import("@aws-sdk/client-secrets-manager");
  const client = new SecretsManagerClient({});
  const fetched = named.map(async ({ name, arn }) => {
    const { SecretString = "" } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
    return [name, SecretString] as const;
  });
  return Object.fromEntries(await Promise.all(fetched));
};

const environment = parseEnvironment({ ...process.env, ...(await fetchSecrets()) });
const { TABLE_NAME, DYNAMODB_ENDPOINT, AWS_REGION, LINK_SECRET, ORIGIN, FRONT_SECRET, FORWARDED_POSITION } =
  environment;

const throughGateway =
  FORWARDED_POSITION === undefined ? gatewayNetwork : forwardedNetwork(FORWARDED_POSITION);

const db = openDatabase({ tableName: TABLE_NAME, endpoint: DYNAMODB_ENDPOINT, region: AWS_REGION });
watched(db.client);

const app = createApp({
  db,
  keys: openKeys(LINK_SECRET),
  origin: ORIGIN,
  oidc: {
    issuer: environment.OIDC_ISSUER,
    clientId: environment.OIDC_CLIENT_ID,
    clientSecret: environment.OIDC_CLIENT_SECRET,
  },
  network: FRONT_SECRET === undefined ? throughGateway : viewerNetwork,
  frontSecret: FRONT_SECRET,
  answered,
});

/** Answers one request of the HTTP API. */
export const handler = traced("http", handle(app));
