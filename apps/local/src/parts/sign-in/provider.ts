import { randomBytes } from "node:crypto";
import { Provider, type Configuration, type JWKS, type KoaContextWithOIDC } from "oidc-provider";
import type { Account, SignInOptions } from "./options.ts";
import { openAdapter } from "./adapter.ts";

/** Renders the provider's pages; each answer is a whole document. */
export interface ProviderPages {
  signOut(form: string): string;
  signedOut(): string;
  problem(code: string, description: string): string;
}

/** The path of the page on which a person chooses who she is. */
export const interactionPath = "/interaction";

const hour = 60 * 60;
const lifetimesSeconds = {
  AccessToken: hour,
  AuthorizationCode: 60,
  Grant: 12 * hour,
  IdToken: hour,
  Interaction: hour,
  Session: 12 * hour,
};

function accountFinder(accounts: Account[]): NonNullable<Configuration["findAccount"]> {
  return (_context, sub) => {
    const account = accounts.find((each) => each.sub === sub);
    if (!account) return undefined;
    const { name, email } = account;
    return { accountId: sub, claims: () => ({ sub, name, email, email_verified: true }) };
  };
}

/** The dashboard is our own, so there is nothing to consent to: what it asks for, it gets. */
async function grantEverything(context: KoaContextWithOIDC) {
  const { provider, client, session } = context.oidc;
  if (!client || !session?.accountId) return undefined;
  const grantId = session.grantIdFor(client.clientId);
  const known = grantId ? await provider.Grant.find(grantId) : undefined;
  const grant = known ?? new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid profile email");
  await grant.save();
  return grant;
}

function html(context: KoaContextWithOIDC, body: string): void {
  context.type = "html";
  context.body = body;
}

function features(pages: ProviderPages): Configuration["features"] {
  return {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => html(context, pages.signOut(form)),
      postLogoutSuccessSource: (context) => html(context, pages.signedOut()),
    },
  };
}

/** An OpenID provider for one confidential client: authorization code with PKCE S256, and sign-out. */
export function createProvider(
  issuer: string,
  options: SignInOptions,
  keys: JWKS,
  pages: ProviderPages,
): Provider {
  const { client } = options;
  return new Provider(issuer, {
    adapter: openAdapter(),
    jwks: keys,
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: client.redirectUris,
        post_logout_redirect_uris: client.postLogoutRedirectUris ?? [],
        grant_types: ["authorization_code"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    clientBasedCORS: () => false,
    scopes: ["openid", "profile", "email"],
    claims: { openid: ["sub"], profile: ["name"], email: ["email", "email_verified"] },
    // The dashboard reads the name from the ID token and needs no second request.
    conformIdTokenClaims: false,
    // Cookies know no ports: other programs on this machine must not meet ours.
    cookies: {
      keys: [randomBytes(32).toString("base64url")],
      names: { session: "pretend_session", interaction: "pretend_interaction", resume: "pretend_resume" },
    },
    features: features(pages),
    findAccount: accountFinder(options.accounts),
    interactions: { url: (_context, interaction) => `${interactionPath}/${interaction.uid}` },
    loadExistingGrant: grantEverything,
    pkce: { required: () => true },
    renderError: (context, out) => html(context, pages.problem(out.error, out.error_description ?? "")),
    ttl: lifetimesSeconds,
  });
}
