import { preferredLanguage, speak } from "#language/language.svelte.ts";

export const ssr = false;
export const prerender = false;

/** The first thing anybody sees is in their language. */
export const load = async () => speak(preferredLanguage());
