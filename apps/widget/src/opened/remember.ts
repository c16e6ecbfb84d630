import { type Asked, key, readAsked } from "../asked.ts";

/** Writes what is remembered; nothing is left where nothing is. */
export const writeAsked = (asked: Asked): void => {
  try {
    if (Object.keys(asked).length > 0) localStorage.setItem(key, JSON.stringify(asked));
    else localStorage.removeItem(key);
  } catch {
    // Remembering is a courtesy; joining works without it.
  }
};

/** Remembers that this browser asked to join: the community and the day, nothing about the person. */
export const rememberAsked = (slug: string, now = new Date()): void =>
  // The day that the person has, not the one in Greenwich.
  writeAsked({
    ...readAsked(),
    [slug]: new Date(+now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10),
  });
