export { type MailChoices, chooseMail, mailToken, readMailChoices } from "./choose.ts";
export { stateOfMail, stopMail } from "./stop.ts";
export { sendDigests } from "./send.ts";
export { type CommunityNews, type DigestMessage, type ReadNews, newsReader } from "./news.ts";
