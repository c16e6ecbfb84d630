export type { BroadcastMessage } from "./broadcast.ts";
export { sendBroadcasts } from "./send.ts";
export { beginBroadcast } from "./store.ts";
