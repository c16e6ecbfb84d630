export { admin } from "./cy/admin.ts";
export { common } from "./cy/common.ts";
export { errors } from "./cy/errors.ts";
export { mail } from "./cy/mail.ts";
export { pages } from "./cy/pages.ts";
export { widget } from "./cy/widget.ts";
export { answerWording, contributionWording, problemWording, wording } from "./cy/wording.ts";
export { webhook } from "./cy/webhook.ts";
export { snippet } from "./cy/snippet.ts";
