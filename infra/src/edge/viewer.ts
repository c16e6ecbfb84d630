/** What a CloudFront function sees of a request; only what ours touch. */
export interface ViewerEvent {
  viewer: { ip: string };
  request: {
    uri: string;
    method?: string;
    headers: Record<string, { value: string } | undefined>;
  };
}

/**
 * Every address of the dashboard that is not a file is its one page.
 * Runs inside CloudFront as text: plain JavaScript of its runtime, nothing from outside the function.
 */
export function admin(event: ViewerEvent) {
  const request = event.request;
  const last = request.uri.slice(request.uri.lastIndexOf("/") + 1);
  if (request.uri === "/admin" || last.indexOf(".") === -1) request.uri = "/admin/index.html";
  return request;
}

/**
 * Leaves of `Accept-Language` what we have words for, so that one answer per language is kept instead of one per browser,
 * and says where the reader is, over whatever the reader said: limits go by it (`viewerHeader` of the contract).
 * Runs inside CloudFront as text, like the other.
 */
export function pages(event: ViewerEvent) {
  const request = event.request;
  const header = request.headers["accept-language"];
  const weights: Record<string, number> = { en: 0, cy: 0 };
  const wishes = header ? header.value.toLowerCase().split(",") : [];
  for (const wish of wishes) {
    const parts = wish.trim().split(";");
    const language = String(parts[0]).split("-")[0] || "";
    const quality = parts.length > 1 ? Number(String(parts[1]).trim().replace("q=", "")) : 1;
    if (language in weights && quality > Number(weights[language])) weights[language] = quality;
  }
  request.headers["accept-language"] = { value: Number(weights.cy) > Number(weights.en) ? "cy" : "en" };
  request.headers["x-boundaryless-viewer"] = { value: event.viewer.ip };
  return request;
}

/**
 * What `pages` does, and for the frame page and what elements ask for first: says from which origin the page around asks, for
 * a trust may allow some of them only (`pageHeader`), and draws one view in twenty to be counted (`countHeader`), for only
 * the front sees every view. Readers whose browser asks for privacy are never drawn, and nobody draws themselves.
 * Runs inside CloudFront as text, like the others; it repeats `pages`, since nothing from outside reaches it.
 */
export function placed(event: ViewerEvent) {
  const request = event.request;
  const headers = request.headers;
  const said = (name: string) => {
    const header = headers[name];
    return header ? header.value.toLowerCase() : "";
  };
  const weights: Record<string, number> = { en: 0, cy: 0 };
  for (const wish of said("accept-language").split(",")) {
    const parts = wish.trim().split(";");
    const language = String(parts[0]).split("-")[0] || "";
    const quality = parts.length > 1 ? Number(String(parts[1]).trim().replace("q=", "")) : 1;
    if (language in weights && quality > Number(weights[language])) weights[language] = quality;
  }
  const around = said("origin") || (said("sec-fetch-dest") === "document" ? "" : said("referer"));
  const origin = /^https?:\/\/[^/?#]*|^null$/.exec(around);
  const isDrawn = request.method === "GET" && said("sec-gpc") !== "1" && Math.random() * 20 < 1;
  headers["accept-language"] = { value: Number(weights.cy) > Number(weights.en) ? "cy" : "en" };
  headers["x-boundaryless-viewer"] = { value: event.viewer.ip };
  headers["x-boundaryless-page"] = { value: origin ? origin[0] : "none" };
  headers["x-boundaryless-count"] = { value: isDrawn ? "1" : "0" };
  return request;
}

/** The text CloudFront runs: its entry must be called `handler`. */
export const codeOf = (work: (event: ViewerEvent) => unknown): string =>
  `${work}\nfunction handler(event) { return ${work.name}(event); }\n`;
