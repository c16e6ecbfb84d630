import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Adapter } from "@sveltejs/kit";
import type { Plugin } from "vite";

const inlineScript = /<script>([\s\S]*?)<\/script>/u;

/**
 * Moves the script that SvelteKit writes into the page to a file of its own, so that the dashboard runs under
 * `script-src 'self'` without a hash that every deployment would have to repeat in its headers.
 *
 * @param folder where the adapter writes; holds `index.html` afterwards
 */
export const withoutInlineScript = (adapter: Adapter, folder: string): Adapter => ({
  ...adapter,
  async adapt(builder) {
    await adapter.adapt(builder);
    const page = join(folder, "index.html");
    const html = await readFile(page, "utf8");
    const script = inlineScript.exec(html)?.[1];
    if (script === undefined)
      throw new Error("SvelteKit no longer writes one inline script; look at index.html.");
    const name = `start.${createHash("sha256").update(script).digest("hex").slice(0, 10)}.js`;
    await writeFile(join(folder, "_app/immutable", name), script.trim());
    const moved = html.replace(inlineScript, () => `<script src="/admin/_app/immutable/${name}"></script>`);
    if (inlineScript.test(moved)) throw new Error("There is more than one inline script in index.html.");
    await writeFile(page, moved);
  },
});

/** SvelteKit hides its announcer with a style attribute, which `style-src 'self'` forbids; our style sheet hides it. */
export const quietAnnouncer = (): Plugin => ({
  name: "quiet-announcer",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/runtime/components/root.svelte")) return undefined;
    return { code: code.replace(/(id="svelte-announcer"[^>]*?)\s+style="[^"]*"/u, "$1"), map: null };
  },
});
