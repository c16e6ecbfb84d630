import { failureOf } from "#api/failure.ts";
import { call } from "#api/call.ts";
import { session } from "./session.svelte.ts";

/** Asks who is signed in. */
export const askSession = async (): Promise<void> => {
  session.know({ kind: "asking" });
  try {
    session.know({ kind: "in", session: await call("GET /v1/session", {}) });
  } catch (error) {
    const failure = failureOf(error);
    if (failure.problem?.code !== "unauthenticated") session.know({ kind: "failed", failure });
  }
};

/** Ends the session. @throws {CallError} when it could not be ended, because then it still works elsewhere */
export const signOut = async (): Promise<void> => {
  try {
    await call("DELETE /v1/session", {});
  } catch (error) {
    if (failureOf(error).problem?.code !== "unauthenticated") throw error;
  }
  session.know({ kind: "out", why: "signed-out" });
};

const longestReturn = 500;

/** Where the sign-in button leads: back to the page asked for, once signed in. */
export const signInAddress = (url: Pick<URL, "pathname" | "search">): string => {
  const search = new URLSearchParams(url.search);
  search.delete("problem");
  const whole = search.size > 0 ? `${url.pathname}?${search}` : url.pathname;
  const back = whole.length <= longestReturn ? whole : url.pathname;
  return `/v1/session/sign-in?${new URLSearchParams({ return: back })}`;
};
