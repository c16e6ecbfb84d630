export { unsentAgeSeconds } from "./age.ts";
export { bulkShareOf, mailPerSecond } from "./rate.ts";
export { type Delivery, type Send, deliver, deliverDue } from "./deliver.ts";
export { forgetMail } from "./forget.ts";
export { type ConfirmingMessage, type GatheringLetter, OutboxMessage } from "./message.ts";
export { closing } from "./messages/closing.ts";
export { OutboxRecord } from "./outbox.ts";
export { areOwed, outboxRow, owe, oweAlone, oweNobody, oweOnce } from "./store.ts";
