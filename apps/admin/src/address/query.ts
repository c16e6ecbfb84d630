/** What a list is narrowed by, as it stands in the address. Empty values are left out. */
export type Query = Readonly<Record<string, string | undefined>>;

/** The named parameters of an address. */
export const readQuery = <Name extends string>(
  url: { readonly searchParams: Pick<URLSearchParams, "get"> },
  names: readonly Name[],
): Partial<Record<Name, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = url.searchParams.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  ) as Partial<Record<Name, string>>;

/**
 * The same page narrowed differently, from its first page on: any filter starts the list again.
 * @returns a relative address, such as `?q=falls&status=open`
 */
export const withQuery = (url: Pick<URL, "search">, changes: Query): `?${string}` => {
  const search = new URLSearchParams(url.search);
  search.delete("cursor");
  for (const [name, value] of Object.entries(changes)) {
    if (value) search.set(name, value);
    else search.delete(name);
  }
  return `?${search}`;
};

/** One of the values allowed, or undefined: an address may have been typed by hand. */
export const oneOf = <Value extends string>(
  values: readonly Value[],
  value: string | undefined,
): Value | undefined => values.find((each) => each === value);
