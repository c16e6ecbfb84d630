import { fileURLToPath } from "node:url";
import adapter from "@sveltejs/adapter-static";
import { sveltekit } from "@sveltejs/kit/vite";
import { defineConfig } from "vite";
import { quietAnnouncer, withoutInlineScript } from "./strict-csp.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [
    quietAnnouncer(),
    sveltekit({
      adapter: withoutInlineScript(adapter({ fallback: "index.html" }), here("build")),
      paths: { base: "/admin" },
      compilerOptions: {
        // Tables become cards on a phone; without their roles they would be no tables any more.
        warningFilter: ({ code }) => code !== "a11y_no_redundant_roles",
      },
    }),
  ],
  css: {
    preprocessorOptions: {
      scss: {
        loadPaths: [here("../../packages/style/src/scss"), here("../../packages/style/node_modules")],
        quietDeps: true,
      },
    },
  },
  // Older source maps and preload helpers add nothing that anybody here reads.
  build: { assetsInlineLimit: 0, reportCompressedSize: false },
});
