/** Where this browser remembers what it asked for. */
export const key = "boundaryless:asked";

export type Asked = Record<string, string>;

/** What is remembered: slugs with the day; storage may be switched off, or hold what somebody else wrote. */
export const readAsked = (): Asked => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return kept && typeof kept === "object" ? (kept as Asked) : {};
  } catch {
    return {};
  }
};

/** The day (ISO date) on which this browser asked to join the community, if it did. */
export const askedOn = (slug: string, asked = readAsked()): string | undefined => {
  const day = asked[slug];
  return typeof day === "string" && /^[\d-]{10}$/.test(day) ? day : undefined;
};
