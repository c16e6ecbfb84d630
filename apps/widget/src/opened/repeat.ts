// crypto.randomUUID exists in secure contexts only, and many intranets are plain http.
const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
};

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
