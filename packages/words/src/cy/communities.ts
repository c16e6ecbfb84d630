import type { communities as english } from "../en/communities.ts";

export const communities: typeof english = (count) => (count === 1 ? "1 gymuned" : `${count} o gymunedau`);
