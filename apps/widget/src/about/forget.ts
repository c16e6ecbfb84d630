import { key, readAsked } from "../asked.ts";

/** Forgets that this browser asked to join; nothing is left of it where that was all. */
export const forgetAsked = (slug: string): void => {
  const { [slug]: _, ...others } = readAsked();
  try {
    if (Object.keys(others).length > 0) localStorage.setItem(key, JSON.stringify(others));
    else localStorage.removeItem(key);
  } catch {
    // Storage that is forbidden now was not a moment ago: there is nothing to be done.
  }
};
