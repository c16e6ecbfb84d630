export { linksFor } from "./links.ts";
export type { MailLinks, Message, MessageOf, Rendered, Template } from "./message.ts";
export { render } from "./render.ts";
