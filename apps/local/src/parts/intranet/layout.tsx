import type { Installed } from "@boundaryless/intranets/sharepoint/installed";
import type { Child } from "hono/jsx";
import { Scene } from "./art.tsx";
import { Frame, type Path } from "./frame.tsx";
import type { Words } from "./words.ts";

/** The one file that holds everything, and its hash. */
export interface Pinned {
  file: string;
  integrity: string;
}

/** What the system answers to whoever asks how one of its addresses is embedded (oEmbed). */
export interface Embedded {
  title: string;
  /** A frame, to be put in as it is. */
  html: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

export interface Site {
  /** Origin of the system whose widget is shown. */
  system: string;
  pinned?: Pinned | undefined;
  /** The settings that a web part of the package for SharePoint begins with. */
  webPart?: Installed["properties"] | undefined;
  embedded?: Embedded | undefined;
}

/** A part of a page that is about us. */
export function Together({
  words,
  id = "together",
  children,
}: {
  words: Words;
  id?: string;
  children?: Child;
}) {
  return (
    <section class="together" aria-labelledby={id}>
      <h2 id={id}>{words.togetherTitle}</h2>
      <p>{words.togetherIntro}</p>
      {children}
    </section>
  );
}

function NewsItem({ item, index }: { item: Words["news"][number]; index: number }) {
  return (
    <article>
      <Scene index={index} />
      <div>
        <h3>{item.title}</h3>
        <p>{item.text}</p>
        <p class="when">{item.when}</p>
      </div>
    </article>
  );
}

interface NewsProps {
  words: Words;
  id: string;
  title: string;
  /** The items from one to before another. */
  from: number;
  to?: number;
}

function News({ words, id, title, from, to }: NewsProps) {
  return (
    <section class="news" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="cards">
        {words.news.slice(from, to).map((item, index) => (
          <NewsItem item={item} index={from + index} />
        ))}
      </div>
    </section>
  );
}

function QuickLinks({ words }: { words: Words }) {
  return (
    <nav class="quick" aria-labelledby="quick">
      <h2 id="quick">{words.quickTitle}</h2>
      <ul>
        {words.quick.map((name) => (
          <li>
            <a href={`/left-out/${words.lang}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface LayoutProps {
  words: Words;
  path: Path;
  title: string;
  styles?: string[];
  /** What stands in the side column, most often the widget. */
  side: Child;
  children?: Child;
}

/** A page of the intranet. */
export function Layout({ words, path, title, styles, side, children }: LayoutProps) {
  return (
    <Frame words={words} path={path} title={title} styles={styles}>
      <div class="welcome">
        <h1>{title}</h1>
        <p>{words.today}</p>
      </div>
      <div class="columns">
        <div class="centre">
          {children}
          <News words={words} id="news" title={words.newsTitle} from={0} to={1} />
        </div>
        <div class="side">
          {side}
          <QuickLinks words={words} />
        </div>
        <div class="more">
          <News words={words} id="more" title={words.moreTitle} from={1} />
        </div>
      </div>
    </Frame>
  );
}
