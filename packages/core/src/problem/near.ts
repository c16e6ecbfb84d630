import { termsOf } from "../vocabulary/index.ts";

// Words of every ward and every day: two problems that share only these are not near.
const everyday = new Set(
  termsOf(
    `patient ward staff team hospital trust time wait late slow day week hour night care people service work nurse doctor
     cleifion ward staff tîm ysbyty amser aros hwyr diwrnod wythnos awr nos gofal pobl gwasanaeth gwaith nyrs meddyg`,
  ).map(({ term }) => term),
);

/** A word that says something, with everything it is known by: its stem, and groups of the vocabulary. */
interface Said {
  readonly terms: ReadonlySet<string>;
  readonly weight: number;
  readonly text: string;
}

// Saying a word twice says it once.
const onceEach = (said: readonly Said[]): Said[] => {
  const known = new Set<string>();
  return said.filter(({ terms }) => {
    const again = [...terms].every((term) => known.has(term));
    for (const term of terms) known.add(term);
    return !again;
  });
};

const saidIn = (text: string): Said[] => {
  const bySpan = new Map<number, { terms: Set<string>; end: number }>();
  // Longest first, so that the words of a phrase of the vocabulary count once, together.
  const terms = termsOf(text).toSorted((one, other) => other.end - other.start - (one.end - one.start));
  for (const { term, start, end } of terms) {
    const [, within] = [...bySpan].find(([from, span]) => from <= start && span.end >= end) ?? [];
    if (within) within.terms.add(term);
    else bySpan.set(start, { terms: new Set([term]), end });
  }
  const said = [...bySpan]
    .toSorted(([one], [other]) => one - other)
    .map(([start, { terms: known, end }]) => ({
      terms: known,
      weight: [...known].every((term) => everyday.has(term)) ? 0.3 : 1,
      text: text.slice(start, end),
    }));
  return onceEach(said);
};

const sum = (said: readonly Said[]): number => said.reduce((total, { weight }) => total + weight, 0);

const sharedWith = (said: readonly Said[], other: readonly Said[]): Said[] => {
  const terms = new Set(other.flatMap((each) => [...each.terms]));
  return said.filter((each) => [...each.terms].some((term) => terms.has(term)));
};

const enough = { weight: 1.5, ofBoth: 0.35 } as const;

/** How near two problems are, 0 to 1; 0 where they are not near enough to bring people together. */
export const nearnessOf = (one: string, other: string): number => {
  const [mine, theirs] = [saidIn(one), saidIn(other)];
  const shared = Math.min(sum(sharedWith(mine, theirs)), sum(sharedWith(theirs, mine)));
  const nearness = (2 * shared) / Math.max(1, sum(mine) + sum(theirs));
  return shared >= enough.weight && nearness >= enough.ofBoth ? nearness : 0;
};

/** The words of a text that others have used as well, as they stand in it; at most three, and none of every day. */
export const sharedWords = (text: string, others: readonly string[]): string[] => {
  const shared = sharedWith(
    saidIn(text),
    others.flatMap((other) => saidIn(other)),
  );
  const said = shared.filter(({ weight }) => weight === 1).map((each) => each.text.toLowerCase());
  return [...new Set(said)].slice(0, 3);
};
