import type { Child } from "hono/jsx";
import { Scene } from "./art.tsx";
import { Frame, type Path } from "./frame.tsx";
import { cy, en, type Words } from "./words.ts";

interface Site {
  /** Origin of the system whose widget is shown. */
  system: string;
}

interface WidgetProps extends Site {
  trust: string;
  lang?: string;
}

/** The snippet exactly as an editor pastes it. */
function Widget({ system, trust, lang }: WidgetProps) {
  return (
    <>
      <script type="module" src={`${system}/widget/v1.js`}></script>
      <join-community trust={trust} lang={lang}></join-community>
    </>
  );
}

function Together({ words, id = "together", children }: { words: Words; id?: string; children?: Child }) {
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

function Layout({ words, path, title, styles, side, children }: LayoutProps) {
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

export function HomePage({ system }: Site) {
  const side = (
    <Together words={en}>
      <Widget system={system} trust="RJ1" />
    </Together>
  );
  return <Layout words={en} path="/" title={en.greeting} side={side} />;
}

export function WelshPage({ system }: Site) {
  const side = (
    <Together words={cy}>
      <Widget system={system} trust="7A4" lang="cy" />
    </Together>
  );
  return <Layout words={cy} path="/cy" title={cy.greeting} side={side} />;
}

export function TwoPage({ system }: Site) {
  const side = (
    <Together words={en} id="side-together">
      <Widget system={system} trust="RJ1" />
    </Together>
  );
  return (
    <Layout words={en} path="/two" title="Two widgets on one page" side={side}>
      <section class="together" aria-labelledby="centre-together">
        <h2 id="centre-together">For our colleagues from Yorkshire</h2>
        <p>Two teams share this page, so it has a widget of each of their trusts.</p>
        <Widget system={system} trust="RR8" />
      </section>
    </Layout>
  );
}

export function DarkPage({ system }: Site) {
  const side = (
    <Together words={en}>
      <Widget system={system} trust="RJ1" />
    </Together>
  );
  return (
    <Layout words={en} path="/dark" title="A dark intranet" styles={["/site.css", "/dark.css"]} side={side} />
  );
}

export function NarrowPage({ system }: Site) {
  const side = (
    <div class="narrow">
      <Together words={en}>
        <Widget system={system} trust="RJ1" />
      </Together>
    </div>
  );
  return <Layout words={en} path="/narrow" title="A column of 280 pixels" side={side} />;
}

export function LegacyPage({ system }: Site) {
  const side = (
    <Together words={en}>
      <Widget system={system} trust="RJ1" />
    </Together>
  );
  return (
    <Layout words={en} path="/legacy" title="Styles of ten years ago" styles={["/legacy.css"]} side={side} />
  );
}

export function NewsPage({ system }: Site) {
  const side = (
    <section class="together" aria-labelledby="meet">
      <h2 id="meet">Meet the others</h2>
      <p>Anybody can come, from every trust.</p>
      <community-gatherings limit="5" heading-level="3"></community-gatherings>
    </section>
  );
  return (
    <Layout words={en} path="/news" title="Lessons and gatherings" side={side}>
      <section class="together" aria-labelledby="sepsis">
        <h2 id="sepsis">Sepsis in the first hour</h2>
        <p>What emergency departments of other trusts have tried, and what came of it.</p>
        <script type="module" src={`${system}/widget/news-v1.js`}></script>
        <community-lessons community="sepsis-first-hour" limit="5" heading-level="3"></community-lessons>
      </section>
    </Layout>
  );
}

export function FramePage({ system }: Site) {
  const side = (
    <Together words={en}>
      <iframe class="embed" title={en.frameTitle} src={`${system}/embed?trust=RJ1`}></iframe>
    </Together>
  );
  return <Layout words={en} path="/frame" title="The widget in a frame" side={side} />;
}

export function LinkPage({ system }: Site) {
  const side = (
    <Together words={en}>
      <p>
        <a class="button" href={`${system}/?trust=RJ1`}>
          {en.link}
        </a>
      </p>
    </Together>
  );
  return <Layout words={en} path="/link" title="Where an editor strips scripts" side={side} />;
}

export function LeftOutPage({ words }: { words: Words }) {
  return (
    <Frame words={words} title={words.leftOutTitle}>
      <div class="welcome">
        <h1>{words.leftOutTitle}</h1>
        <p>{words.leftOut}</p>
      </div>
      <p>
        <a href={words.lang === "cy" ? "/cy" : "/"}>{words.home}</a>
      </p>
    </Frame>
  );
}
