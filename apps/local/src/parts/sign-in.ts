import type { RequestListener } from "node:http";
import { serveNode, type Part } from "./serve.ts";
import { signInListener } from "./sign-in/listener.tsx";
import { newKeys } from "./sign-in/keys.ts";
import type { SignInOptions } from "./sign-in/options.ts";

export { newKeys };
export type { Account, SignInOptions } from "./sign-in/options.ts";

export interface SignInPart extends Part {
  /** The OpenID issuer; its discovery document is below it. */
  issuer: string;
}

/** Starts the pretend sign-in: a real OpenID provider where a name is pressed instead of a password typed. */
export async function startSignIn(options: SignInOptions): Promise<SignInPart> {
  const keys = options.keys ?? (await newKeys());
  // The issuer holds the port, which is only known once the server listens.
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  const part = await serveNode((request, response) => answer(request, response), options.port);
  try {
    answer = signInListener(part.origin, options, keys);
  } catch (error) {
    await part.close();
    throw error;
  }
  return { ...part, issuer: part.origin };
}
