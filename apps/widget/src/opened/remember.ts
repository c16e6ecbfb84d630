import { type Asked, key, read } from "../asked.ts";

const write = (asked: Asked): void => {
  try {
    if (Object.keys(asked).length > 0) localStorage.setItem(key, JSON.stringify(asked));
    else localStorage.removeItem(key);
  } catch {
    // Remembering is a courtesy; joining works without it, where storage is switched off or full.
  }
};

/** Remembers that this browser asked to join: the community and the day, nothing about the person. */
export const rememberAsked = (slug: string, now = new Date()): void =>
  write({ ...read(), [slug]: now.toISOString().slice(0, 10) });

/** Forgets it again. */
export const forgetAsked = (slug: string): void => {
  const { [slug]: _, ...others } = read();
  write(others);
};
