import { raw } from "hono/html";
import { Page } from "../page.tsx";
import type { Account } from "./options.ts";

const part = "Pretend sign-in";

function labelOf({ name, role }: Account): string {
  return role ? `${name}, ${role}` : name;
}

/** The people to sign in as, each a button; one press and no password. */
export function ChoosePage({ action, accounts }: { action: string; accounts: Account[] }) {
  return (
    <Page title="Choose who you are – pretend sign-in" part={part}>
      <h1>Who are you today?</h1>
      <p class="quiet">
        This stands for the sign-in of your organisation. Nothing is asked and nothing is kept: press a name.
      </p>
      <form method="post" action={action}>
        <ul class="people">
          {accounts.map((account) => (
            <li>
              <button name="account" value={account.sub} class="person card">
                <span class="who">
                  Sign in as <bdi>{labelOf(account)}</bdi>
                </span>
                <span class="quiet">{account.email}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
      <form method="post" action={action}>
        <button name="account" value="" class="plain">
          Go back without signing in
        </button>
      </form>
    </Page>
  );
}

/** Asks before signing out; `form` is the provider's own hidden form, which the buttons belong to. */
export function SignOutPage({ form }: { form: string }) {
  return (
    <Page title="Sign out? – pretend sign-in" part={part}>
      <h1>Sign out?</h1>
      <p class="quiet">You can sign in again as somebody else right afterwards.</p>
      {raw(form)}
      <p class="choices">
        <button type="submit" form="op.logoutForm" name="logout" value="yes" class="primary">
          Sign out
        </button>
        <button type="submit" form="op.logoutForm">
          Stay signed in
        </button>
      </p>
    </Page>
  );
}

export function SignedOutPage() {
  return (
    <Page title="Signed out – pretend sign-in" part={part}>
      <h1>You are signed out</h1>
      <p>You can close this page, or open the dashboard again to sign in as somebody else.</p>
    </Page>
  );
}

/** A sign-in that cannot go on: the code is for whoever built the request, the sentence for the reader. */
export function ProblemPage({ code, description }: { code: string; description: string }) {
  return (
    <Page title="The sign-in cannot go on – pretend sign-in" part={part}>
      <h1>The sign-in cannot go on</h1>
      <p>Go back to the page you came from and start again. It may have been open for too long.</p>
      <p class="quiet">
        {code}: {description}
      </p>
    </Page>
  );
}
