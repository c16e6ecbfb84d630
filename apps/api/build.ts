import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bundle, weigh } from "./bundle.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

await rm(here("dist"), { recursive: true, force: true });
const { eager, lazy } = weigh(await bundle(here("src/http.lambda.ts"), here("dist")));
console.log(
  `http.lambda: ${Math.round(eager / 1000)} KB loaded at the start, ${Math.round(lazy / 1000)} KB when needed`,
);
