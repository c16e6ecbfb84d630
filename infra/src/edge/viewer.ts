/** What a CloudFront function sees of a request; only what ours touch. */
export interface ViewerEvent {
  viewer: { ip: string };
  request: { uri: string; headers: Record<string, { value: string } | undefined> };
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

/** The text CloudFront runs: its entry must be called `handler`. */
export const codeOf = (work: (event: ViewerEvent) => unknown): string =>
  `${work}\nfunction handler(event) { return ${work.name}(event); }\n`;
