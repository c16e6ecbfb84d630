import { CallError, createClient, type Call } from "@boundaryless/contract/client";
import { language } from "#language/language.svelte.ts";
import { sessionEnded } from "#session/session.svelte.ts";

/**
 * Calls the API in the language of the screen. A session that has ended leads back to sign-in, wherever it shows.
 * @throws {CallError}
 */
export const call: Call = async (address, request, options) => {
  const client = createClient({ base: "", language: language.code });
  try {
    return await client(address, request, options);
  } catch (error) {
    if (error instanceof CallError && error.problem?.code === "unauthenticated") sessionEnded();
    throw error;
  }
};
