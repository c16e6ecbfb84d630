export { admin } from "./en/admin.ts";
export { common } from "./en/common.ts";
export { errors } from "./en/errors.ts";
export { mail } from "./en/mail.ts";
export { pages } from "./en/pages.ts";
export { widget } from "./en/widget.ts";
export { answerWording, contributionWording, problemWording, wording } from "./en/wording.ts";
export { webhook } from "./en/webhook.ts";
export { snippet } from "./en/snippet.ts";
