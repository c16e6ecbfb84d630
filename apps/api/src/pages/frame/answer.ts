import { createHash } from "node:crypto";
import type { Child } from "hono/jsx";

/** What a page answers, before headers. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Record<string, string>;
  /** Origins whose pages may frame it, where not those of any page may. */
  readonly framers?: readonly string[] | null;
  /** It is for this one reader: nobody else may be given a copy. */
  readonly unshared?: boolean;
}

/** How long an answer may be kept, and who may frame it. */
export interface Handling {
  readonly keepSeconds?: number;
  readonly framing?: "anywhere";
  /** Whether pages of other origins may read it with a script. */
  readonly readableAnywhere?: boolean;
}

// Trusts embed the frame page from intranets we do not know, unless they say from which; it holds nothing personal.
const ancestors = (framing: Handling["framing"], { framers }: Pick<Answer, "framers">): string => {
  if (framing !== "anywhere") return "'none'";
  return framers ? ["'self'", ...framers].join(" ") : "*";
};

const security = (framing: Handling["framing"], answer: Answer): Record<string, string> => ({
  "Content-Security-Policy": [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors(framing, answer)}`,
  ].join("; "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Cross-Origin-Opener-Policy": "same-origin",
});

/** What lets pages of other origins read an answer or put it into a frame, strictly isolated ones (COEP) too. */
function opening({ framing, readableAnywhere }: Handling): Record<string, string> {
  if (framing) {
    return { "Cross-Origin-Resource-Policy": "cross-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
  }
  if (!readableAnywhere) return {};
  return {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag",
    "Cross-Origin-Resource-Policy": "cross-origin",
  };
}

/** A page as an answer. */
export async function html(page: Child, status = 200): Promise<Answer> {
  const body = `<!doctype html>${String(await page)}`;
  return { status, type: "text/html; charset=utf-8", body };
}

/** Another address to go to; for one that never changes, a permanent redirect is the caller's to choose. */
export const redirect = (location: string): Answer => ({
  status: 303,
  type: "text/plain; charset=utf-8",
  body: "",
  headers: { Location: location },
});

/** The lasting address of what has moved; whoever posts a form posts it there. */
export const moved = (location: string): Answer => ({ ...redirect(location), status: 308 });

/** Puts the headers around an answer. Good answers that may be kept carry an ETag and honour `If-None-Match`. */
export function respond(request: Request, answer: Answer, handling: Handling): Response {
  const headers = new Headers({
    ...security(handling.framing, answer),
    "Content-Type": answer.type,
    Vary: "Accept-Language",
    ...answer.headers,
  });
  for (const [name, value] of Object.entries(opening(handling))) headers.set(name, value);
  if (answer.status !== 200 || handling.keepSeconds === undefined) {
    headers.set("Cache-Control", "no-store");
    return new Response(answer.body, { status: answer.status, headers });
  }
  const etag = `"${createHash("sha256").update(answer.body).digest("base64url").slice(0, 22)}"`;
  headers.set("Cache-Control", `${answer.unshared ? "private" : "public"}, max-age=${handling.keepSeconds}`);
  headers.set("ETag", etag);
  const known = (request.headers.get("If-None-Match") ?? "")
    .split(",")
    .map((each) => each.trim().replace(/^W\//u, ""));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(answer.body, { status: 200, headers });
}
