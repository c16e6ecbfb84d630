// What `import "@boundaryless/join-community"` brings: the widget, defined, and the classes of its events.
import "../src/join-community.ts";

export { JoinCommunity } from "../src/element.ts";
export { CommunityJoinedEvent, ViewChangedEvent } from "../src/events.ts";
export { CommunityStartedEvent } from "../src/start/event.ts";
