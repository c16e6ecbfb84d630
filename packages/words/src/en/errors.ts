import type { ErrorCode } from "@boundaryless/contract";
import { limitReasons, retry } from "./errors-limits.ts";

/**
 * What is wrong and what to do. `rules` are the messages of the contract's schemas; `fields` overrides a rule
 * where a field deserves its own sentence (`"<last part of the field>.<rule>"`).
 */
export const errors = {
  titles: {
    invalid: "Check your answers",
    unauthenticated: "Sign in first",
    forbidden: "You may not do this",
    "not-found": "Not found",
    conflict: "This has changed in the meantime",
    "already-confirmed": "Already confirmed",
    expired: "This link has expired",
    "too-large": "That is too large",
    "too-many": "Too many requests",
    unavailable: "Something went wrong on our side",
  } satisfies Record<ErrorCode, string>,
  rules: {
    required: () => "Fill this in",
    tooLong: ({ maximum }: { maximum?: number }) => `Use ${maximum ?? "fewer"} characters or fewer`,
    tooMany: ({ maximum }: { maximum?: number }) => `Choose ${maximum ?? "fewer"} or fewer`,
    choose: () => "Choose one of the options",
    email: () => "Enter an email address in the correct format, like name@example.org",
    odsCode: () => "Enter a trust code of up to 12 letters and digits, like RJ1",
    unknownTrust: () => "Choose a trust from the list, or say that yours is not listed",
    trustOrOrganisation: () =>
      "Choose your trust, or enter the name of your organisation if it is not listed",
    wording: () => "The wording has changed. Read it again and agree to it",
    slug: () => "Use small letters, digits and hyphens",
    stage: () => "Choose one of the five stages",
    status: () => "Choose open, paused, archived or hidden",
    code: () => "Enter the six characters of the code in the email",
    token: () => "Open the link in the email again, or enter the code instead",
    version: () => "Reload the page and make the change again",
    limit: () => "Ask for between 1 and 50 at a time",
    cursor: () => "Start again from the first page",
    passage: () => "Choose a passage exactly as it stands in the text",
    grant: () => "You hold no grant for this",
    placement: () => "This placement is not known",
    taken: () => "This is taken. Choose another",
    return: () => "Come back through the dashboard",
    unexpected: () => "This is not in a form we understand",
  },
  fields: {
    "name.required": () => "Enter a name",
    "email.required": () => "Enter your email address",
    "trust.required": () => "Choose your trust",
    "organisation.required": () => "Enter the name of your organisation",
    "discipline.choose": () => "Choose what kind of work you do",
    "problem.required": () => "Say what problem you want to work on",
    "difference.required": () => "Say what would be different",
    "reason.required": () => "Enter a reason. It will be shown to the people it concerns",
    "code.required": () => "Enter the code in the email",
  },
  retry,
  /** Why something was refused; the `detail` of a problem. */
  reasons: {
    "check-fields": "Some answers need another look.",
    "community-paused": "This community is paused, so nobody can join it at the moment.",
    "community-archived": "This community is archived, so nobody can join it any more.",
    "community-hidden":
      "This community is hidden for now while moderators and its facilitators put something right.",
    "no-such-case": "Nothing was reported here, or it has been decided and forgotten since.",
    "no-such-block": "This address is not blocked any more.",
    "case-decided": "Somebody else has decided this case meanwhile. Look at what they did.",
    "changed-since":
      "This was changed since. Look again: a newer decision may have to be undone first, or the text was edited.",
    "already-blocked": "This address is blocked already.",
    "address-blocked":
      "This email address is blocked, so nothing was done. We have sent it the reason. If you think this is a mistake, ask the organisation that runs this service.",
    "no-such-community": "There is no community at this address.",
    "no-such-member": "This person is not a member of the community.",
    "no-such-trust": "There is no trust with this code.",
    "no-such-page": "There is nothing at this address.",
    "stale-version":
      "Somebody else changed this while you were looking at it. Reload it and make your change again.",
    "wrong-status": "The community has another status by now. Reload it and look again.",
    "last-facilitator": "This is the only facilitator. Make somebody else facilitator first.",
    "unknown-token": "This link is not known to us. Ask to join again to get a new one.",
    "unknown-code": "This code does not match. Check it, or ask to join again to get a new one.",
    "confirmation-expired": "This link was good for 7 days. Ask to join again to get a new one.",
    "said-no": "You have said that you do not want to be introduced here. Nobody was told.",
    "introduced-already": "You have been introduced already.",
    "act-lapsed": "This offer is over: it has expired, or what it was about is no longer there.",
    "already-confirmed": "You confirmed this before. There is nothing more to do.",
    "sign-in": "Sign in to carry on.",
    "sign-in-failed": "The sign-in did not succeed. Try again.",
    "no-grants":
      "You are signed in, but nobody has given you a task here yet. Ask your platform administrator.",
    "no-grant": "You hold no grant for this.",
    "other-origin": "This request came from another website, so it was not carried out.",
    "replay-mismatch": "This Idempotency-Key was used for another request.",
    "replay-running": "The same request is still being carried out. Try again in a moment.",
    ...limitReasons,
    "body-too-large": "What was sent is larger than 64 KB.",
    "content-type": "Send JSON with the content type application/json.",
    "malformed-json": "What was sent is not valid JSON.",
    "method-not-allowed": "This address does not take that method.",
    unavailable: "We could not finish this. Nothing was changed. Try again in a moment.",
  },
};
