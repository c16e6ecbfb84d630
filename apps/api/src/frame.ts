import type { Language } from "@boundaryless/contract";
import type { Context } from "hono";

/** What the middleware of the API leaves for whoever answers. */
export interface Variables {
  requestId: string;
  /** The valid `language` of the body, for callers that name none in `Accept-Language`. */
  bodyLanguage?: Language;
  /** The answer is for this one reader: it was counted, and the next that is drawn has to be asked for, too. */
  unshared?: boolean;
}

export interface Frame {
  Variables: Variables;
}

/** A request for the API. */
export type Asked = Context<Frame>;
