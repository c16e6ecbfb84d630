import type { Erasure } from "@boundaryless/contract";

/** Somebody who was forgotten, by themselves and with their words staying unless said otherwise. */
export const erasureOf = (index: number, changes: Partial<Erasure>): Erasure => ({
  id: `erasure_${index}`,
  askedBy: "person",
  words: "stay",
  requestedAt: "2026-11-22T09:00:00.000Z",
  erasedAt: "2026-11-22T09:02:00.000Z",
  ...changes,
});

/** One that is under way, and one of each choice that is done. */
export const erasuresOf = (): Erasure[] => [
  erasureOf(3, { requestedAt: "2026-11-23T11:58:00.000Z", erasedAt: null }),
  erasureOf(2, { askedBy: "administrator", words: "go" }),
  erasureOf(1, {}),
];
