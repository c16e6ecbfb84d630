import type { Language } from "@boundaryless/contract";
import { communities as welshCount } from "@boundaryless/words/cy/communities";
import { found as welsh } from "@boundaryless/words/cy/widget-found";
import { communities as englishCount } from "@boundaryless/words/en/communities";
import { found as english } from "@boundaryless/words/en/widget-found";
import type { CommunityList } from "./load.ts";

export { showElsewhere } from "./elsewhere.ts";
export { mark, showLesson, showUnknown } from "./mark.ts";
export { showNone } from "./none.ts";
export { foundStyle } from "../style/found.ts";

const tell =
  (what: "some" | "someMore" | "nowShown", count: number) =>
  (language: Language): string =>
    language === "cy" ? welsh[what](welshCount(count)) : english[what](englishCount(count));

const filters = ({ mine, first, query }: CommunityList): { q: string; trust?: string } => {
  const trust = mine ? first?.trust?.odsCode : undefined;
  return { q: query.trim(), ...(trust ? { trust } : {}) };
};

/** Searches for what is typed, among communities with people from the trust where that is chosen. */
export const find = async (list: CommunityList): Promise<void> => {
  const query = filters(list);
  const narrowed = query.q || query.trust;
  if (!narrowed) list.stop();
  const page = narrowed
    ? await list.ask((signal) => list.host.read("GET /v1/communities", { query }, { signal }))
    : list.first;
  if (!page) return;
  list.put(page);
  list.answered = query.q;
  list.said = tell(page.next ? "someMore" : "some", list.cards.length);
};

const nextPage = async (list: CommunityList): Promise<boolean> => {
  const query = { ...filters(list), cursor: list.next ?? "" };
  const page = await list.ask((signal) => list.host.read("GET /v1/communities", { query }, { signal }));
  if (!page) return false;
  const here = new Set(list.cards.map(({ slug }) => slug));
  list.cards = [...list.cards, ...page.communities.filter(({ slug }) => !here.has(slug))];
  list.highlights = { ...list.highlights, ...page.highlights };
  list.next = page.next;
  return true;
};

/** Shows more: first what is here already, then the next page; the focus goes to the first that is new. */
export const more = async (list: CommunityList): Promise<void> => {
  const { host, shown } = list;
  if (shown >= list.cards.length && list.next && !(await nextPage(list))) return;
  list.shown = Math.min(shown + host.limit, list.cards.length);
  list.said = tell("nowShown", list.shown);
  host.requestUpdate();
  await host.updateComplete;
  const card = list.cards[shown];
  if (card) host.renderRoot.querySelector<HTMLElement>(`[data-slug="${CSS.escape(card.slug)}"]`)?.focus();
};
