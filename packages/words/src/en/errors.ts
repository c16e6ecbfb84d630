import { bundleReasons } from "./errors-bundle.ts";
import { placementReasons, placementRules } from "./errors-placement.ts";
import type { ErrorCode } from "@boundaryless/contract";
import { fields } from "./errors-fields.ts";
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
    webhookUrl: () => "Enter an address that begins with https:// and has no user name, port or # in it",
    privateAddress: () => "Enter an address on the open internet, not one inside a network",
    placement: () => "This placement is not known",
    taken: () => "This is taken. Choose another",
    return: () => "Come back through the dashboard",
    successor: () => "Choose another community that is open",
    transformation: () => "This stage ends a community. Use the button that brings it to its end",
    origin: () =>
      "Enter the address with https:// and nothing behind the name, like https://learn.example.nhs.uk",
    key: () => "Enter the public key: 43 letters, digits, hyphens and underscores",
    ownKey: () => "This is our own key. Enter the key of the other installation",
    date: () => "Enter a date of the calendar, like 2027-03-25",
    time: () => "Enter a time of day between 00:00 and 23:59",
    timeZone: () => "Enter a time zone that is known, like Europe/London",
    minutes: () => "Enter a length between 5 minutes and 24 hours",
    rule: () =>
      "Choose how often it takes place: weekly or monthly, between 2 and 60 times or until a date after the first one",
    seriesTimes: ({ maximum }: { maximum?: number }) =>
      `A series ends within a year, and only ${maximum ?? "some"} of these fit. Enter ${maximum ?? "fewer"} or fewer`,
    seriesDays: ({ maximum }: { maximum?: number }) =>
      `A series ends within a year, and only ${maximum ?? "some"} of these fit: a month without that day has none. Enter ${maximum ?? "fewer"} or fewer`,
    seriesUntil: () => "A series ends within a year. Enter a date of the last one within a year of the first",
    seriesMany: ({ maximum }: { maximum?: number }) =>
      `A series has ${maximum ?? "fewer"} times at most, and until then there are more. Enter an earlier date`,
    https: () => "Enter an address that begins with https://",
    where: () => "Say where people meet: enter a place, an address to join online, or both",
    capacity: () => "Enter the most people who can come, between 1 and 1000, or leave it empty",
    past: () => "Enter a date and a time that are still to come",
    tooFar: () => "Enter a date within the next year",
    seriesDate: () => "The dates of a series stay as they are. Cancel it and call another one to move it",
    ...placementRules,
    unexpected: () => "This is not in a form we understand",
  },
  fields,
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
    "community-merged": "This community is now part of another one.",
    "merge-same": "A community cannot be merged into itself. Choose another one.",
    "merge-target-closed": "The other community is not open, so nothing can be merged into it.",
    "no-such-community": "There is no community at this address.",
    "no-such-gathering": "This gathering is not there any more.",
    "gathering-cancelled": "This gathering has been cancelled.",
    "gathering-elsewhere":
      "This gathering was called at another installation and can be neither answered nor changed here.",
    "gathering-over": "This gathering is over.",
    "gathering-not-begun": "This gathering has not begun yet. Write the notes afterwards.",
    "not-your-gathering": "Only whoever called this gathering, or a facilitator, can change it.",
    "unknown-calendar": "This address of a calendar is no longer good. It may have been renewed.",
    "no-such-comment": "This comment is not there any more.",
    "no-such-lesson": "This lesson is not there any more, or only members of its community can read it.",
    "not-remembered": "This device is not remembered, so we cannot tell what you have written.",
    "not-yours":
      "Only whoever wrote this can change it, on a device that is remembered. To have this one remembered, write a comment here and choose so when you confirm it.",
    "no-such-member": "This person is not a member of the community.",
    "no-such-trust": "There is no trust with this code.",
    "no-such-webhook": "This webhook is not there any more.",
    "no-such-delivery": "This message is too old: nothing more is known of it.",
    "webhook-disabled": "This webhook is turned off. Turn it on first.",
    "enough-webhooks": "There are 10 webhooks here, and that is the most. Remove one first.",
    "no-such-page": "There is nothing at this address.",
    "no-such-installation": "This installation is not listed here any more.",
    "most-installations": "20 installations are listed, and that is the most. Remove one first.",
    "key-changed-lately": "The key was changed less than 30 days ago. Others are still following.",
    "stale-version":
      "Somebody else changed this while you were looking at it. Reload it and make your change again.",
    "wrong-status": "The community has another status by now. Reload it and look again.",
    "last-facilitator": "This is the only facilitator. Make somebody else facilitator first.",
    "unknown-token": "This link is not known to us. Fill in the form again to get a new one.",
    "unknown-code": "This code does not match. Check it, or fill in the form again to get a new one.",
    "confirmation-expired": "This link was good for 7 days. Fill in the form again to get a new one.",
    "said-no": "You have said that you do not want to be introduced here. Nobody was told.",
    "introduced-already": "You have been introduced already.",
    "act-lapsed": "This offer is over: it has expired, or what it was about is no longer there.",
    "already-confirmed": "You confirmed this before. There is nothing more to do.",
    "sign-in": "Sign in to carry on.",
    "sign-in-code-expired":
      "That code is no longer good, or another browser asked for it. Ask for a new one here.",
    "unknown-sign-in-code": "This code does not match. Check it, or ask for a new one.",
    "sign-in-failed": "The sign-in did not succeed. Try again.",
    "no-grants":
      "You are signed in, but nobody has given you a task here yet. Ask your platform administrator.",
    "no-grant": "You hold no grant for this.",
    "other-origin": "This request came from another website, so it was not carried out.",
    "replay-mismatch": "This Idempotency-Key was used for another request.",
    "replay-running": "The same request is still being carried out. Try again in a moment.",
    ...limitReasons,
    ...bundleReasons,
    ...placementReasons,
    "body-too-large": "What was sent is larger than 64 KB. Go back to it, make it shorter and send it again.",
    "content-type": "Send JSON with the content type application/json.",
    "malformed-json": "What was sent is not valid JSON.",
    "method-not-allowed": "This address does not take that method.",
    unavailable: "We could not finish this. Nothing was changed. Try again in a moment.",
  },
};
