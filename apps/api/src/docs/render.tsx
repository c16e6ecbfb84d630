import { writeDocument } from "../openapi/document.ts";
import { bundleSchema } from "./bundle.ts";
import { DocsPage } from "./page.tsx";
import { docsStyle } from "./style.ts";

/** A file about the API, ready to be sent. */
export interface DocsFile {
  readonly type: string;
  readonly body: string;
}

/** The files about the API by address. Loaded when first asked for: no other request carries any of it. */
export const renderDocs = (origin: string): Readonly<Record<string, DocsFile>> => {
  const document = writeDocument(origin);
  const page = <DocsPage document={document} origin={origin} />;
  return {
    "/v1/openapi.json": { type: "application/json", body: JSON.stringify(document) },
    "/v1/bundle.schema.json": { type: "application/schema+json", body: bundleSchema(origin) },
    "/v1/docs": { type: "text/html; charset=utf-8", body: `<!doctype html>${String(page)}` },
    "/v1/docs.css": { type: "text/css; charset=utf-8", body: docsStyle },
  };
};
