import { licenceAddresses, type Licence } from "@boundaryless/contract";
import type { Entry, Feed } from "./atom.ts";
import { plain } from "./plain.ts";

// JSON Feed has no field for a licence; extensions of it begin with an underscore.
const licensed = (licence: Licence | undefined) =>
  licence ? { _boundaryless: { licence, licence_url: licenceAddresses[licence] } } : {};

const itemOf = (entry: Entry) => ({
  id: entry.id,
  url: entry.href,
  title: plain(entry.title),
  content_text: plain(entry.text),
  date_published: entry.published,
  date_modified: entry.updated,
  authors: [{ name: plain(entry.author) }],
  tags: (entry.topics ?? []).map(plain),
  language: entry.language,
  ...licensed(entry.licence),
});

/** A JSON Feed 1.1 document of the same entries as the Atom one. Texts are plain: nothing in it is HTML. */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: plain(feed.title),
    description: plain(feed.subtitle),
    home_page_url: feed.page,
    feed_url: feed.self,
    ...(feed.next ? { next_url: feed.next } : {}),
    language: feed.language,
    authors: [{ name: plain(feed.publisher) }],
    ...licensed(feed.licence),
    items: feed.entries.map(itemOf),
  });
