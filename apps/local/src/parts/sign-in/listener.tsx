import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { JWKS, Provider } from "oidc-provider";
import { documentOf, readBeside, sharedStyles } from "../page.tsx";
import type { SignInOptions } from "./options.ts";
import { ChoosePage, ProblemPage, SignedOutPage, SignOutPage } from "./pages.tsx";
import { createProvider, interactionPath, type ProviderPages } from "./provider.ts";

const styles = sharedStyles + readBeside("./sign-in.css", import.meta.url);
const maxBodyBytes = 4_096;

const pages: ProviderPages = {
  signOut: (form) => documentOf(<SignOutPage form={form} />),
  signedOut: () => documentOf(<SignedOutPage />),
  problem: (code, description) => documentOf(<ProblemPage code={code} description={description} />),
};

/** Browsers hold a form to this along its redirects too, and ours end at the client. */
function policyFor({ client }: SignInOptions): string {
  const ends = [...client.redirectUris, ...(client.postLogoutRedirectUris ?? [])].map(
    (uri) => new URL(uri).origin,
  );
  const formAction = ["'self'", ...new Set(ends)].join(" ");
  const rules = [
    "default-src 'none'",
    // The provider adds the hash of its one small script here, for a browser that has no session to end.
    "script-src 'self'",
    "style-src 'self'",
    "img-src data:",
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return rules.join("; ");
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = "";
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > maxBodyBytes) throw new Error("The form is too big.");
  }
  return new URLSearchParams(body);
}

function sendHtml(response: ServerResponse, status: number, body: string): void {
  response
    .writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    .end(body);
}

async function interact(
  provider: Provider,
  options: SignInOptions,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") {
    const page = <ChoosePage action={`${interactionPath}/${uid}`} accounts={options.accounts} />;
    return sendHtml(response, 200, documentOf(page));
  }
  const chosen = (await readForm(request)).get("account");
  const account = options.accounts.find(({ sub }) => sub === chosen);
  const result = account
    ? { login: { accountId: account.sub } }
    : { error: "access_denied", error_description: "The person went back without signing in." };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/** Answers everything on the sign-in's port: our choice of people, our style sheet, and the provider's own routes. */
export function signInListener(issuer: string, options: SignInOptions, keys: JWKS): RequestListener {
  const provider = createProvider(issuer, options, keys, pages);
  const provide = provider.callback();
  const policy = policyFor(options);
  return (request, response) => {
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    const { pathname } = new URL(request.url ?? "/", issuer);
    if (pathname === "/style.css") {
      return void response.writeHead(200, { "content-type": "text/css; charset=utf-8" }).end(styles);
    }
    response.setHeader("content-security-policy", policy);
    if (!pathname.startsWith(`${interactionPath}/`)) return void provide(request, response);
    interact(provider, options, request, response).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : "unknown";
      sendHtml(response, 400, pages.problem("invalid_request", reason));
    });
  };
}
