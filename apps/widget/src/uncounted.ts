/** `no` where the browser says that its reader is not to be followed (Global Privacy Control). */
export const uncounted = (): "no" | undefined =>
  (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl ? "no" : undefined;
