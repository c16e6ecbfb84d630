// As random as a UUID: crypto.randomUUID exists in secure contexts only, and many intranets are plain http.
const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join("-");

/** Keys for `Idempotency-Key`: the same one for the same content until renewed, so a retry is never a second request. */
export const sameKey = (): { of: (content: string) => string; renew: () => void } => {
  let kept = { content: "", key: "" };
  return {
    of: (content) => {
      if (content !== kept.content) kept = { content, key: newKey() };
      return kept.key;
    },
    renew: () => {
      kept = { content: "", key: "" };
    },
  };
};
