import type { Configuration } from "openid-client";
import type { SignInClient } from "../deps.ts";

const local = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The issuer's address. @throws when it is not https, except on this very machine */
export const issuerUrl = ({ issuer }: Pick<SignInClient, "issuer">): URL => {
  const url = new URL(issuer);
  if (url.protocol === "https:" || (url.protocol === "http:" && local.has(url.hostname))) return url;
  throw new TypeError("The issuer of the sign-in must be reached by https");
};

/** The library, which only a sign-in needs, loaded when the first one comes. */
export const openid = () => import("openid-client");

const configurations = new WeakMap<SignInClient, Promise<Configuration>>();

const discover = async (client: SignInClient): Promise<Configuration> => {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so by its makers to make one think twice
  const { allowInsecureRequests, discovery } = await openid();
  const url = issuerUrl(client);
  const execute = url.protocol === "http:" ? [allowInsecureRequests] : [];
  return discovery(url, client.clientId, client.clientSecret, undefined, { execute, timeout: 10 });
};

/** What the sign-in server says about itself, read once; after a failure it is asked again. */
export const configurationOf = async (client: SignInClient): Promise<Configuration> => {
  const known = configurations.get(client) ?? discover(client);
  configurations.set(client, known);
  try {
    return await known;
  } catch (error) {
    configurations.delete(client);
    throw error;
  }
};
