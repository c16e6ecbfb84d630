import { createContext } from "svelte";
import type { ManagedCommunity } from "@boundaryless/contract";

/** The community that the pages under its address are about, and how to show its newer version. */
export interface Shown {
  readonly community: ManagedCommunity;
  put: (community: ManagedCommunity) => void;
  /** Asks for what is there now, after somebody else was faster. */
  again: () => void;
}

export const [shownCommunity, showCommunity] = createContext<Shown>();
