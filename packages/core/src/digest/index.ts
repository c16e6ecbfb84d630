export { type MailChoices, chooseMail, mailToken, readMailChoices } from "./choose.ts";
export { stateOfMail, stopMail } from "./stop.ts";
