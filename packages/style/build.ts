import { build } from "./src/build/build.ts";

const written = await build(new URL("dist/", import.meta.url));
for (const { file, bytes, brotliBytes } of written)
  console.log(`${file}  ${bytes} bytes, ${brotliBytes} with brotli`);
