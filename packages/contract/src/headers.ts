/** What the dashboard may do: its own files, its own API, and the preview of the frame page. One line, for a header. */
export const dashboardPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What the widget's gallery and stories may do: their own files, and no request; their systems are made up in the page. */
export const galleryPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src data:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What a module, a style or an answer that is no page may do when somebody opens it as one: nothing. One line, for a header. */
export const filePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** In it the front proves to the application that a request came through it; nobody else knows the value. */
export const frontHeader = "x-boundaryless-front";

/**
 * In it the front says of one view in twenty that it is to be counted; of the others, and of readers who do not want to
 * be counted, nothing.
 */
export const countHeader = "x-boundaryless-count";

/** In it the front says from which origin a page asks, so that no answer is kept for a page that may not have it. */
export const pageHeader = "x-boundaryless-page";

/** In it the front says which address it was asked from, whatever the reader wrote there. */
export const viewerHeader = "x-boundaryless-viewer";
