import { key, readAsked } from "../asked.ts";

/** Remembers that this browser asked to join: the community and the day, nothing about the person. */
export const rememberAsked = (slug: string, now = new Date()): void => {
  // The day that the person has, not the one in Greenwich.
  const day = new Date(+now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  try {
    localStorage.setItem(key, JSON.stringify({ ...readAsked(), [slug]: day }));
  } catch {
    // Remembering is a courtesy; joining works without it.
  }
};
