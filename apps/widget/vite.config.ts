import { defineConfig } from "vite";
import { finishBundle, inLanguage } from "./vite.bundle.ts";

const { plugins = [], ...config } = inLanguage("en");

export default defineConfig({ ...config, publicDir: false, plugins: [...plugins, finishBundle()] });
