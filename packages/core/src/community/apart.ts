import { type CommunityRecord, type SearchRecord, figuresOf } from "./community.ts";

interface Searchable {
  readonly name: string;
  readonly goal: string;
  readonly topics: readonly string[];
}

const nowhen = "1970-01-01T00:00:00.000Z";

/** What is no community of ours, in the shape of one, so that the same search finds it. */
const entryOf = (slug: string, { name, goal, topics }: Searchable): SearchRecord => {
  const community: CommunityRecord = {
    type: "community",
    slug,
    name,
    problem: goal,
    difference: "",
    topics: [...topics],
    language: "en",
    stage: "potential",
    status: "open",
    statusReason: null,
    homeTrust: null,
    startedAt: nowhen,
    changedAt: nowhen,
    version: 1,
  };
  return { type: "search", slug, community, ...figuresOf(undefined), activityAt: nowhen };
};

/**
 * A search of its own over cards that are not in our table: same words, same order of relevance.
 * The index is made when somebody first searches.
 * @param idOf tells the cards apart
 */
export const searchApart = <Card extends Searchable>(
  cards: readonly Card[],
  idOf: (card: Card) => string,
): ((typed: string) => Promise<Card[]>) => {
  const byId = new Map(cards.map((card) => [idOf(card), card]));
  const make = async () => {
    const { find, newIndex, take } = await import("./in-memory.ts");
    const index = newIndex();
    for (const [id, card] of byId) take(index, entryOf(id, card));
    return (typed: string) =>
      find(index, typed, () => true).flatMap(({ entry }) => byId.get(entry.slug) ?? []);
  };
  let made: ReturnType<typeof make> | undefined;
  return async (typed) => (await (made ??= make()))(typed);
};
