import { key, readAsked } from "../asked.ts";

const write = (asked: ReturnType<typeof readAsked>): void => {
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
  write({
    ...readAsked(),
    [slug]: new Date(+now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10),
  });

/** Forgets it again. */
export const forgetAsked = (slug: string): void => {
  const { [slug]: _, ...others } = readAsked();
  write(others);
};
