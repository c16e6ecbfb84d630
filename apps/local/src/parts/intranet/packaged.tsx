import { rendered } from "@boundaryless/intranets/wordpress/rendered";
import { raw } from "hono/html";
import { Frame } from "./frame.tsx";
import type { Site } from "./layout.tsx";
import { embeddedAddress } from "./reads.ts";
import { en } from "./words.ts";

/** A place for the web part, with its settings as SharePoint keeps them with the page. */
function Part({ system, webPart, ...set }: Site & Record<string, unknown>) {
  const settings = { ...webPart, address: webPart?.address || system, ...set };
  return <div class="sp-part" data-web-part={JSON.stringify(settings)}></div>;
}

/** A page of SharePoint Online: its own scripts and nothing else, the web part out of the package among them. */
export function SharePointPage({ system, webPart }: Site) {
  const site = { system, webPart };
  return (
    <Frame
      words={en}
      path="/sharepoint"
      title="A page of SharePoint"
      styles={["/site.css", "/sharepoint.css"]}
    >
      <div class="sp-title">
        <p class="sp-topic">Quality improvement</p>
        <h1>Improving together</h1>
        <p>Quality team, published 3 November</p>
      </div>
      <div class="sp-section sp-columns">
        <div class="sp-text">
          <h2>Find others who work on the same thing</h2>
          <p>
            Somebody in another trust is stuck on what you are stuck on. Join their community here, on this
            page, or start one.
          </p>
          <p class="sp-stand-in">
            No SharePoint runs on this machine. This page takes the web part out of the package that the
            system offers for download, boundaryless.sppkg, and loads it through a small stand-in for
            SharePoint’s loader. Like SharePoint it lets in no other script.
          </p>
        </div>
        <Part {...site} trust="RJ1" />
      </div>
      <div class="sp-section dark-section">
        <Part {...site} show="community-gatherings" />
      </div>
      <script src="/sharepoint/loader.js" defer></script>
      <script src="/sharepoint/web-part.js" defer></script>
    </Frame>
  );
}

/** What the editor has put in the place of an address: the frame of the answer, or the address as a link. */
function EmbeddedAddress({ system, embedded }: Site) {
  const address = embeddedAddress(system);
  if (!embedded) return <a href={address}>{address}</a>;
  return <figure class="wp-embed">{raw(embedded.html)}</figure>;
}

/** The picture that the same answer names, as lists of articles show it. */
function EmbeddedPicture({ system, embedded }: Site) {
  if (!embedded?.thumbnail_url) return null;
  return (
    <p>
      <a href={embeddedAddress(system)}>
        <img
          src={embedded.thumbnail_url}
          alt={embedded.title}
          width={embedded.thumbnail_width}
          height={embedded.thumbnail_height}
        />
      </a>
    </p>
  );
}

/** An article of a WordPress intranet: the plugin's shortcode, and an address that the editor embeds by oEmbed. */
export function WordPressPage({ system, embedded }: Site) {
  return (
    <Frame
      words={en}
      path="/wordpress"
      title="An article in WordPress"
      styles={["/site.css", "/wordpress.css"]}
    >
      <article class="wp-article">
        <h1>Sepsis week: you are not the only one working on it</h1>
        <p class="wp-byline">By the communications team, 9 November</p>
        <p>
          In every trust somebody is trying to give antibiotics within the hour. This year we look over the
          fence: find the people who work on what you work on, and ask them.
        </p>
        {raw(rendered(system, { trust: "RJ1", height: 700 }))}
        <h2>One community to begin with</h2>
        <p>Their lessons are open to everybody, those that did not work among them.</p>
        <EmbeddedAddress system={system} embedded={embedded} />
        <EmbeddedPicture system={system} embedded={embedded} />
        <aside class="wp-stand-in" aria-label="About this page">
          <p>
            No WordPress runs on this machine. The first frame is what the plugin writes for the shortcode{" "}
            <code>{'[join_community trust="RJ1" height="700"]'}</code>. The second, and the picture below it,
            are what the system’s oEmbed answer holds for the address of a community, put in as it is, as
            WordPress does with providers that it knows.
          </p>
        </aside>
      </article>
    </Frame>
  );
}
