import type { Language } from "@boundaryless/contract";
import type { Context } from "hono";

/** What the middleware of the API leaves for whoever answers. */
export interface Variables {
  requestId: string;
  /** The valid `language` of the body, for callers that name none in `Accept-Language`. */
  bodyLanguage?: Language;
}

export interface Frame {
  Variables: Variables;
}

/** A request for the API. */
export type Asked = Context<Frame>;
