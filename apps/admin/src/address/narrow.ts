import { goto } from "$app/navigation";
import { resolve } from "$app/paths";
import { page } from "$app/state";
import { type Query, withQuery } from "./query.ts";

/** The lists that are narrowed by what stands in their address. */
export type Narrowing = "/communities" | "/trusts" | "/reports";

/** Narrows the list at `path` by what changes; the address follows, in place of the one before where it says so. */
export const narrowing =
  (path: Narrowing) =>
  (changes: Query, replace = false): void => {
    void goto(resolve(`${path}${withQuery(page.url, changes)}`), { replace, reset: false });
  };
