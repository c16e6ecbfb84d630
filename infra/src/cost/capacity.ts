/** Request units of one call of an operation. */
export interface Units {
  readonly read: number;
  readonly write: number;
}

const row = /^\|\s*([^|]+?)\s*\|\s*([\d.]+)\s*\|\s*([\d.]+)\s*\|$/;

/**
 * The rows of `docs/capacity.md`, by the name of their operation.
 * @returns asks for one row; it throws where there is none, so that a renamed row cannot cost nothing
 */
export const readCapacity = (markdown: string): ((operation: string) => Units) => {
  const rows = new Map(
    markdown.split("\n").flatMap((line): [string, Units][] => {
      const [, operation, read, write] = row.exec(line) ?? [];
      return operation ? [[operation, { read: Number(read), write: Number(write) }]] : [];
    }),
  );
  return (operation) => {
    const found = rows.get(operation);
    if (!found) throw new Error(`docs/capacity.md has no row "${operation}".`);
    return found;
  };
};
