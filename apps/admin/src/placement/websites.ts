interface Words {
  readonly anyWebsite: string;
  readonly noWebsite: string;
}

/** Where a placement stands: its websites, or what it means that it has none. */
export const websitesOf = (words: Words, origins: readonly string[], locked: boolean): string => {
  if (origins.length > 0) return origins.join(", ");
  return locked ? words.noWebsite : words.anyWebsite;
};
