export { type MailboxRecord, mostReturns, troubleOf } from "./mailbox.ts";
export { countReturn, forgetBounces, forgetTroubles, mailboxOf, returnsOf, stopMailTo } from "./store.ts";
