import { formHref, frameHref, iconHref, scriptHref, styleHref } from "@boundaryless/style";
import type { Theme } from "@boundaryless/contract";
import type { Child } from "hono/jsx";
import type { Asked } from "./asked.ts";
import { withQuery } from "./language.ts";

interface PageProps {
  asked: Asked;
  title: string;
  /** True when the page says that something has to be put right. */
  error?: boolean;
  /** Robots and previews need not keep pages that are somebody's own. */
  indexed?: boolean;
  description?: string;
  /** The one address of a page that is sent around; previews in chats and search engines go by it. */
  canonical?: string;
  /** A picture of what the page is about, with its whole address. */
  picture?: { src: string; alt: string };
  /** Whether other sites may embed what the page shows, and find out how. */
  embeddable?: boolean;
  /** Feeds of what the page shows: path to media type. */
  feeds?: { path: string; type: string; title: string }[];
  /** Colours of a frame: what its placement wants, light without it; `auto` leaves them to the reader's device. */
  theme?: Theme | null;
  /** The page's script; the usual one unless another is said. */
  script?: string;
  children?: Child;
}

/** What a chat or a mail program shows of an address that somebody pastes. */
const Preview = ({ asked, title, description, canonical, picture }: PageProps) =>
  canonical ? (
    <>
      <link rel="canonical" href={canonical} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={asked.words.common.product} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description ?? ""} />
      <meta property="og:url" content={canonical} />
      {picture ? (
        <>
          <meta property="og:image" content={picture.src} />
          <meta property="og:image:type" content="image/svg+xml" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={picture.alt} />
        </>
      ) : null}
    </>
  ) : null;

/** How sites that know oEmbed find out how this address is embedded. */
const Discovery = ({ asked, title }: PageProps) => {
  const { searchParams } = new URL(asked.request.url);
  const [trust, lang] = [searchParams.get("trust"), searchParams.get("lang")];
  const url = withQuery(asked.origin + asked.path, { trust, lang });
  return (
    <>
      {(["json", "xml"] as const).map((format) => (
        <link
          rel="alternate"
          type={format === "json" ? "application/json+oembed" : "text/xml+oembed"}
          href={`${asked.origin}${withQuery("/oembed", { url, format })}`}
          title={title}
        />
      ))}
    </>
  );
};

const Head = (props: PageProps) => {
  const {
    asked,
    title,
    error = false,
    indexed = false,
    description,
    feeds = [],
    script = scriptHref(),
  } = props;
  const { frame } = asked.words.pages;
  return (
    <head>
      <meta charset="utf-8" />
      <title>{frame.title(error ? frame.errorTitle(title) : title)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {description ? <meta name="description" content={description} /> : null}
      <Preview {...props} />
      {indexed ? null : <meta name="robots" content="noindex" />}
      <link rel="icon" href={iconHref()} type="image/svg+xml" />
      <link rel="stylesheet" href={styleHref()} />
      {feeds.map(({ path, type, title: name }) => (
        <link rel="alternate" type={type} href={asked.link(path)} title={name} />
      ))}
      {props.embeddable ? <Discovery {...props} /> : null}
      <script type="module" src={script}></script>
    </head>
  );
};

const Mark = () => (
  <svg width="32" height="32" viewBox="4 4 24 24" aria-hidden="true" focusable="false">
    <circle cx="12.4" cy="12.8" r="5.9" />
    <circle cx="19.6" cy="12.8" r="5.9" />
    <circle cx="16" cy="19.2" r="5.9" />
  </svg>
);

const Header = ({ asked }: { asked: Asked }) => {
  const { frame } = asked.words.pages;
  const other = asked.language === "en" ? "cy" : "en";
  const current = (path: string) => (asked.path === path ? ("page" as const) : undefined);
  return (
    <header class="site-header">
      <div class="nhsuk-width-container site-header__row">
        <a class="site-header__name" href={asked.link("/")} aria-label={frame.home}>
          <Mark />
          {asked.words.common.product}
        </a>
        <nav aria-label={frame.mainLinks}>
          <ul class="site-header__links">
            <li>
              <a href={asked.link("/")} aria-current={current("/")}>
                {frame.communities}
              </a>
            </li>
            <li>
              <a href={asked.link("/start")} aria-current={current("/start")}>
                {frame.start}
              </a>
            </li>
            <li>
              <a href={asked.otherLanguage} lang={other} hreflang={other}>
                {frame.otherLanguage}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
};

const Footer = ({ asked }: { asked: Asked }) => {
  const { frame } = asked.words.pages;
  return (
    <footer class="site-footer">
      <div class="nhsuk-width-container">
        <nav aria-label={frame.footerLinks}>
          <ul>
            <li>
              <a href={asked.link("/privacy")}>{frame.privacy}</a>
            </li>
            <li>
              <a href={asked.link("/accessibility")}>{frame.accessibility}</a>
            </li>
            <li>
              <a href={asked.link("/communities.atom")}>{frame.feed}</a>
            </li>
          </ul>
        </nav>
        <p>{frame.licence}</p>
      </div>
    </footer>
  );
};

/** A whole member page: head, header with the language switch, main, footer. */
export const Page = (props: PageProps) => {
  const { asked, children } = props;
  return (
    <html lang={asked.language} class="nhsuk-template">
      <Head {...props} />
      <body class="nhsuk-template__body">
        <a class="nhsuk-skip-link" href="#main">
          {asked.words.pages.frame.skip}
        </a>
        <Header asked={asked} />
        <div class="nhsuk-width-container">
          <main class="nhsuk-main-wrapper" id="main" tabindex={-1}>
            {children}
          </main>
        </div>
        <Footer asked={asked} />
      </body>
    </html>
  );
};

/** A page that stands in a frame on somebody else's page; light unless its placement says otherwise, as that page is. */
export const FramedPage = ({ theme, ...props }: PageProps) => (
  <html lang={props.asked.language} data-theme={theme === "auto" ? undefined : theme}>
    <Head {...props} script={frameHref()} />
    <body class="nhsuk-template__body embedded">
      <div class="nhsuk-width-container">
        {/* The page around has a main part of its own, so that this one needs a name. */}
        <main class="nhsuk-main-wrapper compact" id="main" aria-label={props.title}>
          {props.children}
        </main>
      </div>
    </body>
  </html>
);

/** Loads what works for the forms of a page. */
export const FormScript = () => <script type="module" src={formHref()}></script>;

/** The way back to the list of communities. */
export const BackToAll = ({ asked }: { asked: Asked }) => (
  <p class="back">
    <a href={asked.link("/")}>{asked.words.pages.frame.back}</a>
  </p>
);
