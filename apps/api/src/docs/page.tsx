import { type ErrorCode, errorCodes, errorStatus } from "@boundaryless/contract";
import { iconHref, styleHref } from "@boundaryless/style";
import { common } from "@boundaryless/words/en/common";
import { errors } from "@boundaryless/words/en/errors";
import type { Child } from "hono/jsx";
import type { OpenApiDocument, Operation } from "../openapi/document.ts";
import { OperationSection } from "./operation.tsx";
import { NamedSchema } from "./schema.tsx";

interface Placed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const operationsOf = ({ paths }: OpenApiDocument): Placed[] =>
  Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ method, path, operation })),
  );

const meanings: Record<ErrorCode, string> = {
  invalid: "Something that was sent does not fit. Where single fields are wrong, errors names each of them.",
  unauthenticated: "There is no session, or it has ended. Sign in again.",
  forbidden: "You are signed in, but hold no grant for this; or a write came from another website.",
  "not-found": "There is nothing at this address, or nothing behind this token or code.",
  conflict:
    "The state of things forbids it: somebody else was faster, or the community is paused or archived.",
  "already-confirmed": "This confirmation was carried out before. There is nothing more to do.",
  expired: "The confirmation was not used within 7 days. Ask again.",
  "too-large": "The body is larger than 64 KB.",
  "too-many": "Too many requests. Retry-After says how many seconds to wait.",
  unavailable: "A fault on our side. Nothing was changed; the same request may be sent again.",
};

const Introduction = ({ origin }: { origin: string }) => (
  <>
    <p class="nhsuk-body-l">
      Everything that the widget, the pages and the dashboard can do, for whoever wants to build something
      else.
    </p>
    <p>
      JSON in, JSON out, at <code>{origin}/v1</code>. The same description for machines is the{" "}
      <a href="/v1/openapi.json">OpenAPI 3.1 document</a>.
    </p>
    <h2 id="rules">Rules that hold everywhere</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>
        Problems are <a href="#problems">problem details</a> (RFC 9457), in English or Welsh as{" "}
        <code>Accept-Language</code> asks. Build on <code>code</code>, never on the sentences.
      </li>
      <li>
        Lists have a <code>next</code>. Hand it back unchanged as <code>cursor</code> to read on; it is null
        at the end.
      </li>
      <li>
        Every POST takes an <code>Idempotency-Key</code>: 1 to 255 visible ASCII characters, new for each
        thing to be done. The same request with the same key again gets the answer of before, for 24 hours.
      </li>
      <li>
        Answers to GET carry an <code>ETag</code>. Send it as <code>If-None-Match</code> and get 304 while it
        still holds.
      </li>
      <li>Bodies are at most 64 KB. Fields that are not named here are ignored, and never answered.</li>
      <li>
        What anybody may do, a page of any origin may do: those addresses allow every origin, without cookies.
        What needs a session answers our own origin only.
      </li>
    </ul>
  </>
);

const Contents = ({ document }: { document: OpenApiDocument }) => (
  <nav aria-label="On this page" class="docs-contents">
    {document.tags.map(({ name }) => (
      <div>
        <h2>
          <a href={`#tag-${name}`}>{name}</a>
        </h2>
        <ul>
          {operationsOf(document)
            .filter(({ operation }) => operation.tags.includes(name))
            .map(({ method, path, operation }) => (
              <li>
                <a href={`#${operation.operationId}`}>
                  {method.toUpperCase()} {path.replace(/^\/v1/, "")}
                </a>
              </li>
            ))}
        </ul>
      </div>
    ))}
    <ul>
      <li>
        <a href="#problems">Problems</a>
      </li>
      <li>
        <a href="#schemas">Schemas</a>
      </li>
    </ul>
  </nav>
);

const Problems = () => (
  <>
    <h2 id="problems">Problems</h2>
    <p>
      A problem has the media type <code>application/problem+json</code> and the shape{" "}
      <a href="#schema-Problem">Problem</a>. This list of codes is closed.
    </p>
    {errorCodes.map((code) => (
      <section class="docs-schema">
        <h3 id={`problem-${code}`}>
          <code>{code}</code>
        </h3>
        <p>
          Usually {errorStatus[code]}. “{errors.titles[code]}”. {meanings[code]}
        </p>
      </section>
    ))}
  </>
);

const Frame = ({ children }: { children?: Child }) => (
  <html lang="en" class="nhsuk-template">
    <head>
      <meta charset="utf-8" />
      <title>API – {common.product}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href={iconHref()} type="image/svg+xml" />
      <link rel="stylesheet" href={styleHref()} />
      <link rel="stylesheet" href="/v1/docs.css" />
    </head>
    <body class="nhsuk-template__body">
      <a class="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <header class="site-header">
        <div class="nhsuk-width-container site-header__row">
          <a class="site-header__name" href="/">
            {common.product}
          </a>
        </div>
      </header>
      {children}
    </body>
  </html>
);

/** The API for people to read, made from the same document that machines read. */
export const DocsPage = ({ document, origin }: { document: OpenApiDocument; origin: string }) => (
  <Frame>
    <div class="nhsuk-width-container docs">
      <Contents document={document} />
      <main class="nhsuk-main-wrapper" id="main" tabindex={-1}>
        <h1>API</h1>
        <Introduction origin={origin} />
        {document.tags.map(({ name, description }) => (
          <>
            <h2 id={`tag-${name}`}>{name}</h2>
            <p>{description}.</p>
            {operationsOf(document)
              .filter(({ operation }) => operation.tags.includes(name))
              .map((placed) => (
                <OperationSection {...placed} />
              ))}
          </>
        ))}
        <Problems />
        <h2 id="schemas">Schemas</h2>
        {Object.entries(document.components.schemas).map(([name, schema]) => (
          <NamedSchema name={name} schema={schema} />
        ))}
      </main>
    </div>
  </Frame>
);
