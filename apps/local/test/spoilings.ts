import { security } from "../src/doctor/headers.ts";
import { description, open } from "../src/doctor/knowledge.ts";
import { clock, health } from "../src/doctor/reach.ts";
import { signIn } from "../src/doctor/sign-in.ts";
import type { Check } from "../src/doctor/visit.ts";
import { files, loader, view } from "../src/doctor/widget.ts";

/** How an answer is made bad. */
export interface Spoiled {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: (text: string) => string;
}

/** What is spoiled, the check that looks there, the address, how, and what it then says. */
export const spoilings: readonly [string, Check, RegExp, Spoiled, string][] = [
  [
    "a table that is gone",
    health,
    /health/,
    { status: 503, body: () => "{}" },
    "its table does not answer it",
  ],
  ["a secret that does not fit", health, /health/, { status: 403, body: () => "" }, "hold different secrets"],
  [
    "a clock that is wrong",
    clock,
    /health/,
    { headers: { date: "Sat, 28 Nov 2020 16:00:00 GMT" } },
    "seconds apart",
  ],
  [
    "a page anybody may frame",
    security,
    /^\/$/,
    { headers: { "content-security-policy": "default-src 'none'; frame-ancestors *" } },
    "/ does not say who may frame it as it should (frame-ancestors *)",
  ],
  [
    "a frame page nobody may frame",
    security,
    /embed/,
    { headers: { "content-security-policy": "default-src 'none'; frame-ancestors 'none'" } },
    "/embed does not say who may frame it",
  ],
  [
    "no policy at all",
    security,
    /no-such-page/,
    { headers: { "content-security-policy": undefined } },
    "/no-such-page has no Content-Security-Policy",
  ],
  [
    "inline scripts",
    security,
    /^\/$/,
    {
      headers: {
        "content-security-policy": "default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none'",
      },
    },
    "lets scripts run that are not files of ours",
  ],
  [
    "guessed types",
    security,
    /widget/,
    { headers: { "x-content-type-options": undefined } },
    "lets browsers guess its type",
  ],
  [
    "a dashboard of another version",
    security,
    /admin/,
    { headers: { "content-security-policy": "default-src 'none'; frame-ancestors 'none'" } },
    "not that of this version",
  ],
  [
    "a loader that is kept for ever",
    loader,
    /v1\.js$/,
    { headers: { "cache-control": "public, immutable" } },
    "a mended widget would never arrive",
  ],
  [
    "a loader of another release",
    loader,
    /\/v1\.js$/,
    { body: (text) => text.replace(/join-community\.[\w-]+\.js/, "gone.js") },
    "which is not in this release",
  ],
  [
    "a module that somebody changed",
    loader,
    /join-community/,
    { body: (text) => `${text};` },
    "not the file that the manifest tells of",
  ],
  ["a module that is missing", loader, /join-community/, { status: 404 }, "not all there"],
  [
    "modules as plain text",
    loader,
    /join-community/,
    { headers: { "content-type": "text/plain" } },
    "browsers do not run it as a module",
  ],
  [
    "modules for our pages only",
    loader,
    /join-community/,
    { headers: { "access-control-allow-origin": undefined } },
    "lacks Access-Control-Allow-Origin",
  ],
  ["no manifest", loader, /manifest/, { status: 404, body: () => "no" }, "names no module"],
  [
    "a view that lacks a field",
    view,
    /v1\/widget/,
    { body: (text) => text.replace('"wording"', '"words"') },
    "not what the contract says",
  ],
  [
    "a view for our pages only",
    view,
    /v1\/widget/,
    { headers: { "access-control-allow-origin": undefined } },
    "lacks Access-Control-Allow-Origin",
  ],
  ["a style that is missing", files, /assets.*css/, { status: 404 }, "deploy `edge` again"],
  [
    "a dashboard that is no page",
    files,
    /admin\/$/,
    { body: () => "<p>hello" },
    "names no style and no script",
  ],
  [
    "an API without description",
    description,
    /openapi/,
    { status: 500, body: () => "" },
    "no OpenAPI 3.1 document",
  ],
  [
    "an older API",
    description,
    /openapi/,
    { body: (text) => text.replace('"/v1/widget"', '"/v1/gadget"') },
    "such as /v1/widget: another version runs there",
  ],
  [
    "a feed that is cut off",
    open,
    /\.ics$/,
    { body: (text) => text.slice(0, 40) },
    "/communities.ics is cut off",
  ],
  [
    "a feed of the wrong type",
    open,
    /\.atom$/,
    { headers: { "content-type": "text/html" } },
    'of type "text/html"',
  ],
  ["a feed that is gone", open, /feed\.json$/, { status: 404 }, "/communities.feed.json answers 404"],
  [
    "a feed for our pages only",
    open,
    /communities\.json/,
    { headers: { "access-control-allow-origin": undefined } },
    "cannot be read by pages of other origins",
  ],
  ["no way to the issuer", signIn, /sign-in/, { status: 503 }, "instead of leading to the issuer"],
  [
    "a cookie others can read",
    signIn,
    /sign-in/,
    { headers: { "set-cookie": "session=1; Path=/; Domain=example.org" } },
    "lacks Secure, HttpOnly, SameSite=Lax",
  ],
  [
    "a way without PKCE",
    signIn,
    /sign-in/,
    { headers: { location: "http://issuer.example/?state=1&nonce=2" } },
    "carries no code_challenge",
  ],
  [
    "a way that is kept",
    signIn,
    /sign-in/,
    { headers: { "cache-control": "public" } },
    "one person's for everybody",
  ],
];
