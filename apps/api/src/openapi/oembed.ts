import type { OpenApiDocument, Operation } from "./document.ts";
import type { Parameter } from "./parameters.ts";
import type { JsonSchema } from "./schemas.ts";

const query = (name: string, required: boolean, description: string, schema: JsonSchema): Parameter => ({
  name,
  in: "query",
  required,
  description,
  schema,
});
const size: JsonSchema = { type: "integer", minimum: 1 };
const text: JsonSchema = { type: "string" };

const rich: JsonSchema = {
  type: "object",
  required: [
    "type",
    "version",
    "title",
    "provider_name",
    "provider_url",
    "cache_age",
    "width",
    "height",
    "html",
  ],
  properties: {
    type: { const: "rich" },
    version: { const: "1.0" },
    title: text,
    provider_name: text,
    provider_url: text,
    cache_age: { type: "integer", description: "Seconds" },
    thumbnail_url: text,
    thumbnail_width: size,
    thumbnail_height: size,
    width: { ...size, description: "Pixels" },
    height: { ...size, description: "Pixels" },
    html: {
      ...text,
      description: "An `<iframe>` with a title; nothing in it runs on the page that embeds it",
    },
  },
};

const refused = (description: string) => ({ description, content: { "text/plain": { schema: text } } });

const operation: Operation = {
  operationId: "readOembed",
  summary: "How a page of a community, a lesson or a gathering is embedded (https://oembed.com)",
  tags: ["Widget"],
  parameters: [
    query("url", true, "The address to embed, one of this installation", text),
    query("format", false, "`json` unless another is said", { type: "string", enum: ["json", "xml"] }),
    query("maxwidth", false, "Most pixels that the frame may be wide", size),
    query("maxheight", false, "Most pixels that the frame may be high", size),
    query("lang", false, "Language of messages: `en` or `cy`", { type: "string", enum: ["en", "cy"] }),
  ],
  responses: {
    200: {
      description: "A frame to put onto a page",
      headers: { ETag: { description: "Tells these bytes from others", schema: text } },
      content: { "application/json": { schema: rich }, "text/xml": { schema: text } },
    },
    404: refused("Nothing at this address can be embedded, or it is not ours"),
    501: refused("There is no such format"),
    default: { description: "Any other problem", content: { "text/html": { schema: text } } },
  },
};

/** What programs ask outside /v1, because a convention of others says where and how. */
export const oembedPath: OpenApiDocument["paths"] = { "/oembed": { get: operation } };
