import { Layout, type Site, Together } from "./layout.tsx";
import { en } from "./words.ts";

export function FramePage({ system }: Site) {
  const side = (
    <Together words={en}>
      <Framed system={system} query="trust=RJ1" title={en.frameTitle} />
    </Together>
  );
  return <Layout words={en} path="/frame" title="The widget in a frame" side={side} />;
}

/** Frames exactly as the dashboard gives them, with the link that is left where frames are stripped. */
function Framed({ system, query, title }: Site & { query: string; title: string }) {
  const page = query.includes("community=") ? "/c/sepsis-first-hour" : "/?trust=RJ1";
  return (
    <>
      <iframe
        class="embed"
        src={`${system}/embed?${query}`}
        title={title}
        width="100%"
        height="700"
        loading="lazy"
        frameborder="0"
      ></iframe>
      <p>
        <a href={`${system}${page}`}>{en.link}</a>
      </p>
    </>
  );
}

export function GrowPage({ system }: Site) {
  const side = (
    <section class="together" aria-labelledby="meet">
      <h2 id="meet">Meet the others</h2>
      <Framed
        system={system}
        query="view=gatherings&community=sepsis-first-hour"
        title="Gatherings about sepsis"
      />
    </section>
  );
  return (
    <Layout words={en} path="/grow" title="Frames that grow with their content" side={side}>
      <section class="together" aria-labelledby="sepsis">
        <h2 id="sepsis">Sepsis in the first hour</h2>
        <script type="module" src={`${system}/widget/frame-v1.js`}></script>
        <Framed system={system} query="community=sepsis-first-hour" title="A community about sepsis" />
        <Framed system={system} query="view=lessons" title="Newest lessons" />
      </section>
    </Layout>
  );
}

export function PicturePage({ system }: Site) {
  const side = (
    <Together words={en}>
      <p>
        <a href={`${system}/?trust=RJ1`}>
          <img
            src={`${system}/card.svg?trust=RJ1`}
            alt="Communities of practice: join one, or start one"
            width="600"
            height="315"
            loading="lazy"
          />
        </a>
      </p>
      <p>
        <a href={`${system}/poster?trust=RJ1`}>A poster for the staff room</a>
      </p>
    </Together>
  );
  return (
    <Layout words={en} path="/picture" title="Where only pictures and links pass" side={side}>
      <section class="together" aria-labelledby="sepsis">
        <h2 id="sepsis">Sepsis in the first hour</h2>
        <a href={`${system}/c/sepsis-first-hour`}>
          <img
            src={`${system}/c/sepsis-first-hour/card.svg`}
            alt="Join “Sepsis: recognised and treated in the first hour”, a community of practice"
            width="600"
            height="315"
          />
        </a>
      </section>
    </Layout>
  );
}

export function PinnedPage({ system, pinned }: Site) {
  const side = (
    <Together words={en}>
      {pinned ? (
        <script
          type="module"
          src={`${system}/widget/${pinned.file}`}
          integrity={pinned.integrity}
          crossorigin="anonymous"
        ></script>
      ) : null}
      <join-community trust="RJ1"></join-community>
    </Together>
  );
  return <Layout words={en} path="/pinned" title="One file, pinned by its hash" side={side} />;
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
