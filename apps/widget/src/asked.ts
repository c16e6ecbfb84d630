const key = "boundaryless:asked";

type Asked = Record<string, string>;

// Storage may be switched off, full, or hold what somebody else wrote.
const read = (): Asked => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return kept && typeof kept === "object" ? (kept as Asked) : {};
  } catch {
    return {};
  }
};

const write = (asked: Asked): void => {
  try {
    if (Object.keys(asked).length > 0) localStorage.setItem(key, JSON.stringify(asked));
    else localStorage.removeItem(key);
  } catch {
    // Remembering is a courtesy; joining works without it.
  }
};

/** The day (ISO date) on which this browser asked to join the community, if it did. */
export const askedOn = (slug: string): string | undefined => {
  const day = read()[slug];
  return typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
};

/** Remembers that this browser asked to join: the community and the day, nothing about the person. */
export const rememberAsked = (slug: string, now = new Date()): void =>
  write({ ...read(), [slug]: now.toISOString().slice(0, 10) });

/** Forgets it again. */
export const forgetAsked = (slug: string): void => {
  const { [slug]: _, ...others } = read();
  write(others);
};
