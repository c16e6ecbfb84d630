/** The keys of an object with its own type: the values of the contract, in the order of their words. */
export const keysOf = <Key extends string>(words: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(words) as Key[];
