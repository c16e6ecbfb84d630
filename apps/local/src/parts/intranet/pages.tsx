import { Frame } from "./frame.tsx";
import { Layout, type Site, Together } from "./layout.tsx";
import { cy, en, type Words } from "./words.ts";

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
