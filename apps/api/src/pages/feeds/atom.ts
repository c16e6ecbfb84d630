import { licenceAddresses, type Language, type Licence } from "@boundaryless/contract";
import XMLBuilder from "fast-xml-builder";
import { plain } from "./plain.ts";

/** One entry; `id` never changes, whatever else does. Instants are ISO 8601. */
export interface Entry {
  id: string;
  title: string;
  href: string;
  published: string;
  updated: string;
  author: string;
  language: Language;
  text: string;
  topics?: readonly string[];
  licence: Licence;
}

export interface Feed {
  id: string;
  title: string;
  subtitle: string;
  language: Language;
  /** Address of the feed itself. */
  self: string;
  /** Address of the page it belongs to. */
  page: string;
  /** Address of the feed's next page, if there is one. */
  next?: string | undefined;
  /** Used while there are no entries. */
  updated: string;
  /** Who publishes it. */
  publisher: string;
  /** Absent where each entry has its own and the feed as a whole has none. */
  licence?: Licence;
  entries: readonly Entry[];
}

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true, format: true });

const link = (rel: string, href: string, type?: string) => ({
  "@_rel": rel,
  "@_href": plain(href),
  ...(type ? { "@_type": type } : {}),
});

const text = (content: string) => ({ "@_type": "text", "#text": plain(content) });

const entryOf = (entry: Entry) => ({
  "@_xml:lang": entry.language,
  id: plain(entry.id),
  title: text(entry.title),
  link: [link("alternate", entry.href, "text/html"), link("license", licenceAddresses[entry.licence])],
  published: entry.published,
  updated: entry.updated,
  author: { name: plain(entry.author) },
  category: (entry.topics ?? []).map((topic) => ({ "@_term": plain(topic) })),
  content: text(entry.text),
});

/** An Atom document (RFC 4287) with licence links (RFC 4946), in pages where it is long (RFC 5005). */
export function atom(feed: Feed): string {
  const updated =
    feed.entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? feed.updated;
  return builder.build({
    "?xml": { "@_version": "1.0", "@_encoding": "utf-8" },
    feed: {
      "@_xmlns": "http://www.w3.org/2005/Atom",
      "@_xml:lang": feed.language,
      id: plain(feed.id),
      title: text(feed.title),
      subtitle: text(feed.subtitle),
      updated,
      author: { name: plain(feed.publisher) },
      link: [
        link("self", feed.self, "application/atom+xml"),
        link("alternate", feed.page, "text/html"),
        ...(feed.next ? [link("next", feed.next, "application/atom+xml")] : []),
        ...(feed.licence ? [link("license", licenceAddresses[feed.licence])] : []),
      ],
      generator: "Boundaryless",
      entry: feed.entries.map(entryOf),
    },
  });
}
