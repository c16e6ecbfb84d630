/** An address from an answer, made absolute; undefined unless it is http or https. */
export const safeLink = (address: string, base: string): string | undefined => {
  try {
    const url = new URL(address, base || location.href);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
};
