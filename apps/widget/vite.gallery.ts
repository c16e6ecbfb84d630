import { defineConfig, type Plugin } from "vite";
import { describeElements } from "./gallery/describe.ts";
import { examples } from "./gallery/examples.ts";
import { elementsOf, makeManifest } from "./package/manifest.ts";

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

const figures = (): string =>
  examples
    .map(
      ({ title, markup, page = "" }, place) => `<figure data-example="${String(place)}">
<figcaption><h3>${escape(title)}</h3></figcaption>
<div class="place ${page}"></div>
<pre><code>${escape(markup)}</code></pre>
</figure>`,
    )
    .join("\n");

/** Writes into the gallery what the source of the elements says about them. */
const describe = (): Plugin => ({
  name: "describe-elements",
  transformIndexHtml: {
    order: "pre",
    handler: (html) => {
      const manifest = makeManifest();
      const contents = [
        ["looks", "Looks"],
        ...elementsOf(manifest).map(({ tag }) => [tag, `&lt;${tag}&gt;`]),
      ];
      return html
        .replace(
          "<!-- contents -->",
          contents.map(([id, text]) => `<li><a href="#${id}">${text}</a></li>`).join(""),
        )
        .replace("<!-- examples -->", () => figures())
        .replace("<!-- elements -->", () => describeElements(manifest));
    },
  },
});

// Two pages beside the modules, for people who build with them. They are no part of what an intranet downloads.
export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [describe()],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["gallery.html", "stories.html"],
      output: {
        entryFileNames: "gallery/[name].[hash].js",
        chunkFileNames: "gallery/[name].[hash].js",
        assetFileNames: "gallery/[name].[hash][extname]",
      },
    },
  },
});
