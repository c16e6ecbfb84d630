export type { Message, MessageOf, Rendered, Template } from "./message.ts";
export { render } from "./render.ts";
