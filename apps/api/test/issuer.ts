import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What the issuer puts into a token; what is left out is right. */
export type Claims = Record<string, unknown>;

/** A sign-in server at the edge of our system, which can be told to lie. */
export interface Issuer {
  readonly origin: string;
  /** What to say instead of the truth in the next tokens. */
  lies: Claims;
  /** How often a code was traded. */
  readonly traded: () => number;
  /** The answer of the sign-in server to where our side sent the browser: the query that the browser brings back. */
  readonly answer: (location: string, changes?: Record<string, string>) => string;
  readonly close: () => Promise<void>;
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

export const openIssuer = async (): Promise<Issuer> => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const asked = new Map<string, URLSearchParams>();
  let lies: Claims = {};
  let traded = 0;
  let origin = "";
  const tokenOf = (request: URLSearchParams): string => {
    const now = Math.floor(Date.now() / 1000);
    const truth = {
      iss: origin,
      sub: "ada",
      aud: "boundaryless",
      name: "Ada",
      email: "ada@example.org",
      iat: now,
      exp: now + 60,
    };
    const body = `${base64({ alg: "RS256", kid: "one" })}.${base64({ ...truth, nonce: request.get("nonce"), ...lies })}`;
    return `${body}.${sign("sha256", Buffer.from(body), privateKey).toString("base64url")}`;
  };
  const trade = (form: URLSearchParams): { status: number; body: object } => {
    traded += 1;
    const request = asked.get(form.get("code") ?? "");
    asked.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (request?.get("code_challenge") !== challenge)
      return { status: 400, body: { error: "invalid_grant" } };
    return { status: 200, body: { access_token: "x", token_type: "bearer", id_token: tokenOf(request) } };
  };
  const answers: Record<string, () => object> = {
    "/.well-known/openid-configuration": () => ({
      issuer: origin,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/jwks`,
      authorization_response_iss_parameter_supported: true,
    }),
    "/jwks": () => ({
      keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }],
    }),
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const known = answers[request.url ?? ""];
    const { status, body } = known
      ? { status: 200, body: known() }
      : trade(new URLSearchParams(await text(request)));
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    get lies() {
      return lies;
    },
    set lies(changed) {
      lies = changed;
    },
    traded: () => traded,
    answer: (location, changes = {}) => {
      const request = new URL(location).searchParams;
      const code = `code-${asked.size}-${Math.random()}`;
      asked.set(code, request);
      return String(
        new URLSearchParams({ code, state: request.get("state") ?? "", iss: origin, ...changes }),
      );
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
