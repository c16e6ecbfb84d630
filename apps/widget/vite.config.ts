import { defineConfig } from "vite";
import { finishBundle, retryImports, squeezeTemplates } from "./vite.bundle.ts";

export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [squeezeTemplates(), retryImports(), finishBundle()],
  build: {
    target: "es2022",
    outDir: "dist",
    // Only library builds leave out Vite's preload helper, which the few lazy imports here do not need.
    lib: { entry: { "join-community": "src/join-community.ts" }, formats: ["es"] },
    reportCompressedSize: false,
    rolldownOptions: {
      preserveEntrySignatures: "allow-extension",
      output: {
        entryFileNames: "[name].[hash].js",
        chunkFileNames: "[name].[hash].js",
        // Notes to other bundlers, for files that none will read.
        comments: false,
        minify: true,
      },
    },
  },
});
