import type { PlacementCounts } from "@boundaryless/contract";

interface Columns {
  readonly day: string;
  readonly views: string;
  readonly joins: string;
}

/** Views and joins by day as a file to download; words are quoted, everything else is a day or a number. */
export const csvOf = ({ days }: PlacementCounts, columns: Columns): string => {
  const head = [columns.day, columns.views, columns.joins].map((name) => `"${name.replaceAll('"', '""')}"`);
  const rows = days.map(({ on, views, joins }) => [on, views, joins]);
  const text = [head, ...rows].map((row) => row.join(",")).join("\r\n");
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`${text}\r\n`)}`;
};
